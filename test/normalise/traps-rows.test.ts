import { describe, expect, test } from 'vitest';
import { csv, pick, relationsOf } from './relations-of.ts';
import { accountOf, countsOf, trap } from './trap.ts';

test('3: line breaks inside cells make no records', async () => {
  const found = await trap('03-line-breaks-in-cells.csv');
  expect(accountOf(found)).toEqual({ read: 2, used: 2, excluded: [] });
  expect(pick(found.contacts, 'source_record', 'id')).toEqual([
    { source_record: 1, id: '1' },
    { source_record: 2, id: '2' },
  ]);
});

test('4: a byte-order mark is no part of the first header, and blank records are counted and left out', async () => {
  const found = await trap('04-blank-records.csv');
  expect(pick(found.contacts, 'source_record', 'id')).toEqual([
    { source_record: 1, id: '1' },
    { source_record: 3, id: '2' },
  ]);
  const { read = 0, used, excluded = [] } = accountOf(found) ?? {};
  expect(used).toBe(2);
  expect(excluded.map(({ reason }) => reason)).toEqual(read > 2 ? ['blank'] : []);
  expect(excluded.reduce((sum, { count }) => sum + count, 0)).toBe(read - 2);
});

describe('5: the same tickets', () => {
  const contactsOf = async (name: string) => {
    const { contacts } = await trap(name);
    return contacts.map(({ source_file: _, ...contact }) => contact);
  };

  test.each(['05-semicolons-day-first.csv', '05-tabs-month-first-half-days.csv', '05-other-names-months-in-words.csv'])(
    'written as in %s are the same',
    async (name) => {
      const expected = await contactsOf('05-plain.csv');
      expect(expected[0]).toMatchObject({ created_at: '2026-03-31T15:04:05.000Z', resolution_row_seconds: 32_155 });
      expect(await contactsOf(name)).toEqual(expected);
    },
  );
});

test('11: a nameless header and repeated ones take nothing that is another’s', async () => {
  const found = await trap('11-nameless-and-repeated-headers.csv');
  expect(pick(found.contacts, 'id', 'status')).toEqual([
    { id: '1', status: 'Solved' },
    { id: '2', status: 'Open' },
  ]);
});

test('13: of an event log the last row of a ticket counts, the others are named', async () => {
  const found = await trap('13-event-log.csv');
  expect(
    pick(found.contacts, 'id', 'source_record', 'status', 'transfer_count', 'sla_met', 'resolution_row_seconds'),
  ).toEqual([
    { id: 'INC2', source_record: 2, status: 'New', transfer_count: 0, sla_met: true, resolution_row_seconds: null },
    {
      id: 'INC1',
      source_record: 4,
      status: 'Closed',
      transfer_count: 2,
      sla_met: false,
      resolution_row_seconds: 43_200,
    },
  ]);
  expect(accountOf(found)).toEqual({ read: 4, used: 2, excluded: [{ reason: 'earlier-row', count: 2 }] });
  expect(found.rejects.map(({ record, reason }) => [record, reason])).toEqual([
    [1, 'earlier-row'],
    [3, 'earlier-row'],
  ]);
});

describe('duplicates', () => {
  const header = ['Ticket ID', 'Created at', 'Status', 'Updated at'];

  test('of a ticket: the one changed last counts, wherever it stands', async () => {
    const text = csv(header, [
      ['1', '2026-03-01 10:00:00', 'Solved', '2026-03-03 10:00:00'],
      ['1', '2026-03-01 10:00:00', 'Open', '2026-03-02 10:00:00'],
    ]);
    const found = await relationsOf([{ name: 'zendesk.csv', text }], { preset: 'zendesk' });
    expect(pick(found.contacts, 'source_record', 'status')).toEqual([{ source_record: 1, status: 'Solved' }]);
    expect(accountOf(found)).toEqual({ read: 2, used: 1, excluded: [{ reason: 'duplicate', count: 1 }] });
  });

  test('without an instant of change: the last one given counts, across files', async () => {
    const rows = (status: string) => csv(['Ticket ID', 'Status'], [['1', status]]);
    const { contacts, dataset } = await relationsOf([
      { name: 'january.csv', text: rows('Open') },
      { name: 'february.csv', text: rows('Solved') },
    ]);
    expect(pick(contacts, 'source_file', 'status')).toEqual([{ source_file: 'february.csv', status: 'Solved' }]);
    expect(dataset.files.map(({ account }) => account.used)).toEqual([0, 1]);
  });

  test('are not a ticket and a call of one number, nor tickets without one', async () => {
    const { contacts } = await relationsOf([
      { name: 'tickets.csv', text: 'Ticket ID,Status\n1,Open\n,Open\n,Solved\n' },
      { name: 'calls.csv', text: 'Call ID,Answered,Waiting time (seconds)\n1,Yes,5\n' },
    ]);
    expect(contacts.map(({ kind, id = null }) => [kind, id])).toEqual([
      ['call', '1'],
      ['ticket', '1'],
      ['ticket', null],
      ['ticket', null],
    ]);
  });
});

describe('16: answers to a survey', () => {
  test('outside the scale do not count, and 0 of 0 to 10 does', async () => {
    const found = await trap('16-scores-outside-the-scale.csv');
    const nps = found.ratings.filter(({ survey }) => survey === 'nps');
    expect(pick(nps.slice(0, 3), 'contact_id', 'score', 'satisfied', 'excluded')).toEqual([
      { contact_id: 'T-1', score: 10, satisfied: true, excluded: null },
      { contact_id: 'T-2', score: null, satisfied: null, excluded: 'out-of-scale' },
      { contact_id: 'T-3', score: 6, satisfied: false, excluded: null },
    ]);
  });

  test('with one response id are one answer, the last one given', async () => {
    const found = await trap('16-scores-outside-the-scale.csv');
    expect(accountOf(found)).toEqual({ read: 61, used: 60, excluded: [{ reason: 'duplicate', count: 1 }] });
    const csat = found.ratings.filter(({ survey, contact_id }) => survey === 'csat' && contact_id === 'T-3');
    expect(pick(csat, 'source_record', 'score')).toEqual([{ source_record: 4, score: 2 }]);
  });

  test('to two surveys may bear one number', async () => {
    const { ratings, dataset } = await relationsOf([
      { name: 'csat.csv', text: 'Response ID,CSAT\n1,5\n2,2\n' },
      { name: 'nps.csv', text: 'Response ID,NPS\n1,10\n2,0\n' },
    ]);
    expect(pick(ratings, 'source_file', 'survey', 'score')).toEqual([
      { source_file: 'csat.csv', survey: 'csat', score: 5 },
      { source_file: 'csat.csv', survey: 'csat', score: 2 },
      { source_file: 'nps.csv', survey: 'nps', score: 10 },
      { source_file: 'nps.csv', survey: 'nps', score: 0 },
    ]);
    expect(dataset.files.map(({ account }) => account.used)).toEqual([2, 2]);
  });
});

test('32: lines above the header and below the last record are no records', async () => {
  const found = await trap('32-period-above-and-below.csv');
  expect(found.contacts.map(({ id }) => id)).toEqual(['1', '2']);
  expect(countsOf(found)['created_at']).toEqual([2, 0, 0]);
});
