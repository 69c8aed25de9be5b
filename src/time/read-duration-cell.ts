import {
  clockPattern,
  dayClockPattern,
  halfDayPattern,
  shortClockPattern,
  type WrittenStyle,
} from './duration-pattern.ts';
import { millisecondsOf } from './duration-words.ts';
import { isoMilliseconds, writtenMilliseconds } from './parse-duration.ts';

/** How a duration is written; all but `number` and `short` carry their own unit. */
export const durationForms = ['number', 'clock', 'short', 'half-day', 'day-clock', 'iso', 'words'] as const;
export type DurationForm = (typeof durationForms)[number];

/** What the first part of `5:30` is. */
export type ShortUnit = 'hours' | 'minutes';

/** A cell as a duration in its own unit: whole milliseconds. Of `5:30` they depend on what its first part is. */
export type DurationCell = {
  readonly form: Exclude<DurationForm, 'number'>;
  readonly milliseconds: Readonly<Record<ShortUnit, number | null>>;
};

const clock = new RegExp(clockPattern);
const shortClock = new RegExp(shortClockPattern);
const halfDay = new RegExp(halfDayPattern);
const dayClocks = new WeakMap<WrittenStyle, RegExp>();

/**
 * Reads a cell that carries its unit, or half of it. The twin of `durationSql`: for the same cell both give the same.
 * @returns null for bare numbers, and for whatever is no duration
 */
export function readDurationCell(cell: string, style: WrittenStyle): DurationCell | null {
  const inClock = clock.exec(cell);
  if (inClock) return carried('clock', signed(inClock[1], clockMilliseconds(inClock.slice(2))));
  const short = shortClock.exec(cell);
  if (short) return shortCell(short);
  const half = halfDay.exec(cell);
  if (half) {
    const [, hour, minutes, seconds, part] = half;
    const hours = (Number(hour) % 12) + (part?.toLowerCase() === 'p' ? 12 : 0);
    return carried('half-day', clockMilliseconds([String(hours), minutes, seconds]));
  }
  const iso = isoMilliseconds(cell);
  if (iso !== null) return carried('iso', iso);
  const days = dayClockMilliseconds(cell, style);
  if (days !== null) return carried('day-clock', days);
  const words = writtenMilliseconds(cell, style);
  return words === null ? null : carried('words', words);
}

function carried(form: DurationCell['form'], milliseconds: number): DurationCell {
  return { form, milliseconds: { hours: milliseconds, minutes: milliseconds } };
}

function shortCell([, sign, first, second]: RegExpExecArray): DurationCell {
  const minutes = signed(sign, clockMilliseconds(['0', first, second]));
  // 5:30.5 has fractions of seconds; hours and minutes have none.
  const hours = /[.,]/.test(second ?? '') ? null : signed(sign, clockMilliseconds([first, second, '0']));
  return { form: 'short', milliseconds: { hours, minutes } };
}

function dayClockMilliseconds(cell: string, style: WrittenStyle): number | null {
  let pattern = dayClocks.get(style);
  if (pattern === undefined) {
    pattern = new RegExp(dayClockPattern(style.words), 'iu');
    dayClocks.set(style, pattern);
  }
  const match = cell.length > 200 ? null : pattern.exec(cell);
  if (match === null) return null;
  const [, sign, days, between = '', timeSign, hours, minutes, seconds] = match;
  const time = clockMilliseconds([hours, minutes, seconds ?? '0']);
  const dayTime = signed(sign, Number(days) * millisecondsOf.days);
  // `-1.02:03:04` is less than nothing as a whole; in `-1 day, 23:59:00` only the day is.
  if (between.trim() !== '' && between !== '.') return dayTime + signed(timeSign, time);
  return timeSign !== undefined || seconds === undefined ? null : dayTime + signed(sign, time);
}

function clockMilliseconds([hours, minutes, seconds]: readonly (string | undefined)[]): number {
  const whole = Number(hours) * millisecondsOf.hours + Number(minutes) * millisecondsOf.minutes;
  return Math.round(whole + Number((seconds ?? '0').replace(',', '.')) * millisecondsOf.seconds);
}

function signed(sign: string | undefined, milliseconds: number): number {
  return sign === '-' && milliseconds !== 0 ? -milliseconds : milliseconds;
}
