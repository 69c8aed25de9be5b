import { type FieldName, fieldType } from '../model/field.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import { allowsHalfDay, cellsOf } from './column-fit.ts';
import { type DateWitness, findWitnesses } from './date-witness.ts';
import { decideDuration, type UnreadDuration } from './duration-reading.ts';
import { detectInstantShape, detectPairShape, type InstantShape, plainSpelling } from './instant-shape.ts';
import { clockFields } from './map-columns.ts';
import { percentCell } from './number-sql.ts';
import { numbersAllowed } from './numbers-allowed.ts';
import type { Answer } from './read-answers.ts';
import type { LaterCells } from './sample-later.ts';
import type { ColumnPlan, Reading, SourceOptions, SourcePlan } from './source-plan.ts';

/** A column and how its cells are read; `cells` may have got the date of the call in front of a clock time. */
export type ReadColumn = ColumnPlan & {
  readonly reading: Reading;
  /** A clock time whose date is another column's: it may belong to the next day. */
  readonly borrowedDate: boolean;
  /** Of a column of answers: those that are no plain numbers. */
  readonly answers?: readonly Answer[];
};

/** Times of day of a day that nobody names: they are put on the first of January 2000. */
export function isDateless({ reading, cells }: ReadColumn): boolean {
  return reading.type === 'instant' && reading.shape.clockOnly && cells.length === 1;
}

export type UnreadColumn = ColumnPlan & {
  readonly why: UnreadDuration | 'ambiguous-numbers';
  /** What the cells are most likely in, to be named where the user is asked; never taken for granted. */
  readonly unit: 'minutes' | 'days';
};

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

/** What there is to go by besides the first records. */
export type Knowledge = {
  readonly options: SourceOptions;
  readonly words: WordLists;
  readonly later: LaterCells;
};

/** How each mapped column is read, as far as the sample tells. */
export function chooseReadings(
  plan: SourcePlan,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  { options, words, later }: Knowledge,
): Readings {
  const missing = new Set(plan.missingWords.map(foldWord));
  const created = plan.columns.find(({ field }) => field === 'created_at');
  const hasDate = created !== undefined && !isClockColumn(created, cellsOf(sample, created.cells[0], missing));
  const dateCell = hasDate ? created.cells[0] : null;
  const columns: ReadColumn[] = [];
  const unread: UnreadColumn[] = [];
  for (const column of plan.columns) {
    const { field, header, spec } = column;
    const type = fieldType(field);
    const cells = later.get(column.cells[0]) ?? cellsOf(sample, column.cells[0], missing);
    const read = (reading: Reading) => columns.push({ ...column, reading, borrowedDate: false });
    if (type === 'instant') columns.push(readInstant(column, cells, sample, missing, dateCell));
    else if (type === 'seconds') {
      const option = options.unit?.[field];
      const preset = option === undefined ? spec.unit : undefined;
      const decided = decideDuration({ cells, header, option, preset, allowHalfDay: allowsHalfDay(spec) }, words);
      if (typeof decided === 'string') unread.push({ ...column, why: decided, unit: likelyUnit(cells) });
      else {
        const { reading: duration, ...rest } = decided;
        read({ type, ...rest, duration });
      }
    } else if (type === 'integer') read(readCount(column, cells));
    else if (type === 'text') read({ type, ...(identifies.has(field) && isGrouped(cells) ? { grouped: true } : {}) });
    else read(type === 'boolean' && spec.remaining === true ? { type: 'remaining' } : { type });
  }
  return { columns, unread, witnesses: findWitnesses(header, sample, missing, columns) };
}

/** A spreadsheet's durations are parts of a day with many digits. */
function likelyUnit(cells: readonly string[]): UnreadColumn['unit'] {
  const isPart = cells.every((cell) => /^(?:0|0?[.,][0-9]{4,}|[0-9](?:[.,][0-9]+)?e-[0-9]+)$/i.test(cell));
  return isPart && cells.some((cell) => cell !== '0') ? 'days' : 'minutes';
}

/** A share of another count becomes a count by it: no share is more than all, so 94 is 94 %. */
function readCount({ spec }: ColumnPlan, cells: readonly string[]): Reading {
  if (spec.weight === undefined) return { type: 'integer', style: 'either' };
  const percent = cells.some((cell) => !percentCell.test(cell) && Math.abs(Number(cell.replace(',', '.'))) > 1);
  return { type: 'share', percent, style: 'either' };
}

const identifies: ReadonlySet<string> = new Set(['id', 'contact_id']);
const groupedCell = /^[0-9]{1,3}(?:[ \u00a0\u2009\u202f'’,][0-9]{3})*$/;

/** Every cell is a number, and those of more than three digits have their thousands parted. */
function isGrouped(cells: readonly string[]): boolean {
  return cells.some((cell) => /[^0-9]/.test(cell)) && cells.every((cell) => groupedCell.test(cell));
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
