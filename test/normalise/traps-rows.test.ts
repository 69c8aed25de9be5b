import { describe, expect, test } from 'vitest';
import { csv, pick, relationsOf } from './relations-of.ts';
import { accountOf, assumedIn, countsOf, trap } from './trap.ts';

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

test('12: percentages and averages are weighed by their calls, under the threshold that the header says', async () => {
  const found = await trap('12-percentages-per-day.csv');
  expect(
    pick(found.aggregates, 'offered', 'answered', 'abandoned', 'in_target', 'target_seconds', 'wait_seconds_sum'),
  ).toEqual([
    { offered: 100, answered: 90, abandoned: 10, in_target: 80, target_seconds: 20, wait_seconds_sum: 900 },
    { offered: 10, answered: 5, abandoned: 5, in_target: 1, target_seconds: 20, wait_seconds_sum: 500 },
    { offered: 0, answered: 0, abandoned: 0, in_target: 0, target_seconds: 20, wait_seconds_sum: 0 },
    { offered: 50, answered: 45, abandoned: 10, in_target: 38.25, target_seconds: 20, wait_seconds_sum: 900 },
  ]);
  expect(pick(found.aggregates, 'period_at')[3]).toEqual({ period_at: '2026-04-02T00:00:00.000Z' });
  expect(found.dataset.relations.notices).toEqual([{ code: 'inconsistent-sums', data: { count: 1 } }]);
});

test('12: without their weights averages are refused, with the reason', async () => {
  const text = csv(
    ['Agent', 'Calls offered', 'Abandoned calls', 'Average speed of answer'],
    [['Ana', '10', '1', '00:00:20']],
  );
  const { aggregates, dataset } = await relationsOf([{ name: 'export.csv', text }]);
  expect(aggregates[0]).not.toHaveProperty('wait_seconds_sum');
  expect(dataset.relations.unavailable.get('aggregates.wait_seconds_sum')).toMatchObject({
    code: 'no-weight',
    data: { header: 'Average speed of answer', weight: 'answered_count' },
  });
});

test('30: agents have one name each, and statuses of a team’s own are said', async () => {
  const found = await trap('30-agents-and-statuses.csv');
  expect(pick(found.contacts, 'agent', 'resolved')).toEqual([
    { agent: 'Ana Kos', resolved: true },
    { agent: 'Ana Kos', resolved: true },
    { agent: 'Ana Kos', resolved: false },
    { agent: 'Ben <ben@example.com>', resolved: false },
    { agent: 'Ben <ben.other@example.com>', resolved: false },
  ]);
  expect(found.dataset.relations.assumptions[0]).toContainEqual({
    code: 'status-by-resolution',
    data: { header: 'Status', statuses: 'Waiting for the lid, Parked', more: 0 },
  });
  expect(assumedIn(found)).toContain('agents-unified');
  const told = await trap('30-agents-and-statuses.csv', {
    values: { status: { resolved: ['Parked'], open: ['Waiting for the lid'] } },
  });
  expect(told.contacts.map(({ resolved }) => resolved)).toEqual([true, false, false, true, false]);
  expect(assumedIn(told)).not.toContain('status-by-resolution');
});

test('30: an agent has one name in all files, and two of one name stay two in each', async () => {
  const file = (name: string, agent: string) => ({ name, text: `Ticket ID,Assignee,Status\n${name},${agent},Open\n` });
  const agentsOf = async (...names: string[]) => {
    const { contacts } = await relationsOf(names.map((name, index) => file(`${index}.csv`, name)));
    return contacts.map(({ agent }) => agent);
  };
  expect(await agentsOf('Ana', 'Ana (Deactivated)', 'Ana <a@x.com>')).toEqual(['Ana', 'Ana', 'Ana']);
  expect(await agentsOf('Ana (a@x.com)', 'Ana (b@x.com)')).toEqual(['Ana <a@x.com>', 'Ana <b@x.com>']);
});

describe('33: ids that a spreadsheet has rounded', () => {
  test('are nobody’s: each row counts for itself, and real ids are merged as ever', async () => {
    const found = await trap('33-ids-in-scientific-notation.csv');
    expect(pick(found.contacts, 'source_record', 'id')).toEqual([
      { source_record: 1, id: null },
      { source_record: 2, id: null },
      { source_record: 3, id: null },
      { source_record: 5, id: '817' },
    ]);
    expect(found.dataset.files[0]?.rows.unreliableIds).toEqual([{ field: 'id', header: 'Ticket ID', count: 3 }]);
  });

  test('join nothing to anything', async () => {
    const { ratings } = await relationsOf([
      { name: 'tickets.csv', text: 'Ticket ID,Channel\n1.25E+17,Chat\n1.25E+17,Email\n' },
      { name: 'ratings.csv', text: 'Ticket number,CSAT\n1.25E+17,5\n' },
    ]);
    expect(pick(ratings, 'contact_id', 'channel', 'score')).toEqual([{ contact_id: null, channel: null, score: 5 }]);
  });

  test('reduce no legs to a call', async () => {
    const text = csv(
      ['Call Time', 'Call ID', 'From', 'To', 'Direction', 'Status', 'Ringing', 'Talking', 'Cost'],
      [
        ['2026-03-01 10:00:00', '1.25E+17', '1', '2', 'Inbound', 'Answered', '00:00:05', '00:01:00', ''],
        ['2026-03-01 11:00:00', '1.25E+17', '1', '2', 'Inbound', 'Answered', '00:00:05', '00:01:00', ''],
      ],
    );
    expect((await relationsOf([{ name: '3cx.csv', text }], { preset: '3cx' })).contacts).toHaveLength(2);
  });
});

test('34: an apostrophe before = + - @ is the exporter’s, any other is the text’s', async () => {
  const found = await trap('34-apostrophes-before-formulas.csv', { preset: 'zendesk' });
  expect(pick(found.contacts, 'agent', 'channel', 'first_response_vendor_seconds')).toEqual([
    { agent: '=Ana', channel: '@chat', first_response_vendor_seconds: -300 },
    { agent: '=Ana', channel: '@chat', first_response_vendor_seconds: 300 },
    { agent: "'Ana", channel: "'s chat", first_response_vendor_seconds: 360 },
  ]);
  expect(found.dataset.relations.assumptions[0]).toContainEqual({ code: 'formulas-unescaped', data: { count: 3 } });
});

test('12: a share that the user names is weighed like one that is known by its name', async () => {
  const text = csv(
    ['Team', 'Calls offered', 'Calls answered', 'In 30 s', 'Ø wait'],
    [['A', '200', '100', '25%', '0:00:30']],
  );
  const { aggregates } = await relationsOf([{ name: 'export.csv', text }], {
    map: { in_target_count: 'In 30 s', wait_seconds_sum: 'Ø wait' },
  });
  expect(pick(aggregates, 'in_target', 'target_seconds', 'wait_seconds_sum')).toEqual([
    { in_target: 50, target_seconds: 30, wait_seconds_sum: 3000 },
  ]);
});
