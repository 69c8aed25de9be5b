import { type FieldName, fieldType } from '../model/field.ts';
import { foldWord } from '../model/word-list.ts';
import { cellsOf } from './column-fit.ts';
import { type DateWitness, findWitnesses } from './date-witness.ts';
import { unitOfColumn } from './duration-sql.ts';
import { detectInstantShape, detectPairShape, type InstantShape, plainSpelling } from './instant-shape.ts';
import { clockFields } from './map-columns.ts';
import { numbersAllowed } from './numbers-allowed.ts';
import type { ColumnPlan, Reading, SourcePlan } from './source-plan.ts';

/** A column and how its cells are read; `cells` may have got the date of the call in front of a clock time. */
export type ReadColumn = ColumnPlan & {
  readonly reading: Reading;
  /** A clock time whose date is another column's: it may belong to the next day. */
  readonly borrowedDate: boolean;
};

/** Times of day of a day that nobody names: they are put on the first of January 2000. */
export function isDateless({ reading, cells }: ReadColumn): boolean {
  return reading.type === 'instant' && reading.shape.clockOnly && cells.length === 1;
}

export type UnreadColumn = ColumnPlan & { readonly why: 'unit-unknown' };

export type Readings = {
  readonly columns: readonly ReadColumn[];
  readonly unread: readonly UnreadColumn[];
  /** What other columns say of the order of day and month, by field. */
  readonly witnesses: ReadonlyMap<FieldName, DateWitness>;
};

/** Without a cell in the sample: what later cells are is found out when the casts fail. */
const assumedShape: InstantShape = {
  templates: ['%Y-%m-%d %H:%M:%S'],
  needsOrder: false,
  zoned: 'none',
  dateOnly: false,
  clockOnly: false,
  spelling: plainSpelling,
};

/** How each mapped column is read, as far as the sample tells. */
export function chooseReadings(
  plan: SourcePlan,
  header: readonly string[],
  sample: readonly (readonly string[])[],
): Readings {
  const missing = new Set(plan.missingWords.map(foldWord));
  const created = plan.columns.find(({ field }) => field === 'created_at');
  const hasDate = created !== undefined && !isClockColumn(created, cellsOf(sample, created.cells[0], missing));
  const dateCell = hasDate ? created.cells[0] : null;
  const columns: ReadColumn[] = [];
  const unread: UnreadColumn[] = [];
  for (const column of plan.columns) {
    const type = fieldType(column.field);
    const cells = cellsOf(sample, column.cells[0], missing);
    if (type === 'seconds') {
      const unit = unitOfColumn(cells, column.header, column.spec.unit);
      if (unit === null) unread.push({ ...column, why: 'unit-unknown' });
      else columns.push({ ...column, reading: { type, unit }, borrowedDate: false });
    } else if (type === 'instant') {
      columns.push(readInstant(column, cells, sample, missing, dateCell));
    } else {
      columns.push({ ...column, reading: { type }, borrowedDate: false });
    }
  }
  return { columns, unread, witnesses: findWitnesses(header, sample, missing, columns) };
}

function readInstant(
  column: ColumnPlan,
  cells: readonly string[],
  sample: readonly (readonly string[])[],
  missing: ReadonlySet<string>,
  dateCell: number | null,
): ReadColumn {
  const alone = detectInstantShape(cells, numbersAllowed(column));
  const borrows = alone?.clockOnly === true && clockFields.has(column.field) && dateCell !== null;
  const pair: readonly [number] | readonly [number, number] = borrows ? [dateCell, column.cells[0]] : column.cells;
  const [dates, times] = pair;
  if (times === undefined) return { ...column, reading: readingOf(alone), borrowedDate: false };
  const pairs = sample.flatMap((record) => {
    const [date, time] = [record[dates]?.trim() ?? '', record[times]?.trim() ?? ''];
    return date === '' || time === '' || missing.has(foldWord(time)) ? [] : [[date, time] as const];
  });
  return { ...column, cells: pair, reading: readingOf(detectPairShape(pairs)), borrowedDate: borrows };
}

function isClockColumn(column: ColumnPlan, cells: readonly string[]): boolean {
  return column.cells.length === 1 && detectInstantShape(cells, numbersAllowed(column))?.clockOnly === true;
}

function readingOf(shape: InstantShape | null): Reading {
  return { type: 'instant', shape: shape ?? assumedShape, order: null, texts: [] };
}
