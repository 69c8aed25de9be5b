import { type Weekday, weekdays } from '../model/weekday.ts';
import { periodStart } from './local-period.ts';
import { localOffsets, utcOfLocal } from './zone-offsets.ts';

/** Minutes since midnight of the wall clock; an `end` at or before `start` is on the next day, 1440 is midnight at its end. */
export type OpeningTime = { readonly start: number; readonly end: number };

/** Opening hours, valid from an instant (null: since ever) until the next schedule of the list begins. */
export type BusinessSchedule = {
  /** As `periodStart` reads it, in the schedule's own zone. */
  readonly from: string | null;
  readonly timezone: string;
  readonly days: Readonly<Record<Weekday, readonly OpeningTime[]>>;
  /** Local dates, `2026-12-25`: what would begin on them does not. */
  readonly holidays: readonly string[];
};

/** Milliseconds since 1970 UTC; `end` is exclusive. */
export type OpenInterval = { readonly start: number; readonly end: number };

/**
 * When the team is open within a span of time, as intervals in UTC: what business time is counted by.
 *
 * Every interval is built on the wall clock of its date and then converted, so a night shift over the change to summer
 * time is an hour shorter and over the change back an hour longer. A wall-clock time that does not exist moves later by
 * the gap, one that comes twice is the first. An interval belongs to the date on which it begins: a holiday closes all
 * that begins on it, and leaves a shift from the evening before its end. Where one schedule follows another, intervals
 * are cut at that instant; before the first `from` nothing is open, and `knownFrom` says until when that is ignorance.
 *
 * @param schedules in the order of their `from`, as `parseBusinessHours` gives them
 * @param fromMs start of the span, UTC; work and memory grow with its length (some 500 intervals a year)
 * @param toMs end of the span, UTC, exclusive
 * @returns sorted, apart from each other, within the span
 * @throws RangeError for an unknown zone or a `from` that is no date
 */
export function openIntervals(
  schedules: readonly BusinessSchedule[],
  fromMs: number,
  toMs: number,
): readonly OpenInterval[] {
  const starts = schedules.map(validFrom);
  const intervals = schedules.flatMap((schedule, index) =>
    intervalsOf(
      schedule,
      Math.max(fromMs, starts[index] ?? fromMs),
      Math.min(
        toMs,
        starts.slice(index + 1).reduce((first, start) => Math.min(first, start), toMs),
      ),
    ),
  );
  return merge(intervals.toSorted((a, b) => a.start - b.start));
}

/**
 * From when on the opening hours are known: business time that starts before it cannot be had.
 *
 * @returns milliseconds since 1970 UTC; null when they are known since ever
 */
export function knownFrom(schedules: readonly BusinessSchedule[]): number | null {
  const [first] = schedules;
  return first === undefined || first.from === null ? null : validFrom(first);
}

function validFrom({ from, timezone }: BusinessSchedule): number {
  if (from === null) return Number.NEGATIVE_INFINITY;
  const start = periodStart(from, timezone);
  if (start === null) throw new RangeError(`opening hours cannot begin at ${from}`);
  return start;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

function intervalsOf(schedule: BusinessSchedule, from: number, to: number): readonly OpenInterval[] {
  if (from >= to) return [];
  // A day for the zone and a day for intervals that began before the span.
  const firstDay = Math.floor(from / dayMs) - 2;
  const lastDay = Math.floor(to / dayMs) + 1;
  const steps = localOffsets(schedule.timezone, firstDay * dayMs, (lastDay + 3) * dayMs);
  const holidays = new Set(schedule.holidays.map((date) => Date.parse(`${date}T00:00:00Z`) / dayMs));
  const intervals: OpenInterval[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (holidays.has(day)) continue;
    for (const opening of schedule.days[weekdayOf(day)]) {
      const closingDay = opening.end <= opening.start ? day + 1 : day;
      const start = Math.max(utcOfLocal(steps, day * dayMs + opening.start * minuteMs), from);
      const end = Math.min(utcOfLocal(steps, closingDay * dayMs + opening.end * minuteMs), to);
      if (start < end) intervals.push({ start, end });
    }
  }
  return intervals;
}

/** Days are counted from 1970-01-01, a Thursday. */
function weekdayOf(day: number): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 'monday';
}

function merge(sorted: readonly OpenInterval[]): readonly OpenInterval[] {
  const merged: OpenInterval[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last === undefined || interval.start > last.end) merged.push(interval);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, interval.end) };
  }
  return merged;
}
