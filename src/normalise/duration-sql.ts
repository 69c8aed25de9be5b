import { literal } from '../model/sql-text.ts';
import {
  dayClockPattern,
  halfDayPattern,
  isoEnd,
  isoPattern,
  shortClockPattern,
  writtenPattern,
  writtenStart,
} from '../time/duration-pattern.ts';
import { type DurationPart, type DurationWords, durationParts, millisecondsOf } from '../time/duration-words.ts';
import type { DurationForm, ShortUnit } from '../time/read-duration-cell.ts';
import { type NumberStyle, numberSql } from './number-sql.ts';

/** What a bare number can be of. */
export type NumberUnit = Exclude<DurationPart, 'weeks'>;

/** How the cells of one column become seconds. */
export type DurationReading = {
  /** What bare numbers are in; null: nothing says. */
  readonly number: NumberUnit | null;
  readonly style: NumberStyle;
  /** What the first part of `5:30` is; null: nothing says. */
  readonly short: ShortUnit | null;
  /** The writings that occur, the most frequent first: only these are looked for. */
  readonly forms: readonly DurationForm[];
  /** Of the words for units, those that occur. */
  readonly words: DurationWords;
  /** Words between two parts. */
  readonly joiners: readonly string[];
};

/**
 * The SQL of a duration in seconds, to the millisecond, out of a text cell; NULL where the cell is none. What
 * `readDurationCell` reads one by one, with the same patterns.
 */
export function durationSql(cell: string, reading: DurationReading): string {
  const forms = reading.forms.flatMap((form) => formSql(cell, form, reading) ?? []);
  // Whole milliseconds first: sums are over integers, and a double of seconds must turn back into the same one. What
  // has more digits than thirty thousand years is no duration.
  const seconds = forms.map((milliseconds) => `try_cast(${milliseconds} as decimal(15, 0)) / 1000.0`);
  if (reading.forms.includes('clock')) seconds.unshift(`${usualClockSql(cell)} / 1000.0`);
  if (seconds.length === 0) return 'cast(null as double)';
  return seconds.length === 1 ? (seconds[0] ?? '') : `coalesce(${seconds.join(', ')})`;
}

/**
 * Milliseconds of `0:02:23` and `00:02:23`: below a day it is a time of day to the engine, which casts it twenty times
 * faster than a pattern is matched. A cast alone would also take dates, zones and whatever follows the seconds.
 */
function usualClockSql(cell: string): string {
  const isUsual = `strlen(${cell}) <= 8 and ${cell} like '%_:__:__' and ${cell}[-1] between '0' and '9'`;
  return `epoch_ms(try_cast(case when ${isUsual} then ${cell} end as time))`;
}

/** Milliseconds of one writing; null where nothing says what it would be. */
function formSql(cell: string, form: DurationForm, reading: DurationReading): string | null {
  switch (form) {
    case 'number':
      return reading.number === null ? null : `${numberSql(cell, reading.style)} * ${millisecondsOf[reading.number]}`;
    case 'clock':
      return clockSql(cell, reading);
    case 'short':
      // Where the cells are clocks too, their pattern has taken hours and minutes in.
      if (reading.short === null || (reading.short === 'hours' && reading.forms.includes('clock'))) return null;
      return reading.short === 'hours' ? clockSql(cell, reading) : shortSql(cell);
    case 'half-day':
      return halfDaySql(cell);
    case 'iso':
      return isoSql(cell);
    case 'day-clock':
      return dayClockSql(cell, reading);
    case 'words':
      return writtenSql(cell, reading);
  }
}

/** Any other clock; without the groups of an expression, which cost more. */
function clockSql(cell: string, { forms, short }: DurationReading): string {
  const part = (index: number) =>
    `try_cast(replace(split_part(ltrim(${cell}, ' -'), ':', ${index}), ',', '.') as double)`;
  const size = `(${part(1)} * 3600000 + ${part(2)} * 60000 + coalesce(${part(3)}, 0) * 1000)`;
  const sign = `case when starts_with(ltrim(${cell}), '-') then -1 else 1 end`;
  const seconds = ':[0-5]?[0-9]([.,][0-9]+)?';
  const long = `:[0-5]?[0-9]${seconds}`;
  const rest = short !== 'hours' ? long : forms.includes('clock') ? `(:[0-5][0-9]|${long})` : ':[0-5][0-9]';
  return `case when regexp_matches(${cell}, '^ *-?[0-9]+${rest} *$') then ${size} * ${sign} end`;
}

function shortSql(cell: string): string {
  return matchedSql(cell, shortClockPattern, ['sign', 'first', 'second'], (m) =>
    signedSql(m('sign'), `${amount(m('first'))} * 60000 + ${amount(m('second'))} * 1000`),
  );
}

function halfDaySql(cell: string): string {
  return matchedSql(cell, halfDayPattern, ['hour', 'minute', 'second', 'half'], (m) => {
    const hours = `${amount(m('hour'))} % 12 + case when lower(${m('half')}) = 'p' then 12 else 0 end`;
    return `(${hours}) * 3600000 + ${amount(m('minute'))} * 60000 + ${amount(m('second'))} * 1000`;
  });
}

function isoSql(cell: string): string {
  const parts = ['weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
  const sql = matchedSql(cell, isoPattern, ['sign', ...parts], (m) => signedSql(m('sign'), sumSql(parts, m)));
  return `case when regexp_matches(${cell}, ${literal(isoEnd)}) then ${sql} end`;
}

function dayClockSql(cell: string, { words }: DurationReading): string {
  const names = ['sign', 'days', 'between', 'time_sign', 'hours', 'minutes', 'seconds'];
  return matchedSql(
    cell,
    dayClockPattern(words),
    names,
    (m) => {
      const isWorded = `trim(${m('between')}) not in ('', '.')`;
      const [days, time] = [sumSql(['days'], m), sumSql(['hours', 'minutes', 'seconds'], m)];
      const apart = `${signedSql(m('sign'), days)} + ${signedSql(m('time_sign'), time)}`;
      const together = signedSql(m('sign'), `${days} + ${time}`);
      return `case when ${isWorded} then ${apart} when ${m('time_sign')} = '' and ${m('seconds')} <> '' then ${together} end`;
    },
    'i',
  );
}

function writtenSql(cell: string, { words, joiners }: DurationReading): string {
  const pattern = writtenPattern({ words, joiners, isCell: true });
  const used = durationParts.filter((part) => words[part].length > 0);
  const sql = matchedSql(cell, pattern, ['sign', ...durationParts], (m) => signedSql(m('sign'), sumSql(used, m)), 'i');
  return `case when regexp_matches(${cell}, ${literal(writtenStart)}) then ${sql} end`;
}

/** A value out of the groups of a pattern, which is run once a cell; NULL where it does not match. */
function matchedSql(
  cell: string,
  pattern: string,
  names: readonly string[],
  value: (group: (name: string) => string) => string,
  options = 'c',
): string {
  const groups = `regexp_extract(${cell}, ${literal(pattern)}, [${names.map(literal).join(', ')}], ${literal(options)})`;
  const list = `list_transform([${groups}], lambda m: ${value((name) => `m.${name}`)})`;
  return `case when regexp_matches(${cell}, ${literal(pattern)}, ${literal(options)}) then ${list}[1] end`;
}

function sumSql(parts: readonly DurationPart[], group: (name: string) => string): string {
  return `(${parts.map((part) => `${amount(group(part))} * ${millisecondsOf[part]}`).join(' + ')})`;
}

/** A part that is not there is an empty text. */
function amount(text: string): string {
  return `coalesce(try_cast(replace(${text}, ',', '.') as double), 0)`;
}

function signedSql(sign: string, milliseconds: string): string {
  return `(${milliseconds}) * case when ${sign} = '-' then -1 else 1 end`;
}

/** Time that remains until a promise: `3:59`, or `-0:25` after it. */
export const remainingPattern = '^ *[-\u2212\u2013]? *[0-9]+:[0-5][0-9](:[0-5][0-9])? *$';

/** The SQL of whether a promise was kept, out of the time that remained; NULL where the cell is none. */
export function remainingSql(cell: string): string {
  const isKept = `not regexp_matches(${cell}, '^ *[-\u2212\u2013]')`;
  return `case when regexp_matches(${cell}, '${remainingPattern}') then ${isKept} end`;
}
