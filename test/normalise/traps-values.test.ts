import { describe, expect, test } from 'vitest';
import { contactsOf, csv, pick, relationsOf } from './relations-of.ts';
import { assumedIn, countsOf, trap } from './trap.ts';

describe('6: 0 for no answer', () => {
  test('is no rating where the scale begins above it', async () => {
    const { ratings } = await trap('06-zero-for-no-answer.csv');
    expect(pick(ratings, 'score', 'satisfied', 'excluded')).toEqual([
      { score: 5, satisfied: true, excluded: null },
      { score: 2, satisfied: false, excluded: null },
      { score: null, satisfied: null, excluded: 'out-of-scale' },
      { score: null, satisfied: null, excluded: 'out-of-scale' },
    ]);
  });

  test('casts no doubt on the scale, however often it stands there', async () => {
    const found = await trap('06-zero-for-no-answer.csv');
    expect(found.dataset.relations.unavailable.size).toBe(0);
    expect(assumedIn(found)).toContain('csat-scale');
  });

  test('is no wait of a call that nobody answered', async () => {
    const { contacts } = await trap('06-zero-for-no-answer.csv');
    expect(contacts[3]).toMatchObject({ answered: false, abandoned: true });
    expect(contacts[3]).not.toHaveProperty('first_response_row_seconds');
  });
});

describe('10: a label whose plain meaning is the opposite', () => {
  test('means what the user says', async () => {
    const values = { sla_met: { true: ['Below SLA', 'Within SLA'], false: ['Above SLA'] } };
    const { contacts } = await trap('10-below-the-sla.csv', { values });
    expect(contacts.map((row) => row['sla_met'])).toEqual([true, true, false]);
  });

  test('is unreadable without it, not one or the other', async () => {
    const found = await trap('10-below-the-sla.csv');
    expect(found.contacts.map((row) => row['sla_met'] ?? null)).toEqual([null, true, null]);
    expect(countsOf(found)['sla_met']).toEqual([1, 0, 2]);
  });

  test('also where the words of every export say otherwise', async () => {
    const text = 'Ticket ID,Status,Satisfaction rating\n1,Closed,Good\n2,Pending,Bad\n';
    const values = { status: { open: ['closed'], resolved: ['PENDING'] }, csat: { good: ['bad'], bad: ['good'] } };
    const { contacts, ratings } = await relationsOf([{ name: 'a.csv', text }], { values });
    expect(contacts.map((row) => row['resolved'])).toEqual([false, true]);
    expect(ratings.map((row) => row['satisfied'])).toEqual([false, true]);
  });

  test('also for the roles of people', async () => {
    const text = csv(
      ['Ticket ID', 'Sent at', 'Author role'],
      [
        ['1', '2026-03-01 10:00:00', 'Client'],
        ['1', '2026-03-01 11:00:00', 'User'],
      ],
    );
    const { messages } = await relationsOf([{ name: 'a.csv', text }], { values: { author_role: { agent: ['User'] } } });
    expect(messages.map((row) => row['author_role'])).toEqual(['customer', 'agent']);
  });
});

test('one side of a flag given, every other cell is the other side', async () => {
  const text = 'Call ID,Call Outcome,Waiting time (seconds)\n1,Sold,5\n2,Called back,6\n3,,7\n';
  const options = { map: { converted: 'Call Outcome' }, values: { converted: { true: ['sold'] } } };
  const contacts = await contactsOf(text, options);
  expect(contacts.map((row) => row['converted'] ?? null)).toEqual([true, false, null]);
});

test('14: words for missing are missing, in any case and with spaces around them', async () => {
  const found = await trap('14-words-for-missing.csv');
  expect(countsOf(found)).toMatchObject({
    resolved_at: [1, 4, 0],
    agent: [1, 4, 0],
    reply_count: [1, 4, 0],
    csat: [1, 4, 0],
  });
  expect(pick(found.ratings, 'excluded').slice(1)).toEqual(
    Array.from({ length: 4 }, () => ({ excluded: 'not-rated' })),
  );
});

describe('26: the unit of a duration', () => {
  test('stands in the header, each column its own', async () => {
    const { contacts } = await trap('26-units-in-the-headers.csv');
    expect(pick(contacts, 'first_response_vendor_seconds', 'resolution_vendor_seconds')).toEqual([
      { first_response_vendor_seconds: 750, resolution_vendor_seconds: 5400 },
      { first_response_vendor_seconds: 30, resolution_vendor_seconds: 93_600 },
    ]);
  });

  test('that nothing says leaves the column unread and names the flag', async () => {
    const found = await trap('26-no-unit.csv');
    expect(found.contacts[0]).not.toHaveProperty('first_response_vendor_seconds');
    expect(found.dataset.relations.unavailable.get('contacts.first_response_vendor_seconds')).toMatchObject({
      code: 'unknown-unit',
      data: { header: 'First response time', flag: '--unit first_response_seconds=minutes' },
    });
  });

  test('is what the user says', async () => {
    const { contacts } = await trap('26-no-unit.csv', { unit: { first_response_seconds: 'minutes' } });
    expect(contacts.map((row) => row['first_response_vendor_seconds'])).toEqual([720, 1800]);
  });

  test('of bytes is none: nine such cells in ten are no durations', async () => {
    const text = 'Ticket ID,Status,First response time (seconds)\n1,Open,100 bytes\n2,Open,200 bytes\n';
    const found = await relationsOf([{ name: 'a.csv', text }]);
    expect(found.contacts[0]).not.toHaveProperty('first_response_vendor_seconds');
  });

  test('of some cells is unreadable, and counted', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `${index},Open,30`);
    const text = `Ticket ID,Status,First response time (seconds)\n${rows.join('\n')}\n20,Open,100 bytes\n21,Open,5 s.\n`;
    const found = await relationsOf([{ name: 'a.csv', text }]);
    expect(countsOf(found)['first_response_seconds']).toEqual([20, 0, 2]);
  });
});

test('29: durations below nothing stay what they are, for the KPIs to leave out and count', async () => {
  const { contacts } = await trap('29-impossible-durations.csv');
  expect(contacts.map((row) => row['wait_seconds'])).toEqual([12, -3]);
});

describe('only customers rate', () => {
  const rated = (config: object) =>
    relationsOf(
      [
        {
          name: 'a.csv',
          text: 'Ticket ID,Status,Requester,CSAT\n1,Solved,iva@example.com,5\n2,Solved,ana@My_Team.com,5\n3,Solved,oto@myxteam.com,5\n4,Solved,Ben Agent,5\n',
        },
      ],
      {
        config,
      },
    );

  test('so answers from the domains and by the names of the team do not count', async () => {
    const { ratings } = await rated({ agents: { domains: ['my_team.com'], names: ['ben agent'] } });
    expect(ratings.map((row) => row['excluded'] ?? null)).toEqual([null, 'rated-by-agent', null, 'rated-by-agent']);
  });

  test('and answers of files without the survey are no answers to it', async () => {
    const { ratings } = await relationsOf([
      { name: 'tickets.csv', text: 'Ticket ID,Status,CSAT\n1,Solved,5\n' },
      { name: 'calls.csv', text: 'Call ID,Answered,Waiting time (seconds)\n7,Yes,5\n' },
      { name: 'nps.csv', text: 'Ticket ID,NPS\n1,9\n' },
    ]);
    expect(pick(ratings, 'source_file', 'survey')).toEqual([
      { source_file: 'nps.csv', survey: 'nps' },
      { source_file: 'tickets.csv', survey: 'csat' },
    ]);
  });
});
