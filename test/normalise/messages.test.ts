import { describe, expect, test } from 'vitest';
import { csv, type PlainRow, pick, relationsOf } from './relations-of.ts';

const messageHeader = ['Ticket ID', 'Sent at', 'Author role', 'Public'];
const tickets = (...rows: readonly string[]) => `Ticket ID,Created at,Status,First response at\n${rows.join('\n')}\n`;

describe('tickets with their messages', () => {
  const messages = csv(messageHeader, [
    ['1', '2026-01-05 08:10:00', 'customer', 'yes'],
    ['1', '2026-01-05 09:10:00', 'agent', 'yes'],
    ['2', '2026-01-05 08:00:00', 'agent', 'yes'],
    ['2', '2026-01-05 10:00:00', 'customer', 'yes'],
    ['3', '2026-01-05 08:00:00', 'customer', 'yes'],
  ]);
  const rows = tickets(
    '1,2026-01-05 08:00:00,Solved,2026-01-05 08:30:00',
    '2,2026-01-05 08:00:00,Open,',
    '3,2026-01-05 08:00:00,Open,2026-01-05 08:01:00',
    '4,2026-01-05 08:00:00,Solved,2026-01-05 08:45:00',
    '5,2026-01-05 08:00:00,Open,',
  );

  test('start their clock at the first customer message, and keep what the ticket says beside it', async () => {
    const { contacts, dataset } = await both(rows, messages);
    expect(pick(contacts, 'id', 'first_response_messages_seconds', 'first_response_row_seconds').slice(0, 3)).toEqual([
      { id: '1', first_response_messages_seconds: 3600, first_response_row_seconds: 1800 },
      { id: '2', first_response_messages_seconds: null, first_response_row_seconds: null },
      { id: '3', first_response_messages_seconds: null, first_response_row_seconds: 60 },
    ]);
    expect(dataset.relations.notices).toContainEqual({ code: 'messages-outrank-tickets', data: {} });
  });

  test('are opened and answered by what the messages say', async () => {
    const { contacts } = await both(rows, messages);
    expect(pick(contacts, 'id', 'opened_by', 'answered').slice(0, 3)).toEqual([
      { id: '1', opened_by: 'customer', answered: true },
      { id: '2', opened_by: 'agent', answered: false },
      { id: '3', opened_by: 'customer', answered: false },
    ]);
  });

  test('are answered by what the ticket says where no message of theirs is given', async () => {
    const { contacts } = await both(rows, messages);
    expect(pick(contacts, 'id', 'answered').slice(3)).toEqual([
      { id: '4', answered: true },
      { id: '5', answered: false },
    ]);
  });

  test('without ids cannot be told apart, so the messages say nothing of them', async () => {
    const { contacts, messages: read } = await both('Created at,Status\n2026-01-05 08:00:00,Open\n', messages);
    expect(contacts).toHaveLength(1);
    expect(contacts[0]).not.toHaveProperty('first_response_messages_seconds');
    expect(read).toHaveLength(5);
  });
});

describe('messages', () => {
  test('numbered from 1 on in every conversation are not copies of each other', async () => {
    const text = csv(
      ['Message ID', ...messageHeader],
      [
        ['1', 'A', '2026-01-05 08:00:00', 'customer', 'yes'],
        ['2', 'A', '2026-01-05 08:10:00', 'agent', 'yes'],
        ['1', 'B', '2026-01-05 08:00:00', 'customer', 'yes'],
        ['1', 'B', '2026-01-05 08:00:00', 'customer', 'yes'],
      ],
    );
    const { messages, dataset } = await relationsOf([{ name: 'messages.csv', text }]);
    expect(messages.map((row) => row['contact_id'])).toEqual(['A', 'A', 'B']);
    expect(dataset.files[0]?.account).toEqual({ read: 4, used: 3, excluded: [{ reason: 'duplicate', count: 1 }] });
  });

  test('keep what they say themselves, and have the rest from their contact', async () => {
    const text = csv(
      [...messageHeader, 'Channel'],
      [
        ['1', '2026-01-05 08:00:00', 'customer', 'yes', 'Chat'],
        ['1', '2026-01-05 09:00:00', 'agent', 'yes', ''],
        ['9', '2026-01-05 09:00:00', 'customer', 'yes', 'Web'],
      ],
    );
    const ticket = 'Ticket ID,Created at,Status,Channel,Priority\n1,2026-01-05 08:00:00,Open,Email,High\n';
    const { messages } = await both(ticket, text);
    expect(pick(messages, 'channel', 'priority')).toEqual([
      { channel: 'Chat', priority: 'High' },
      { channel: 'Email', priority: 'High' },
      { channel: 'Web', priority: null },
    ]);
  });

  test('alone make contacts, one a conversation, begun by its first message', async () => {
    const text = csv(messageHeader, [
      ['2', '2026-01-06 08:00:00', 'customer', 'yes'],
      ['1', '2026-01-05 09:00:00', 'agent', 'yes'],
      ['1', '2026-01-05 08:00:00', 'customer', 'yes'],
    ]);
    const { contacts } = await relationsOf([{ name: 'messages.csv', text }]);
    expect(pick(byId(contacts), 'id', 'source_record', 'created_at', 'answered', 'opened_by')).toEqual([
      { id: '1', source_record: 2, created_at: '2026-01-05T08:00:00.000Z', answered: true, opened_by: 'customer' },
      { id: '2', source_record: 1, created_at: '2026-01-06T08:00:00.000Z', answered: false, opened_by: 'customer' },
    ]);
  });

  test('whose dates are ambiguous give no waits, and say which flag would', async () => {
    const text = csv(messageHeader, [
      ['1', '05/01/2026 08:00:00', 'customer', 'yes'],
      ['1', '05/01/2026 09:00:00', 'agent', 'yes'],
    ]);
    const { dataset, contacts } = await both(tickets('1,2026-01-05 08:00:00,Open,'), text);
    const { unavailable, supplied } = dataset.relations;
    expect(contacts).toHaveLength(1);
    expect(supplied.messages?.has('wait_seconds')).toBe(false);
    expect(unavailable.get('messages.wait_seconds')).toMatchObject({
      code: 'ambiguous-dates',
      data: { flag: '--date-order' },
    });
    expect(unavailable.get('contacts.first_response_messages_seconds')).toMatchObject({ code: 'ambiguous-dates' });
  });

  test('of people whose roles are unknown give no waits, and no crash with opening hours', async () => {
    const config = { business_hours: [{ timezone: 'UTC', 'monday-friday': ['09:00-17:00'] }] };
    const text = csv(['Ticket ID', 'Sent at', 'Public'], [['1', '2026-01-05 08:00:00', 'yes']]);
    const { messages } = await relationsOf([{ name: 'messages.csv', text }], { kind: 'messages', config });
    expect(messages).toEqual([]);
  });

  test('of one second stand in the order of the file, also where it begins with the newest', async () => {
    const header = 'Ticket ID,Sent at,Author role\n';
    const rows = [
      '1,2026-03-01 10:00:00,Customer\n',
      '1,2026-03-01 10:00:00,Agent\n',
      '1,2026-03-01 10:05:00,Customer\n',
      '1,2026-03-01 10:09:00,Agent\n',
    ];
    const waitsOf = async (lines: readonly string[]) => {
      const { messages } = await relationsOf([{ name: 'messages.csv', text: header + lines.join('') }]);
      return messages.flatMap(({ wait_index: index = null, wait_seconds: wait }) =>
        index === null ? [] : [[index, wait]],
      );
    };
    const expected = [
      [1, 0],
      [2, 240],
    ];
    expect(await waitsOf(rows)).toEqual(expected);
    expect((await waitsOf(rows.toReversed())).toReversed()).toEqual(expected);
  });

  test('have business waits where opening hours are given', async () => {
    const config = { business_hours: [{ timezone: 'UTC', 'monday-friday': ['09:00-17:00'] }] };
    const text = csv(messageHeader, [
      ['1', '2026-01-05 08:00:00', 'customer', 'yes'],
      ['1', '2026-01-05 10:00:00', 'agent', 'yes'],
    ]);
    const { messages, contacts } = await relationsOf([{ name: 'messages.csv', text }], { config });
    expect(messages[0]).toMatchObject({ wait_seconds: 7200, wait_business_seconds: 3600 });
    expect(contacts[0]).toMatchObject({ first_response_messages_business_seconds: 3600 });
  });
});

function both(ticketText: string, messageText: string) {
  return relationsOf([
    { name: 'tickets.csv', text: ticketText },
    { name: 'messages.csv', text: messageText },
  ]);
}

function byId(rows: readonly PlainRow[]): readonly PlainRow[] {
  return rows.toSorted((a, b) => String(a['id']).localeCompare(String(b['id'])));
}
