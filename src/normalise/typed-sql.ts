import { literal, literals } from '../model/sql-text.ts';
import type { WordLists } from '../model/word-list.ts';
import { cellSql, isWordSql } from './cell-sql.ts';
import { isDateless, type ReadColumn } from './choose-readings.ts';
import { durationSql, remainingSql } from './duration-sql.ts';
import { hasOffsetSql, instantSql } from './instant-sql.ts';
import { groupedTextSql, integerSql, shareSql } from './number-sql.ts';
import { isAnswerSql } from './rating-sql.ts';
import type { SourcePlan } from './source-plan.ts';
import { cleanCell, spelledCell } from './spelled-cell.ts';
import { type ValueTexts, valuesOfField, wordsByValue } from './value-words.ts';

/** Nobody serves customers outside these years: `20226-01-02` and `26-01-02` are slips of the pen. */
const plausible = "between timestamp '1900-01-01' and timestamp '2200-01-01'";

/** The SQL of a column's value out of its cleaned cell. */
function valueSql(column: ReadColumn, words: WordLists): string {
  const { reading, spec } = column;
  const cell = cleanCell(column);
  switch (reading.type) {
    case 'text':
      return reading.grouped === true ? groupedTextSql(cell) : cell;
    case 'score':
      return cell;
    case 'integer':
      return integerSql(cell, reading.style);
    case 'share':
      return shareSql(cell, reading.percent, reading.style);
    case 'remaining':
      return remainingSql(cell);
    case 'seconds':
      return durationSql(cell, reading.duration);
    case 'instant':
      return isDateless(column)
        ? `(${instantSql(spelledCell(column), reading.shape, null)} + interval '100 years')`
        : instantSql(spelledCell(column), reading.shape, reading.order);
    case 'boolean':
      return booleanSql(cell, spec.values, words);
    case 'word':
      return wordSql(cell, valuesOfField(column.field), spec.values, words);
  }
}

/** Cells of one named side only: every other cell that says something is the other side. */
function booleanSql(cell: string, values: ValueTexts | undefined, words: WordLists): string {
  const yes = values?.['true'];
  const no = values?.['false'];
  if (values === undefined || (yes === undefined && no === undefined)) {
    return `case when ${isWordSql(cell, words.yes)} then true when ${isWordSql(cell, words.no)} then false end`;
  }
  if (no === undefined) return `${isWordSql(cell, yes ?? [])}`;
  if (yes === undefined) return `not ${isWordSql(cell, no)}`;
  return `case when ${isWordSql(cell, yes)} then true when ${isWordSql(cell, no)} then false end`;
}

function wordSql(
  cell: string,
  meanings: ReturnType<typeof valuesOfField>,
  values: ValueTexts | undefined,
  words: WordLists,
): string {
  const texts = wordsByValue(meanings, values, words);
  const cases = meanings.map((value) => `when ${isWordSql(cell, texts[value])} then ${literal(value)}`);
  return `case ${cases.join(' ')} end`;
}

/** Whether a cell says something that could not be read; `v_` is its value. */
function invalidSql(column: ReadColumn, words: WordLists): string {
  const cell = cleanCell(column);
  switch (column.reading.type) {
    case 'text':
      return 'false';
    case 'word':
      // What says nothing of being discarded is not.
      return column.field === 'discarded' ? 'false' : `(${cell} is not null and v_${column.field} is null)`;
    case 'instant':
      return `(${cell} is not null and f_${column.field} is null and ${unreadInstantSql(`v_${column.field}`, words)} and not starts_with(${cell}, '0000-00-00'))`;
    case 'score':
      return `(${cell} is not null and not ${isAnswerSql(cell, column)})`;
    default:
      return `(${cell} is not null and v_${column.field} is null)`;
  }
}

function unreadInstantSql(value: string, words: WordLists): string {
  const isSentinel = `cast(${value} as date) in ${literals(words.sentinel_dates)}`;
  return `coalesce(not (${value} ${plausible}) and not (${isSentinel}), true)`;
}

/** The value of a field without the dates that stand for none; nearly all instants are settled by one comparison. */
function finalSql({ field, reading }: ReadColumn, words: WordLists): string {
  const value = `v_${field}`;
  if (reading.type !== 'instant') return `${value} as f_${field}`;
  const isSentinel = `cast(${value} as date) in ${literals(words.sentinel_dates)}`;
  const usual = `${value} >= timestamp '1971-01-01' and ${value} < timestamp '2200-01-01'`;
  return `case when ${usual} then ${value} when ${value} ${plausible} and not (${isSentinel}) then ${value} end as f_${field}`;
}

/** Whether an instant is in UTC already, of a column in which only some are. */
function inUtcSql(column: ReadColumn): readonly string[] {
  const { reading, field } = column;
  if (reading.type !== 'instant' || reading.shape.zoned !== 'some') return [];
  return [`${hasOffsetSql(spelledCell(column), reading.shape, reading.order)} as z_${field}`];
}

export type TypedTable = {
  /** `create table … as select record, blank, invalid, f_<field>…` */
  readonly sql: string;
  /** Position of each field's bit in `invalid`. */
  readonly bits: ReadonlyMap<string, number>;
};

/** The table of a file's typed cells, one row a record, `invalid` a set of bits: the fields whose cell could not be read. */
export function typedTable(
  name: string,
  raw: string,
  columns: readonly ReadColumn[],
  extraCells: readonly number[],
  plan: SourcePlan,
  words: WordLists,
): TypedTable {
  const textCells = new Set(columns.filter(({ reading }) => reading.type === 'text').map(({ cells }) => cells[0]));
  const missing = new Map<number, readonly string[]>();
  for (const column of columns) {
    for (const cell of column.cells) missing.set(cell, [...plan.missingWords, ...(column.spec.missing ?? [])]);
  }
  for (const cell of extraCells) if (!missing.has(cell)) missing.set(cell, plan.missingWords);
  const cells = [...missing].map(([cell, list]) => `${cellSql(`c${cell}`, list, textCells.has(cell))} as a${cell}`);
  const bits = new Map(columns.map(({ field }, index) => [field as string, index]));
  const values = columns.map((column) => `${valueSql(column, words)} as v_${column.field}`);
  const invalid = columns
    .filter(({ reading }) => reading.type !== 'text')
    .map(
      (column) => `case when ${invalidSql(column, words)} then ${2n ** BigInt(bits.get(column.field) ?? 0)} else 0 end`,
    );
  const finals = columns.map((column) => finalSql(column, words));
  const kept = [
    ...extraCells.map((cell) => `a${cell}`),
    ...columns.flatMap((column) => [`f_${column.field}`, ...inUtcSql(column)]),
  ];
  const list = (items: readonly string[]) => items.map((item) => `,\n  ${item}`).join('');
  const sql = `create or replace table ${name} as
select record, blank, cast(${['0', ...invalid].join(' + ')} as bigint) as invalid${list(kept)}
from (select *${list(finals)}
from (select *${list(values)}
from (select rowid + 1 as record, blank${list(cells)}
from ${raw})))`;
  return { sql, bits };
}
