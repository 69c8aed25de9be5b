import { describe, expect, test } from 'vitest';
import type { Preset } from '../../src/model/preset.ts';
import { problemsOf } from '../read/temporary-files.ts';
import { contactsOf, pick, relationsOf, type TestOptions } from './relations-of.ts';
import { accountOf, countsOf } from './trap.ts';

const one = (text: string, options: TestOptions = {}) => relationsOf([{ name: 'a.csv', text }], options);

describe('a file that cannot be used is refused with the reason', () => {
  test.each<[string, string, TestOptions, string]>([
    ['a header and nothing else', 'Ticket ID,Status\n', {}, 'header-only'],
    ['a header and blank lines', 'Ticket ID,Status\n\n\n', {}, 'header-only'],
    ['no column that means anything', 'Foo,Bar\n1,2\n', {}, 'no-recognised-column'],
    ['a header that is not there', 'Ticket ID\n1\n', { map: { csat: 'Score' } }, 'unknown-header'],
    ['a preset that is not there', 'Ticket ID\n1\n', { preset: 'zendesc' }, 'unknown-preset'],
    [
      'a time zone that is not there',
      'Ticket ID,Created at\n1,2026-01-01\n',
      { timezone: 'Europe/Atlantis' },
      'unknown-zone',
    ],
  ])('%s', async (_, text, options, code) => {
    expect((await problemsOf(one(text, options))).map((problem) => problem.code)).toEqual([code]);
  });

  test('also a preset of one’s own with a zone that is not there', async () => {
    const preset = ownPreset({ timezone: 'Mars/Olympus' });
    const problems = await problemsOf(one('Key,Begun\n1,2026-01-01\n', { presets: [preset], preset: 'own' }));
    expect(problems).toMatchObject([{ code: 'unknown-zone', data: { name: 'Mars/Olympus' } }]);
  });
});

describe('what cannot be read is left out and said, the rest is read', () => {
  test('a file whose only column is ambiguous still has its records', async () => {
    const found = await one('Created at\n03/04/2026\n05/06/2026\n');
    expect(found.contacts).toHaveLength(2);
    expect(accountOf(found)).toEqual({ read: 2, used: 2, excluded: [] });
    expect([...found.dataset.relations.unavailable.keys()]).toContain('contacts.created_at');
  });

  test('answers on a scale nobody declared', async () => {
    const rows = ['9', '10', '7', '3', '8'].map((score, index) => `${index},${score}`);
    const text = `Ticket ID,CSAT\n${rows.join('\n')}\n`;
    const found = await one(text);
    expect(found.ratings).toEqual([]);
    expect(found.dataset.relations.unavailable.get('ratings.csat')).toMatchObject({
      code: 'unknown-scale',
      data: { header: 'CSAT', from: 1, to: 5, outside: 4, answers: 5, flag: '--scale csat=FROM-TO' },
    });
    const declared = await one(text, { scale: { csat: { from: 1, to: 10, satisfied_from: 8 } } });
    expect(declared.ratings.map(({ satisfied }) => satisfied)).toEqual([true, true, false, false, true]);
  });

  test('numbers no engine can hold', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `${index},Yes,30,1`);
    const odd = ['20,Yes,1e300,1e300', '21,Yes,inf,nan', '22,Yes,99999999999999999999,-inf', '23,Yes,5,2.5'];
    const text = `Call ID,Answered,Waiting time (seconds),Transfers\n${[...rows, ...odd].join('\n')}\n`;
    const found = await one(text, { kind: 'calls' });
    expect(countsOf(found)).toMatchObject({ wait_seconds: [21, 0, 3], transfer_count: [20, 1, 3] });
  });

  test('counts and averages whose product no engine can hold', async () => {
    const preset = ownPreset({
      kind: 'aggregates',
      columns: [
        { field: 'agent', headers: ['Who'] },
        { field: 'offered_count', headers: ['Calls'] },
        { field: 'wait_seconds_sum', headers: ['Mean wait'], unit: 'seconds', weight: 'offered_count' },
      ],
    });
    const rows = Array.from({ length: 30 }, () => 'Ana,10,20');
    const odd = ['Ben,1.25E+17,20', 'Iva,999999999999,999999999999', 'Eva,9999999999999,1', 'Oto,0,20'];
    const text = `Who,Calls,Mean wait\n${[...rows, ...odd].join('\n')}\n`;
    const { aggregates } = await one(text, { presets: [preset], preset: 'own' });
    expect(pick(aggregates.slice(29), 'offered', 'wait_seconds_sum')).toEqual([
      { offered: 10, wait_seconds_sum: 200 },
      { offered: null, wait_seconds_sum: null },
      { offered: 999_999_999_999, wait_seconds_sum: null },
      { offered: null, wait_seconds_sum: null },
      { offered: 0, wait_seconds_sum: 0 },
    ]);
  });

  test('instants no calendar has', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => `${index},2026-03-0${(index % 9) + 1}`);
    const odd = ['80,26-03-01', '81,2026-02-30', '82,20226-03-01', '83,0026-03-01', '84,now'];
    const found = await one(`Ticket ID,Created at\n${[...rows, ...odd].join('\n')}\n`);
    expect(countsOf(found)['created_at']).toEqual([80, 0, 5]);
  });

  test('words that the engine takes for instants', async () => {
    const found = await one('Ticket ID,Created at\n1,2026-03-01\n2,infinity\n3,epoch\n', {
      map: { created_at: 'Created at' },
    });
    expect(found.contacts.map((row) => row['created_at'] ?? null)).toEqual(['2026-03-01T00:00:00.000Z', null, null]);
  });

  test('an average without the count it is of', async () => {
    const preset = ownPreset({
      kind: 'aggregates',
      columns: [
        { field: 'agent', headers: ['Who'] },
        { field: 'offered_count', headers: ['Calls'] },
        { field: 'wait_seconds_sum', headers: ['Mean wait'], unit: 'seconds', weight: 'answered_count' },
        { field: 'talk_seconds_sum', headers: ['Mean talk'], unit: 'seconds', weight: 'offered_count' },
        { field: 'abandoned_count', headers: ['Lost'], weight: '(select 1)' },
      ],
    });
    const text = 'Who,Calls,Mean wait,Mean talk,Lost\nAna,10,20,30,1\n';
    const { aggregates } = await one(text, { presets: [preset], preset: 'own' });
    expect(pick(aggregates, 'offered', 'wait_seconds_sum', 'talk_seconds_sum', 'abandoned')).toEqual([
      { offered: 10, wait_seconds_sum: null, talk_seconds_sum: 300, abandoned: null },
    ]);
  });
});

describe('the rules of a preset', () => {
  const rules: Preset['rows'] = [
    { when: [{ header: 'State', is: ['Spam'] }], drop: 'spam' },
    { when: [{ header: 'From', is: ['desk'] }], set: { opened_by: 'agent' } },
    { when: [{ header: 'Note', empty: false }], set: { converted: true } },
    { when: [{ header: 'Not there', empty: true }], drop: 'never' },
  ];

  test('leave rows out, and set what no column says', async () => {
    const text = 'Key,State,From,Note\n1,Open,desk,\n2,spam,desk,\n3,Open,web,sold\n';
    const found = await one(text, { presets: [ownPreset({ rows: rules })], preset: 'own' });
    expect(pick(found.contacts, 'id', 'opened_by', 'converted')).toEqual([
      { id: '1', opened_by: 'agent', converted: null },
      { id: '3', opened_by: null, converted: true },
    ]);
    expect(accountOf(found)?.excluded).toEqual([{ reason: 'spam', count: 1 }]);
  });

  test('reduce the rows of a key, and only those that have one', async () => {
    const preset = ownPreset({
      kind: 'calls',
      columns: [
        { field: 'id', headers: ['Key'] },
        { field: 'talk_seconds', headers: ['Talk'], unit: 'seconds' },
        { field: 'wait_seconds', headers: ['Wait'], unit: 'seconds' },
        { field: 'agent', headers: ['Who'] },
      ],
      grain: { key: 'id', keep: 'last', reduce: { talk_seconds: 'sum', wait_seconds: 'max', agent: 'first' } },
    });
    const text = 'Key,Talk,Wait,Who\nA,10,5,Ana\nA,20,3,Ben\n,7,1,Ivo\n,8,2,Eva\n';
    const found = await one(text, { presets: [preset], preset: 'own' });
    expect(pick(found.contacts, 'source_record', 'talk_seconds', 'wait_seconds', 'agent')).toEqual([
      { source_record: 2, talk_seconds: 30, wait_seconds: 5, agent: 'Ana' },
      { source_record: 3, talk_seconds: 7, wait_seconds: 1, agent: 'Ivo' },
      { source_record: 4, talk_seconds: 8, wait_seconds: 2, agent: 'Eva' },
    ]);
  });

  test('name the headers no KPI needs, which are not unmapped then', async () => {
    const text = 'Key,Colour,Shape\n1,red,round\n';
    const found = await one(text, { presets: [ownPreset({ ignored: ['colour'] })], preset: 'own' });
    expect(found.dataset.files[0]?.rows.plan.unmapped).toEqual(['Shape']);
  });
});

test('a calendar over a single strange date does not stop the others', async () => {
  const config = { business_hours: [{ timezone: 'UTC', 'monday-sunday': ['09:00-17:00'] }] };
  const text =
    'Ticket ID,Created at,Resolved at\n1,2026-03-02 08:00:00,2026-03-02 10:00:00\n2,1905-03-02 08:00:00,2199-03-02 10:00:00\n';
  const contacts = await contactsOf(text, { config });
  expect(contacts.map((row) => row['resolution_row_business_seconds'] ?? null)).toEqual([3600, null]);
});

function ownPreset(parts: Partial<Preset>): Preset {
  const columns: Preset['columns'] = [
    { field: 'id', headers: ['Key'] },
    { field: 'status', headers: ['State'] },
    { field: 'created_at', headers: ['Begun'] },
  ];
  return { id: 'own', title: 'Own', kind: 'tickets', source: 'a test', columns, ...parts };
}
