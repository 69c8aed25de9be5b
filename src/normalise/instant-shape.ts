import { readMonthNames } from '../time/month-names.ts';
import { readInstantCell, type WrittenInstant } from './instant-cell.ts';
import { isNumberOf, type NumberForm, numberFormOf, numberText } from './number-instants.ts';
import { firstWord, type RewriteName, respell } from './respell.ts';

/**
 * How the instants of a column are written. `templates` are strptime formats in the order in which they are tried; in
 * those of numeric dates `%1` and `%2` stand for the first and second number until the order of day and month is
 * decided.
 */
export type InstantShape = {
  readonly templates: readonly string[];
  /** Day and month cannot be told apart by the way the cells are written. */
  readonly needsOrder: boolean;
  /** Cells that carry an offset, `Z`, `UTC` or `GMT`, or a zone's letters; the others are of the wall clock. */
  readonly zoned: 'all' | 'some' | 'none';
  /** Every cell is a date without a time of day. */
  readonly dateOnly: boolean;
  /** Every cell is a time of day without a date. */
  readonly clockOnly: boolean;
  /** What the cells must undergo before they fit a template; nothing of all that for nearly every column. */
  readonly spelling: Spelling;
};

export type Spelling = {
  /** Of each of the one or two cells that make the instant: it is a bare number. */
  readonly numbers: readonly (NumberForm | null)[];
  readonly rewrites: readonly RewriteName[];
  /** Months have names that the templates do not know. */
  readonly months: boolean;
  /** Times end in the letters of a zone, such as `CDT`. */
  readonly letters: boolean;
};

export const plainSpelling: Spelling = { numbers: [], rewrites: [], months: false, letters: false };

export const monthTexts = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Letters that may be a zone's: nearly all end in the T of "time". */
export const lettersPattern = ' ([A-Z]{2,4}T|M[ES]{1,2}Z|OE[S]?Z|MSK)$';

type Found = WrittenInstant & Omit<Spelling, 'numbers'>;

const plain = { rewrites: [], months: false, letters: false } as const;
const letters = new RegExp(lettersPattern);
const word = new RegExp(firstWord, 'u');
/** Nobody writes a date in more characters than this, whatever stands on the lines below it. */
const longest = 120;

function readCell(cell: string): Found | null {
  const found = readInstantCell(cell);
  if (found !== null) return { ...found, ...plain };
  const lineEnd = cell.search(/[\r\n]/);
  if (!/\d/.test(cell) || lineEnd === 0 || (lineEnd < 0 ? cell.length : lineEnd) > longest) return null;
  const { text, used } = respell(cell);
  const zone = letters.exec(text)?.[1] ?? null;
  const withOffset = zone === null ? text : text.replace(letters, ' +0000');
  const name = word.exec(withOffset)?.[0] ?? null;
  const months = name === null || monthTexts.some((month) => month === name) ? new Map() : readMonthNames([name]);
  const english = name !== null && months.has(name) ? withOffset.replace(name, monthTexts[0]) : withOffset;
  const written = readInstantCell(english);
  return written && { ...written, rewrites: used, months: english !== withOffset, letters: zone !== null };
}

/**
 * The shape of a column from a sample of its cells that are not missing; null when fewer than nine in ten of them
 * are instants.
 *
 * @param numbers bare numbers that may be instants, going by what is known of the column
 */
export function detectInstantShape(cells: readonly string[], numbers: readonly NumberForm[] = []): InstantShape | null {
  const tolerated = cells.length * 0.1;
  const found: Found[] = [];
  for (const [index, cell] of cells.entries()) {
    const reading = readCell(cell);
    if (reading !== null) found.push(reading);
    else if (index + 1 - found.length > tolerated) break;
  }
  const dated = found.some(({ hasDate }) => hasDate) ? found.filter(({ hasDate }) => hasDate) : found;
  if (dated.length === 0 || dated.length < cells.length * 0.9) return numberShape(cells, numbers);
  return shapeOf(dated, []);
}

/** The shape of instants whose date and time of day stand in two cells. */
export function detectPairShape(pairs: readonly (readonly [string, string])[]): InstantShape | null {
  const numbers = [0, 1].map((side) => numberFormOf(pairs.map((pair) => pair[side] ?? '')));
  const joined = pairs.map((pair) => pair.map((cell, side) => numberText(cell, numbers[side] ?? null)).join(' '));
  const shape = detectInstantShape(joined);
  return shape && { ...shape, spelling: { ...shape.spelling, numbers } };
}

function numberShape(cells: readonly string[], numbers: readonly NumberForm[]): InstantShape | null {
  const form = numberFormOf(cells, numbers);
  if (form === null) return null;
  const texts = cells.filter((cell) => isNumberOf(cell, form)).map((cell) => numberText(cell, form));
  const written = texts.flatMap((text) => readInstantCell(text) ?? []);
  const zoned = form.startsWith('epoch');
  return shapeOf(
    written.map((reading) => ({ ...reading, ...plain, zoned })),
    [form],
  );
}

function shapeOf(found: readonly Found[], numbers: Spelling['numbers']): InstantShape {
  const counts = new Map<string, number>();
  for (const { template } of found) counts.set(template, (counts.get(template) ?? 0) + 1);
  return {
    templates: inOrder([...counts].sort((a, b) => b[1] - a[1]).map(([template]) => template)),
    needsOrder: [...counts.keys()].some(needsOrder),
    zoned: shareOf(found.map((reading) => reading.zoned)),
    dateOnly: found.every((reading) => !reading.hasTime),
    clockOnly: found.every((reading) => !reading.hasDate),
    spelling: {
      numbers,
      rewrites: [...new Set(found.flatMap(({ rewrites }) => rewrites))],
      months: found.some(({ months }) => months),
      letters: found.some((reading) => reading.letters),
    },
  };
}

/** Both shapes as one: what later cells of the same column add. */
export function mergeInstantShapes(a: InstantShape, b: InstantShape): InstantShape {
  return {
    templates: inOrder([...new Set([...a.templates, ...b.templates])]),
    needsOrder: a.needsOrder || b.needsOrder,
    zoned: a.zoned === b.zoned ? a.zoned : 'some',
    dateOnly: a.dateOnly && b.dateOnly,
    clockOnly: a.clockOnly && b.clockOnly,
    spelling: {
      numbers: a.spelling.numbers,
      rewrites: [...new Set([...a.spelling.rewrites, ...b.spelling.rewrites])],
      months: a.spelling.months || b.spelling.months,
      letters: a.spelling.letters || b.spelling.letters,
    },
  };
}

/** Without the writings whose day and month cannot be told apart. */
export function withoutNumericDates(shape: InstantShape): InstantShape {
  return { ...shape, templates: shape.templates.filter((template) => !needsOrder(template)), needsOrder: false };
}

export function needsOrder(template: string): boolean {
  return template.includes('%1');
}

/** Years of two digits first: a format of four would read them as years of the first century. */
function inOrder(templates: readonly string[]): readonly string[] {
  const isShort = (template: string) => template.includes('%y');
  return [...templates.filter(isShort), ...templates.filter((template) => !isShort(template))];
}

function shareOf(flags: readonly boolean[]): 'all' | 'some' | 'none' {
  if (flags.every((flag) => flag)) return 'all';
  return flags.some((flag) => flag) ? 'some' : 'none';
}
