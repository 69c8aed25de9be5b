import { describe, expect, test } from 'vitest';
import { csv, pick, relationsOf, type TestOptions } from './relations-of.ts';
import { accountOf } from './trap.ts';

const header = ['Ticket ID', 'Created at', 'Status', 'CSAT'];
const discardedOf = async (text: string, options?: TestOptions) => {
  const found = await relationsOf([{ name: 'export.csv', text }], options);
  return found.contacts.map(({ discarded = null }) => discarded);
};

describe('contacts that are none', () => {
  test('are told by their status, in any language', async () => {
    const statuses = ['Open', 'Spam', 'merged', 'Удалено', 'Duplikat', 'Solved', 'On hold'];
    const rows = statuses.map((status, index) => [`${index}`, '2026-03-01 10:00:00', status, '']);
    expect(await discardedOf(csv(header, rows))).toEqual([null, 'spam', 'merged', 'deleted', 'merged', null, null]);
  });

  test('stay rows that were used, and the answers of spam and deleted ones count in nothing', async () => {
    const text = csv(header, [
      ['1', '2026-03-01 10:00:00', 'Solved', '5'],
      ['2', '2026-03-01 10:00:00', 'Spam', '1'],
      ['3', '2026-03-01 10:00:00', 'Deleted', '1'],
      ['4', '2026-03-01 10:00:00', 'Merged', '4'],
    ]);
    const found = await relationsOf([{ name: 'export.csv', text }]);
    expect(accountOf(found)).toEqual({ read: 4, used: 4, excluded: [] });
    expect(found.ratings.map(({ excluded = null }) => excluded)).toEqual([null, 'spam', 'deleted', null]);
  });

  test('keep their messages and answers in other files out, too', async () => {
    const { messages, ratings } = await relationsOf([
      { name: 'tickets.csv', text: 'Ticket ID,Status\n1,Open\n2,Spam\n' },
      { name: 'ratings.csv', text: 'Ticket number,CSAT\n1,5\n2,1\n' },
      {
        name: 'messages.csv',
        text: 'Ticket ID,Sent at,Author role\n1,2026-03-01 10:00:00,Customer\n2,2026-03-01 10:00:00,Customer\n',
        options: { map: { contact_id: 'Ticket ID', sent_at: 'Sent at', author_role: 'Author role' } },
      },
    ]);
    expect(pick(messages, 'contact_id', 'excluded')).toEqual([
      { contact_id: '1', excluded: null },
      { contact_id: '2', excluded: 'spam' },
    ]);
    expect(pick(ratings, 'contact_id', 'excluded')).toEqual([
      { contact_id: '1', excluded: null },
      { contact_id: '2', excluded: 'spam' },
    ]);
  });

  test.each([
    ['a flag', 'Is spam', ['Yes', 'No', ''], ['spam', null, null]],
    ['a flag that is never set', 'Deleted', ['false', 'false', 'false'], [null, null, null]],
    ['the ticket they went into', 'Merged into', ['', '17', '-'], [null, 'merged', null]],
    ['the instant', 'Deleted at', ['2026-03-02 08:00:00', '', ''], ['deleted', null, null]],
    ['a column of reasons', 'Discard reason', ['Spam', '', 'Duplicate'], ['spam', null, 'merged']],
  ])('are told by %s', async (_, name, cells, expected) => {
    const rows = cells.map((cell, index) => [`${index}`, 'Open', cell]);
    expect(await discardedOf(csv(['Ticket ID', 'Status', name], rows))).toEqual(expected);
  });

  test('are told by words that the user gives, of the status or of a column of its own', async () => {
    const text = csv(
      ['Call ID', 'Answered', 'Outcome'],
      [
        ['1', 'Yes', 'AGENT'],
        ['2', 'No', 'PHANTOM'],
        ['3', 'No', 'HANG'],
      ],
    );
    const values = { discarded: { deleted: ['PHANTOM'] } };
    expect(await discardedOf(text, { map: { discarded: 'Outcome' }, values })).toEqual([null, 'deleted', null]);
    const found = await relationsOf([{ name: 'export.csv', text }], { map: { discarded: 'Outcome' }, values });
    const counts = found.dataset.files[0]?.rows.typed.counts.find(({ field }) => field === 'discarded');
    expect(counts?.invalid).toBe(0);
    const junk = csv(
      ['Ticket ID', 'Status'],
      [
        ['1', 'Junkyard'],
        ['2', 'Open'],
      ],
    );
    expect(await discardedOf(junk, { values: { status: { spam: ['Junkyard'] } } })).toEqual(['spam', null]);
  });

  test('leave no column where no cell says so', async () => {
    const found = await relationsOf([{ name: 'export.csv', text: 'Ticket ID,Status\n1,Open\n2,Solved\n' }]);
    expect(found.dataset.relations.supplied.contacts?.has('discarded')).toBe(false);
  });
});

test('of Jira, the resolution tells duplicates', async () => {
  const names = [
    'Issue key',
    'Issue id',
    'Issue Type',
    'Project key',
    'Created',
    'Status',
    'Status Category',
    'Resolution',
  ];
  const text = csv(names, [
    ['A-1', '1', 'Bug', 'A', '2026-03-01 10:00', 'Done', 'Done', 'Done'],
    ['A-2', '2', 'Bug', 'A', '2026-03-01 10:00', 'Done', 'Done', 'Duplicate'],
  ]);
  expect(await discardedOf(text, { preset: 'jira' })).toEqual([null, 'merged']);
});

test('of Zendesk, the tag that a merge leaves tells it, and no tag like it', async () => {
  const tags = ['vip closed_by_merge late', 'closed_by_merge', 'not_closed_by_merge', 'closed_by_merge_later vip', ''];
  const text = csv(
    ['Id', 'Requester id', 'Assignee', 'Via', 'Solved at', 'Status', 'Tags'],
    tags.map((tag, index) => [`${index}`, 'r', 'Ana', 'Mail', '2026-03-01 10:00:00', 'Closed', tag]),
  );
  expect(await discardedOf(text, { preset: 'zendesk' })).toEqual(['merged', 'merged', null, null, null]);
});
