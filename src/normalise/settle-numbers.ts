import type { Engine } from '../engine/engine.ts';
import { literal } from '../model/sql-text.ts';
import type { ReadColumn, Readings, UnreadColumn } from './choose-readings.ts';
import type { NumberStyle } from './number-sql.ts';
import { decideStyle, type StyleCounts, type StyleWitnesses, stylePatterns, wholePatterns } from './number-style.ts';

export type NumbersSettled = Readings & {
  /** How each column with separators that could be read in two ways was decided, by field. */
  readonly numbersBy: ReadonlyMap<string, 'sibling' | 'delimiter'>;
};

/**
 * Decides, over every row of the file, what parts thousands and what decimals in the numbers of a column. A column
 * of plain digits, which nearly all are, costs a look for a point or comma.
 */
export async function settleNumbers(
  engine: Engine,
  raw: string,
  readings: Readings,
  witnesses: () => StyleWitnesses,
  given: NumberStyle | undefined,
): Promise<NumbersSettled> {
  const { columns, unread } = readings;
  const numbersBy = new Map<string, 'sibling' | 'delimiter'>();
  const open = columns.filter(hasNumbers);
  if (given !== undefined)
    return { ...readings, columns: columns.map((column) => withStyle(column, given)), numbersBy };
  const separated = new Set(await withSeparators(engine, raw, open));
  const doubtful: UnreadColumn[] = [];
  const settled: ReadColumn[] = [];
  for (const column of columns) {
    if (!separated.has(column)) {
      settled.push(column);
      continue;
    }
    const decision = decideStyle(await countStyles(engine, raw, column), witnesses);
    if (decision === null) doubtful.push({ ...column, why: 'ambiguous-numbers', unit: 'minutes' });
    else settled.push(withStyle(column, decision.style));
    if (decision !== null && decision.how !== 'column') numbersBy.set(column.field, decision.how);
  }
  return { ...readings, columns: settled, unread: [...unread, ...doubtful], numbersBy };
}

function hasNumbers({ reading }: ReadColumn): boolean {
  if (reading.type === 'seconds') return reading.duration.forms.includes('number');
  return reading.type === 'integer' || reading.type === 'share';
}

function withStyle(column: ReadColumn, style: NumberStyle): ReadColumn {
  const { reading } = column;
  if (reading.type === 'seconds')
    return { ...column, reading: { ...reading, duration: { ...reading.duration, style } } };
  return reading.type === 'integer' || reading.type === 'share'
    ? { ...column, reading: { ...reading, style } }
    : column;
}

async function withSeparators(
  engine: Engine,
  raw: string,
  columns: readonly ReadColumn[],
): Promise<readonly ReadColumn[]> {
  if (columns.length === 0) return [];
  const found = columns.map(
    ({ cells: [cell] }, index) =>
      `coalesce(bool_or(contains(c${cell}, '.') or contains(c${cell}, ',')), false) as s${index}`,
  );
  const [row] = await engine.query(`select ${found.join(', ')} from ${raw}`);
  return columns.filter((_, index) => row?.[`s${index}`] === true);
}

async function countStyles(engine: Engine, raw: string, { cells: [cell], reading }: ReadColumn): Promise<StyleCounts> {
  const patterns = reading.type === 'integer' ? wholePatterns : stylePatterns;
  const counts = (['point', 'comma', 'open'] as const).map((kind) => {
    const tests = patterns[kind].map((pattern) => `regexp_matches(cell, ${literal(pattern)}, 'i')`);
    return `count(*) filter (where ${tests.join(' or ')}) as ${kind}`;
  });
  const text = reading.type === 'share' ? `trim(c${cell}, ' %')` : `trim(c${cell})`;
  const [row] = await engine.query(
    `select ${counts.join(', ')} from (select ${text} as cell from ${raw} where contains(c${cell}, '.') or contains(c${cell}, ','))`,
  );
  const count = (kind: string) => Number(row?.[kind] ?? 0);
  return { point: count('point'), comma: count('comma'), open: count('open') };
}
