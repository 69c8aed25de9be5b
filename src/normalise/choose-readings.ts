import { fieldType } from '../model/field.ts';
import { foldWord } from '../model/word-list.ts';
import { cellsOf } from './column-fit.ts';
import { unitOfColumn } from './duration-sql.ts';
import { detectInstantShape, type InstantShape } from './instant-shape.ts';
import { clockFields } from './map-columns.ts';
import type { ColumnPlan, Reading, SourcePlan } from './source-plan.ts';

/** A column and how its cells are read; `cells` may have got the date of the call in front of a clock time. */
export type ReadColumn = ColumnPlan & {
  readonly reading: Reading;
  /** A clock time whose date is another column's: it may belong to the next day. */
  readonly borrowedDate: boolean;
};

export type UnreadColumn = ColumnPlan & { readonly why: 'unit-unknown' };

export type Readings = { readonly columns: readonly ReadColumn[]; readonly unread: readonly UnreadColumn[] };

/** Without a cell in the sample: what later cells are is found out when the casts fail. */
const assumedShape: InstantShape = {
  templates: ['%Y-%m-%d %H:%M:%S'],
  needsOrder: false,
  zoned: 'none',
  dateOnly: false,
  clockOnly: false,
};

/** How each mapped column is read, as far as the sample tells. */
export function chooseReadings(plan: SourcePlan, sample: readonly (readonly string[])[]): Readings {
  const missing = new Set(plan.missingWords.map(foldWord));
  const dateCell = plan.columns.find(({ field }) => field === 'created_at')?.cells[0] ?? null;
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
  return { columns, unread };
}

function readInstant(
  column: ColumnPlan,
  cells: readonly string[],
  sample: readonly (readonly string[])[],
  missing: ReadonlySet<string>,
  dateCell: number | null,
): ReadColumn {
  const alone = detectInstantShape(cells);
  const borrows = alone?.clockOnly === true && clockFields.has(column.field) && dateCell !== null;
  const pair: readonly [number] | readonly [number, number] = borrows ? [dateCell, column.cells[0]] : column.cells;
  if (pair.length === 1)
    return { ...column, reading: { type: 'instant', shape: alone ?? assumedShape, order: null }, borrowedDate: false };
  const joined = sample.flatMap((record) => {
    const [date, time] = [record[pair[0]]?.trim() ?? '', record[pair[1]]?.trim() ?? ''];
    return date === '' || time === '' || missing.has(foldWord(time)) ? [] : [`${date} ${time}`];
  });
  const shape = detectInstantShape(joined) ?? assumedShape;
  return { ...column, cells: pair, reading: { type: 'instant', shape, order: null }, borrowedDate: borrows };
}
