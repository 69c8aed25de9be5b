import type { Engine } from '../engine/engine.ts';
import type { SourceColumn } from '../model/result.ts';
import type { WordLists } from '../model/word-list.ts';
import type { ReadColumn, Readings } from './choose-readings.ts';
import { growDurations } from './grow-durations.ts';
import { detectInstantShape, type InstantShape, mergeInstantShapes } from './instant-shape.ts';
import { isUnansweredSql } from './rating-sql.ts';
import { type InstantsSettled, settleInstants } from './settle-instants.ts';
import type { SourcePlan } from './source-plan.ts';
import { typedTable } from './typed-sql.ts';

/** A file's cells as values, one row a record, in the table `table`. */
export type TypedFile = InstantsSettled & {
  readonly table: string;
  readonly raw: string;
  readonly records: number;
  readonly bits: ReadonlyMap<string, number>;
  readonly counts: readonly SourceColumn[];
};

/** How often writings beyond the sample's are looked for before the rest counts as invalid. */
const attempts = 3;

/** Makes the typed table; writings of instants and durations that only later records show are taken in by another pass. */
export async function buildTyped(
  engine: Engine,
  raw: string,
  table: string,
  { columns: readings, witnesses }: Readings,
  extraCells: readonly number[],
  plan: SourcePlan,
  words: WordLists,
  allWords: WordLists,
): Promise<TypedFile> {
  let known = readings;
  let settled = await settleInstants(engine, raw, known, plan, witnesses);
  for (let attempt = 1; ; attempt += 1) {
    const typed = typedTable(table, raw, settled.columns, extraCells, plan, words);
    await engine.execute(typed.sql);
    const { records, counts } = await countColumns(engine, table, settled.columns, typed.bits);
    const unread = new Set(counts.filter(({ invalid }) => invalid > 0).map(({ field }) => field));
    const surprised = known.filter(({ field }) => unread.has(field));
    const grown = attempt < attempts ? await growReadings(engine, raw, table, surprised, typed.bits, allWords) : [];
    if (grown.length === 0) return { ...settled, table, raw, records, bits: typed.bits, counts };
    known = known.map((column) => grown.find(({ field }) => field === column.field) ?? column);
    settled = await settleInstants(engine, raw, known, plan, witnesses);
  }
}

async function countColumns(
  engine: Engine,
  table: string,
  columns: readonly ReadColumn[],
  bits: ReadonlyMap<string, number>,
): Promise<{ records: number; counts: readonly SourceColumn[] }> {
  const parts = columns.map(
    (column) =>
      `${countValuesSql(column)} as v_${column.field}, count(*) filter (where (invalid & ${1n << BigInt(bits.get(column.field) ?? 0)}) <> 0) as i_${column.field}`,
  );
  const [row] = await engine.query(
    `select count(*) as records${parts.map((part) => `, ${part}`).join('')} from ${table} where not blank`,
  );
  const [all] = await engine.query(`select count(*) as records from ${table}`);
  const present = Number(row?.['records'] ?? 0);
  const counts = columns.map(({ field, header, how, reading }) => {
    const invalid = Number(row?.[`i_${field}`] ?? 0);
    // A rating stays text here, so the unreadable ones are among those that have a value.
    const parsed = Number(row?.[`v_${field}`] ?? 0) - (reading.type === 'score' ? invalid : 0);
    return { field, header, how, parsed, missing: present - parsed - invalid, invalid };
  });
  return { records: Number(all?.['records'] ?? 0), counts };
}

/** That a survey was sent is no answer. */
function countValuesSql(column: ReadColumn): string {
  const value = `f_${column.field}`;
  const unanswered = column.reading.type === 'score' ? isUnansweredSql(value, column) : null;
  return `count(${value})${unanswered === null ? '' : ` filter (where not ${unanswered})`}`;
}

/** Columns whose unreadable cells turn out to be instants or durations written in another way. */
async function growReadings(
  engine: Engine,
  raw: string,
  table: string,
  columns: readonly ReadColumn[],
  bits: ReadonlyMap<string, number>,
  words: WordLists,
): Promise<readonly ReadColumn[]> {
  const grown: ReadColumn[] = [];
  for (const column of columns) {
    if (column.reading.type !== 'instant' && column.reading.type !== 'seconds') continue;
    const cell = column.cells.map((index) => `trim(c${index})`).join(` || ' ' || `);
    const rows = await engine.query(
      `select distinct ${cell} as cell from ${raw} as r join ${table} as t on t.record = r.rowid + 1
where (t.invalid & ${1n << BigInt(bits.get(column.field) ?? 0)}) <> 0 limit 1000`,
    );
    const cells = rows.map((row) => String(row['cell'] ?? ''));
    const more = column.reading.type === 'seconds' ? growDurations(column, cells, words) : growShape(column, cells);
    if (more !== column) grown.push(more);
  }
  return grown;
}

function growShape(column: ReadColumn, cells: readonly string[]): ReadColumn {
  const { reading } = column;
  if (reading.type !== 'instant') return column;
  const { shape } = reading;
  const shapes = cells.flatMap((cell) => detectInstantShape([cell]) ?? []);
  // A time of day among dates is of no day, and a date among times of day of another kind.
  const merged = shapes.filter(({ clockOnly }) => clockOnly === shape.clockOnly).reduce(mergeInstantShapes, shape);
  return isSameShape(merged, shape) ? column : { ...column, reading: { ...reading, shape: merged } };
}

function isSameShape(a: InstantShape, b: InstantShape): boolean {
  return (
    a.templates.length === b.templates.length &&
    a.spelling.rewrites.length === b.spelling.rewrites.length &&
    a.spelling.months === b.spelling.months &&
    a.spelling.letters === b.spelling.letters
  );
}
