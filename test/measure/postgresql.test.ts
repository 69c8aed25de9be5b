import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Row } from '../../src/engine/engine.ts';
import { applyDefinitions } from '../../src/measure/apply-definitions.ts';
import { measure } from '../../src/measure/measure.ts';
import type { DefinitionSet } from '../../src/model/definition-set.ts';
import type { Kpi } from '../../src/model/kpi.ts';
import type { Breakdown } from '../../src/model/relation.ts';
import { readDefinitionSets, readSwitches } from '../../src/read/catalogue.ts';
import { generateRows, generateSums } from './generate-rows.ts';
import { catalogue } from './kpi-files.ts';
import { type Options, openTestEngine, relationStatements, requestOf, type TestData } from './relations.ts';

/** The SQL of every KPI, run by PostgreSQL itself, must give every number that DuckDB gives. */

const breakdowns: readonly Breakdown[] = [
  ['channel'],
  ['agent'],
  ['month'],
  ['week'],
  ['day'],
  ['weekday'],
  ['hour'],
  ['priority', 'kind'],
  ['agent', 'month'],
];
const offsets = [
  { from: 0, offset: 7_200_000 },
  { from: Date.UTC(2025, 11, 1), offset: 3_600_000 },
  { from: Date.UTC(2026, 0, 15, 12), offset: -12_600_000 },
];
const variants = [...new Set(catalogue.flatMap(({ variants: all }) => Object.keys(all ?? {})))].map((name) =>
  name.replace('{n}', '4'),
);

let engines: readonly [Engine, Engine];

async function openBoth(data: TestData): Promise<void> {
  const [duckDb, database] = await Promise.all([openTestEngine(), PGlite.create()]);
  for (const statement of relationStatements(data)) {
    await duckDb.execute(statement);
    await database.exec(statement);
  }
  const postgres: Engine = {
    ...duckDb,
    execute: async (sql) => {
      await database.exec(sql);
    },
    query: async (sql) => (await database.query<Row>(sql)).rows,
    close: () => void database.close(),
  };
  engines = [duckDb, postgres];
}

async function measureBoth(data: TestData, options: Options) {
  const request = requestOf(
    [...catalogue.map(({ id }) => id), 'frt.km_median', 'art.within(24h)', 'art.p75', 'art.km_median'],
    data,
    options,
  );
  return [await measure(engines[0], request), await measure(engines[1], request)] as const;
}

describe('contacts, messages and ratings', () => {
  const data = generateRows(7, 400);
  beforeAll(() => openBoth(data), 60_000);
  afterAll(() => engines.map((engine) => engine.close()));

  test('every KPI in every breakdown', async () => {
    const [duckDb, postgres] = await measureBoth(data, { breakdowns, clocks: 'both', zoneOffsets: offsets });
    expect(duckDb.filter(({ status }) => status === 'missing-field')).toEqual([]);
    expect(duckDb.length).toBeGreaterThan(10_000);
    expect(postgres).toEqual(duckDb);
  });

  test.each(variants)('variant %s', async (variant) => {
    const [duckDb, postgres] = await measureBoth(data, { variant, breakdowns: [['channel']] });
    expect(duckDb.some((measurement) => measurement.variant === variant)).toBe(true);
    expect(postgres).toEqual(duckDb);
  });

  test.each(readDefinitionSets().map(({ id }) => id))('as %s counts', async (id) => {
    const set = readDefinitionSets().find((each) => each.id === id) as DefinitionSet;
    const kpis = applyDefinitions(catalogue, set, readSwitches());
    const [duckDb, postgres] = await measureBoth(data, { kpis, clocks: 'both', breakdowns: [['channel']] });
    expect(postgres).toEqual(duckDb);
  });

  test.each(readSwitches().map(({ id }) => id))('the switch %s', async (id) => {
    const set = { id: 'one', title: 'One', description: 'One switch.', presets: [] };
    const turn = ({ id: kpi }: Kpi) => ({ kpi, says: 'One switch.', source: 'This test.', switches: [id] });
    const kpis = applyDefinitions(catalogue, { ...set, kpis: catalogue.map(turn) }, readSwitches());
    const [duckDb, postgres] = await measureBoth(data, { kpis, clocks: 'both', breakdowns: [['channel']] });
    expect(duckDb.some(({ variant }) => variant?.endsWith(id) === true)).toBe(true);
    expect(postgres).toEqual(duckDb);
  });

  test('a filter and a period', async () => {
    const [duckDb, postgres] = await measureBoth(data, {
      where: "channel = 'Чат' or priority is null",
      period: { fromMs: Date.UTC(2025, 11, 1), toMs: Date.UTC(2026, 1, 1) },
      breakdowns: [['month']],
    });
    expect(postgres).toEqual(duckDb);
  });

  test('quantiles taken one at a time are those taken together', async () => {
    const together = await measureBoth(data, { breakdowns: [['channel'], ['hour']] });
    const apart = await measureBoth(data, { breakdowns: [['channel'], ['hour']], quantileValues: 100 });
    expect(apart[0]).toEqual(together[0]);
    expect(apart[1]).toEqual(together[0]);
  });
});

describe('rows that are already sums', () => {
  const data = generateSums(11, 60);
  beforeAll(() => openBoth(data), 60_000);
  afterAll(() => engines.map((engine) => engine.close()));

  test('every KPI that can be had of them', async () => {
    const [duckDb, postgres] = await measureBoth(data, { breakdowns: [['agent']] });
    expect(
      duckDb.filter(({ status, by }) => status === 'ok' && Object.keys(by).length === 0).map(({ kpi }) => kpi),
    ).toEqual(['abandonment-rate', 'contacts', 'handle-time', 'resolution-time', 'service-level', 'speed-of-answer']);
    expect(postgres).toEqual(duckDb);
  });
});
