import type { DurationUnit } from '../model/preset.ts';
import type { WordLists } from '../model/word-list.ts';
import type { WrittenStyle } from '../time/duration-pattern.ts';
import { type DurationWords, durationParts } from '../time/duration-words.ts';
import { type DurationCell, type DurationForm, readDurationCell, type ShortUnit } from '../time/read-duration-cell.ts';
import type { DurationReading, NumberUnit } from './duration-sql.ts';
import { numberCell } from './number-sql.ts';
import { unitOfHeader } from './unit-of-header.ts';

/** Who says what a column is in. `siblings`: `5:30` is minutes beside `1:02:03`. */
export type UnitSource = 'option' | 'header' | 'preset' | 'cells' | 'siblings';

export type DurationDecision = {
  readonly reading: DurationReading;
  /** In a word, for people. */
  readonly unit: DurationUnit;
  readonly why: UnitSource;
  /** What was taken for granted: words `assumption.<code>`. */
  readonly assumes: readonly string[];
};

export type DurationColumn = {
  readonly cells: readonly string[];
  readonly header: string;
  /** What the user says. */
  readonly option: DurationUnit | undefined;
  /** What is known of the system's column. */
  readonly preset: DurationUnit | undefined;
  /** `12:02:23 AM` can be a duration that a spreadsheet took for a time of day, and not a time of day. */
  readonly allowHalfDay: boolean;
};

/** Why a column of durations cannot be read: what bare numbers are in, or what `5:30` is. */
export type UnreadDuration = 'unknown-unit' | 'two-part-clock';

const enough = 0.9;

/** How the cells of a column become seconds, as far as the sample tells; or what the user has to say first. */
export function decideDuration(column: DurationColumn, words: WordLists): DurationDecision | UnreadDuration {
  const { cells, header, option, preset } = column;
  const said: readonly Declared[] =
    option !== undefined
      ? [['option', option]]
      : [
          ['header', unitOfHeader(header, words)],
          ['preset', preset ?? null],
        ];
  const number = firstOf(said, numberUnitOf);
  const counted = countForms(cells, words);
  const short = firstOf(said, shortUnitOf) ?? shortOfSiblings(counted);
  const { forms } = counted;
  const isUsable = (form: DurationForm) =>
    (form !== 'number' || number !== null) &&
    (form !== 'short' || short !== null || counted.fractions) &&
    (form !== 'half-day' || (column.allowHalfDay && forms.get(form) === cells.length));
  const used = [...forms.keys()].filter(isUsable);
  const readable = used.reduce((sum, form) => sum + (forms.get(form) ?? 0), 0);
  if (cells.length === 0 ? said.every(([, unit]) => unit === null) : readable < cells.length * enough) {
    return (forms.get('short') ?? 0) > (forms.get('number') ?? 0) ? 'two-part-clock' : 'unknown-unit';
  }
  const most = used.sort((a, b) => (forms.get(b) ?? 0) - (forms.get(a) ?? 0));
  const shortUnit = short?.unit ?? (counted.fractions ? 'minutes' : null);
  return {
    reading: {
      number: number?.unit ?? null,
      style: 'either',
      short: shortUnit,
      forms: most.length > 0 ? most : emptyForms(number?.unit ?? null, shortUnit),
      words: wordsIn(cells, words),
      joiners: words.joiners,
    },
    ...unitFor(most[0] ?? 'number', number, short),
    assumes: [
      ...(used.includes('half-day') ? ['duration-as-clock-time'] : []),
      ...(short?.why === 'siblings' ? ['short-clock-by-sibling'] : []),
    ],
  };
}

/** Of a column without a cell, what is declared; other writings are taken in when they come. */
function emptyForms(number: NumberUnit | null, short: ShortUnit | null): readonly DurationForm[] {
  return number === null ? ['clock', ...(short === null ? [] : (['short'] as const))] : ['number'];
}

type Declared = readonly [UnitSource, DurationUnit | null];
type Said<Unit> = { readonly unit: Unit; readonly why: UnitSource };

function firstOf<Unit>(said: readonly Declared[], unitOf: (unit: DurationUnit) => Unit | null): Said<Unit> | null {
  for (const [why, unit] of said) {
    const found = unit === null ? null : unitOf(unit);
    if (found !== null) return { unit: found, why };
  }
  return null;
}

function numberUnitOf(unit: DurationUnit): NumberUnit | null {
  return unit === 'clock' || unit === 'words' ? null : unit;
}

/** The unit is that of the first part; a clock without seconds is one of hours. */
function shortUnitOf(unit: DurationUnit): ShortUnit | null {
  if (unit === 'clock') return 'hours';
  return unit === 'hours' || unit === 'minutes' ? unit : null;
}

/** What is printed of a column: of clocks and words that they are, of numbers their unit. */
function unitFor(
  form: DurationForm,
  number: Said<NumberUnit> | null,
  short: Said<ShortUnit> | null,
): { readonly unit: DurationUnit; readonly why: UnitSource } {
  if (form === 'number' && number !== null) return number;
  if (form === 'short' && short !== null)
    return { unit: short.unit === 'hours' ? 'clock' : short.unit, why: short.why };
  return { unit: form === 'words' || form === 'iso' ? 'words' : 'clock', why: 'cells' };
}

type Counted = {
  readonly forms: ReadonlyMap<DurationForm, number>;
  readonly clocks: readonly DurationCell[];
  /** `5:30.5`: minutes and seconds. */
  readonly fractions: boolean;
};

function countForms(cells: readonly string[], words: WordLists): Counted {
  const forms = new Map<DurationForm, number>();
  const clocks: DurationCell[] = [];
  let fractions = false;
  for (const cell of cells) {
    const read = durationCell(cell, words);
    const form = read?.form ?? (numberCell.test(cell) ? 'number' : null);
    if (form === null) continue;
    forms.set(form, (forms.get(form) ?? 0) + 1);
    if (read?.form === 'clock') clocks.push(read);
    if (read?.form === 'short' && read.milliseconds.hours === null) fractions = true;
  }
  return { forms, clocks, fractions };
}

/**
 * A system that writes `1:02:03` from an hour on and never `0:02:03` leaves the hours out below: then `5:30` has minutes
 * and seconds.
 */
function shortOfSiblings({ forms, clocks }: Counted): Said<ShortUnit> | null {
  const leavesOut =
    clocks.length > 0 && clocks.every(({ milliseconds }) => Math.abs(milliseconds.hours ?? 0) >= 3_600_000);
  return forms.has('short') && leavesOut ? { unit: 'minutes', why: 'siblings' } : null;
}

const styles = new WeakMap<WordLists, WrittenStyle>();

/** How cells write durations in words. */
function cellStyle(words: WordLists): WrittenStyle {
  const known = styles.get(words);
  if (known !== undefined) return known;
  const made: WrittenStyle = { words, joiners: words.joiners, isCell: true };
  styles.set(words, made);
  return made;
}

/** A cell that carries its unit or half of it; null for numbers and for what is no duration. */
export function durationCell(cell: string, words: WordLists): DurationCell | null {
  return readDurationCell(cell, cellStyle(words));
}

/** Of all words for units those that stand in the cells: each one more makes the pattern slower. */
export function wordsIn(cells: readonly string[], words: WordLists): DurationWords {
  const text = cells.join('\n').toLowerCase();
  const found = durationParts.map((part) => [part, words[part].filter((word) => text.includes(word.toLowerCase()))]);
  return Object.fromEntries(found) as DurationWords;
}
