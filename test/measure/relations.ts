import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { measure } from '../../src/measure/measure.ts';
import { checkVariant, parseKpiRequest } from '../../src/measure/parse-kpi-request.ts';
import type { MeasureRequest } from '../../src/measure/request.ts';
import type { Kpi } from '../../src/model/kpi.ts';
import { type ColumnType, type RelationName, relations } from '../../src/model/relation.ts';
import type { Measurement } from '../../src/model/result.ts';
import { literal } from '../../src/model/sql-text.ts';
import { catalogue } from './kpi-files.ts';

export type TestRow = Readonly<Record<string, string | number | boolean | null>>;
export type TestData = Partial<Record<RelationName, readonly TestRow[]>>;

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'varchar',
  instant: 'timestamp',
  seconds: 'double precision',
  boolean: 'boolean',
  integer: 'bigint',
  number: 'double precision',
};

/** Closing it takes its folder away. */
export async function openTestEngine(): Promise<Engine> {
  const spillFolder = mkdtempSync(join(tmpdir(), 'csaudit-measure-'));
  const engine = await openDuckDb({ spillFolder, threads: 2 });
  const close = (): void => {
    engine.close();
    rmSync(spillFolder, { recursive: true, force: true });
  };
  return { ...engine, close };
}

/** Statements that make the relations, the same for every engine. */
export function relationStatements(data: TestData): readonly string[] {
  return Object.entries(relations).flatMap(([relation, columns]) => {
    const types: Readonly<Record<string, ColumnType>> = columns;
    const names = Object.keys(columns);
    const create = `create table ${relation} (${names.map((name) => `"${name}" ${sqlTypes[types[name] as ColumnType]}`).join(', ')})`;
    const rows = data[relation as RelationName] ?? [];
    if (rows.length === 0) return [create];
    const values = rows.map((row, index) => {
      const whole: TestRow = { source_file: 'rows', source_record: index + 1, ...row };
      return `(${names.map((name) => valueSql(whole[name] ?? null, types[name] as ColumnType)).join(', ')})`;
    });
    return [create, `insert into ${relation} values ${values.join(',\n')}`];
  });
}

function valueSql(value: string | number | boolean | null, type: ColumnType): string {
  if (value === null) return 'null';
  return type === 'instant'
    ? `timestamp ${literal(String(value))}`
    : typeof value === 'string'
      ? literal(value)
      : String(value);
}

/** A column has data when any row has it. */
function suppliedBy(data: TestData): MeasureRequest['supplied'] {
  const columnsOf = (relation: RelationName) => {
    const rows = data[relation];
    return rows === undefined ? null : new Set(rows.flatMap((row) => Object.keys(row)));
  };
  return {
    contacts: columnsOf('contacts'),
    messages: columnsOf('messages'),
    ratings: columnsOf('ratings'),
    aggregates: columnsOf('aggregates'),
  };
}

export type Options = Partial<Omit<MeasureRequest, 'kpis'>> & { readonly kpis?: readonly Kpi[] };

export function requestOf(
  kpis: readonly string[],
  data: TestData,
  { kpis: own = catalogue, ...options }: Options = {},
): MeasureRequest {
  const requests = kpis.map((text) => parseKpiRequest(text, own));
  if (options.variant)
    checkVariant(
      options.variant,
      requests.map(({ kpi }) => kpi),
    );
  return {
    kpis: requests,
    breakdowns: [],
    where: null,
    period: { fromMs: null, toMs: null },
    clocks: 'calendar',
    nowMs: Date.UTC(2026, 6, 1),
    zoneOffsets: [{ from: 0, offset: 0 }],
    supplied: suppliedBy(data),
    ambiguous: new Map(),
    ratingScales: new Map(),
    variant: null,
    quantileIntervals: true,
    ...options,
  };
}

/** Rows in, measurements out, through a fresh engine. */
export async function measureRows(
  kpis: readonly string[],
  data: TestData,
  options: Options = {},
): Promise<readonly Measurement[]> {
  const engine = await openTestEngine();
  try {
    for (const statement of relationStatements(data)) await engine.execute(statement);
    return await measure(engine, requestOf(kpis, data, options));
  } finally {
    engine.close();
  }
}

/** The only measurement of the whole, for tests that ask for one number. */
export async function measureOne(kpi: string, data: TestData, options: Options = {}): Promise<Measurement> {
  const [first, ...others] = await measureRows([kpi], data, options);
  if (first === undefined || others.length > 0)
    throw new Error(`${others.length + Number(first !== undefined)} measurements of ${kpi}`);
  return first;
}

export function repeat(count: number, row: TestRow): readonly TestRow[] {
  return Array.from({ length: count }, () => row);
}
