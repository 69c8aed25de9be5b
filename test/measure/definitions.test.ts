import { describe, expect, test } from 'vitest';
import { applyDefinitions } from '../../src/measure/apply-definitions.ts';
import { findDefinitionMistakes } from '../../src/measure/find-definition-mistakes.ts';
import type { DefinitionSet } from '../../src/model/definition-set.ts';
import { readDefinitionSets, readSwitches } from '../../src/read/catalogue.ts';
import { catalogue } from './kpi-files.ts';
import { measureOne, measureRows, type TestRow } from './relations.ts';

const switches = readSwitches();
const sets = readDefinitionSets();

function kpisBy(name: string) {
  const set = sets.find(({ id }) => id === name);
  if (set === undefined) throw new Error(`no set ${name}`);
  return applyDefinitions(catalogue, set, switches);
}

const ticket = (more: TestRow): TestRow => ({ kind: 'ticket', resolved: true, ...more });

describe('a set of definitions', () => {
  test('takes the vendor’s definition, leads with its statistic and prints its name', async () => {
    const contacts = [
      ticket({ opened_by: 'customer', answered: true, first_response_row_seconds: 100 }),
      ticket({ opened_by: 'customer', answered: true, first_response_row_seconds: 200 }),
      ticket({ opened_by: 'agent', answered: true, first_response_row_seconds: 900 }),
    ];
    const kpis = kpisBy('zendesk');
    // (100 + 200 + 900) / 3: the ticket that an agent opened counts.
    expect(await measureOne('frt.mean', { contacts }, { kpis })).toMatchObject({
      value: 400,
      n: 3,
      variant: 'ticket-row+agent-opened-counted',
    });
    expect(await measureOne('frt.mean', { contacts })).toMatchObject({ value: 150, n: 2, variant: 'ticket-row' });
    const [first] = await measureRows(['frt'], { contacts }, { kpis });
    expect(first).toMatchObject({ statistic: 'mean' });
  });

  test('leaves calls to the definition for calls', async () => {
    const contacts = [{ kind: 'call', answered: true, wait_seconds: 7, first_response_row_seconds: 7 }];
    const found = await measureOne('frt.mean', { contacts }, { kpis: kpisBy('zendesk') });
    expect(found).toMatchObject({ value: 7, variant: 'wait' });
  });

  test('says what the data lack where the vendor’s definition cannot be computed', async () => {
    const contacts = [ticket({ answered: true, first_response_row_seconds: 100 })];
    const found = await measureOne('frt.median', { contacts }, { kpis: kpisBy('plain') });
    expect(found).toMatchObject({
      status: 'missing-field',
      reason: { data: { columns: 'first_response_messages_seconds' } },
    });
  });

  test('is outranked by a variant asked for by name', async () => {
    const contacts = [ticket({ answered: true, first_response_row_seconds: 100, first_response_vendor_seconds: 60 })];
    const found = await measureOne('frt.mean', { contacts }, { kpis: kpisBy('zendesk'), variant: 'vendor' });
    expect(found).toMatchObject({ value: 60, variant: 'vendor' });
  });

  test('leaves a KPI that it does not speak of as it is', () => {
    const before = catalogue.find(({ id }) => id === 'nps');
    expect(kpisBy('zendesk').find(({ id }) => id === 'nps')).toBe(before);
    expect(kpisBy('csaudit')).toEqual(catalogue);
  });
});

describe('definitions of others', () => {
  const of = (scale: string, scores: readonly number[], satisfiedFrom: number) => ({
    ratings: scores.map((score) => ({ survey: 'csat', scale, score, satisfied: score >= satisfiedFrom })),
  });

  test('Zendesk: of three steps only the best is good, of five 4 and 5', async () => {
    const three = of('1-3', [3, 3, 2, 1], 2);
    expect(await measureOne('csat', three, { kpis: kpisBy('zendesk') })).toMatchObject({ value: 0.5 });
    expect(await measureOne('csat', three)).toMatchObject({ value: 0.75 });
    const five = of('1-5', [5, 4, 3, 1], 5);
    expect(await measureOne('csat', five, { kpis: kpisBy('zendesk') })).toMatchObject({ value: 0.5 });
  });

  test('Chatwoot: 4 and 5 are satisfied, whatever the survey was declared to be', async () => {
    const strict = of('1-5', [5, 4, 4, 3], 5);
    const scale = { name: '1-5', from: 1, to: 5, isReversed: false, rule: 'satisfied-from-5', hasWords: false };
    const ratingScales = new Map([['csat', [{ ...scale, isDeclared: true, field: 'csat' }]]]);
    const found = await measureOne('csat', strict, { kpis: kpisBy('chatwoot'), ratingScales });
    expect(found).toMatchObject({ value: 0.75, variant: 'four-and-five' });
    const ten = await measureOne('csat', of('1-10', [10, 9], 8), { kpis: kpisBy('chatwoot') });
    expect(ten).toMatchObject({ value: null, excluded: [{ reason: 'other-scale', count: 2 }] });
  });

  test('fivetran: resolution counts the minute marks passed', async () => {
    // 10:00:50 to 10:02:10 are 80 seconds, and two marks.
    const contacts = [
      ticket({ created_at: '2026-01-05 10:00:50', resolved_at: '2026-01-05 10:02:10', resolution_row_seconds: 80 }),
    ];
    const found = await measureOne('art.mean', { contacts }, { kpis: kpisBy('fivetran') });
    expect(found).toMatchObject({ value: 120, variant: 'minute-marks' });
    expect(await measureOne('art.mean', { contacts })).toMatchObject({ value: 80 });
  });

  test('Zammad: resolution ends at the first close, also of a ticket that is open again', async () => {
    const times = { created_at: '2026-01-05 10:00:00', resolution_row_seconds: 500 };
    const contacts = [
      ticket({ ...times, first_resolution_row_seconds: 300 }),
      ticket({ ...times, first_resolution_row_seconds: 100, resolved: false }),
    ];
    expect(await measureOne('art.mean', { contacts }, { kpis: kpisBy('zammad') })).toMatchObject({ value: 200, n: 2 });
    expect(await measureOne('art.mean', { contacts })).toMatchObject({ value: 500, n: 1 });
  });

  test('Zammad: of each ticket only the longest later wait, and no time without an SLA', async () => {
    const wait = (contact_id: string, wait_index: number, wait_seconds: number) => ({
      contact_id,
      wait_index,
      wait_seconds,
    });
    const messages = [wait('1', 1, 900), wait('1', 2, 10), wait('1', 3, 50), wait('2', 2, 30), wait('2', 3, 30)];
    const later = await measureOne('reply-time.mean', { messages }, { kpis: kpisBy('zammad') });
    // 50 of ticket 1 and the first 30 of ticket 2.
    expect(later).toMatchObject({ value: 40, n: 2, variant: 'longest-wait-only' });
    expect(later.excluded).toEqual(
      expect.arrayContaining([
        { reason: 'shorter-wait', count: 2 },
        { reason: 'not-in-population', count: 1 },
      ]),
    );
    const contacts = [
      ticket({ answered: true, sla_met: true, first_response_row_seconds: 100 }),
      ticket({ answered: true, sla_met: null, first_response_row_seconds: 500 }),
    ];
    const first = await measureOne('frt.mean', { contacts }, { kpis: kpisBy('zammad') });
    expect(first).toMatchObject({ value: 100, excluded: [{ reason: 'no-verdict', count: 1 }] });
  });

  test('Chatwoot: tickets closed more than once are left out and counted, as their other closes are not known', async () => {
    const contacts = [
      ticket({ reopen_count: 0, resolution_row_seconds: 60 }),
      ticket({ reopen_count: 2, resolution_row_seconds: 900 }),
    ];
    const found = await measureOne('art.mean', { contacts }, { kpis: kpisBy('chatwoot') });
    expect(found).toMatchObject({ value: 60, excluded: [{ reason: 'closed-repeatedly', count: 1 }] });
  });
});

describe('percentiles by the nearest rank', () => {
  const set: DefinitionSet = {
    id: 'nearest',
    title: 'Nearest',
    description: 'For this test.',
    presets: [],
    kpis: [{ kpi: 'speed-of-answer', says: 'Nearest rank.', switches: ['nearest-rank'], source: 'A test.' }],
  };
  const contacts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((wait_seconds) => ({
    kind: 'call',
    answered: true,
    wait_seconds,
  }));

  test.each([
    ['median', 5.5, 5],
    ['p90', 18.1, 9],
    ['p95', 59.05, 100],
  ])('%s of 1 to 9 and 100', async (statistic, interpolated, nearest) => {
    const kpis = applyDefinitions(catalogue, set, switches);
    expect((await measureOne(`asa.${statistic}`, { contacts })).value).toBeCloseTo(interpolated, 9);
    const found = await measureOne(`asa.${statistic}`, { contacts }, { kpis });
    expect(found).toMatchObject({ value: nearest, variant: 'nearest-rank' });
  });
});

test('every shipped set names KPIs, variants, statistics and switches that there are', () => {
  expect(sets.map(({ id }) => id)).toEqual([
    'csaudit',
    'chatwoot',
    'fivetran',
    'intercom',
    'plain',
    'zammad',
    'zendesk',
  ]);
  expect(sets.flatMap((set) => findDefinitionMistakes(set, catalogue, switches))).toEqual([]);
});

test('a set that names what there is not is told, with the place', () => {
  const entry = { says: 'Nothing.', source: 'Nobody.' };
  const set: DefinitionSet = {
    id: 'wrong',
    title: 'Wrong',
    description: 'All wrong.',
    presets: [],
    kpis: [
      { ...entry, kpi: 'cast' },
      { ...entry, kpi: 'csat', variants: ['mean', 'best'], statistic: 'median', switches: ['nearest-rank', 'other'] },
      { ...entry, kpi: 'csat' },
    ],
  };
  expect(findDefinitionMistakes(set, catalogue, switches).map(({ path, detail }) => [path.join('.'), detail])).toEqual([
    ['kpis.0.kpi', 'there is no KPI cast'],
    ['kpis.1.variants.0', 'mean is a score, csat a ratio'],
    ['kpis.1.variants.1', 'csat has no variant best'],
    ['kpis.1.switches.0', 'nearest-rank changes nothing of csat'],
    ['kpis.1.switches.1', 'there is no switch other'],
    ['kpis.1.statistic', 'csat has no statistic median'],
    ['kpis.2.kpi', 'csat stands in the set before'],
  ]);
});
