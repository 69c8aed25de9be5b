import type { OpenInterval } from '../time/business-hours.ts';
import { timestampSql } from './local-time-sql.ts';

/** The days a calendar's table holds. */
export type OpenRange = { readonly fromMs: number; readonly toMs: number };

/** What is to be known of a calendar's table to count by it. */
export type OpenDays = {
  /** Intervals a day at most. */
  readonly slots: number;
  /** Before this instant it is not known when the team was open: null, since ever. */
  readonly knownFrom: number | null;
};

const dayLength = 86_400_000;

/**
 * The opening hours as a table by UTC day: milliseconds open before the day, and its intervals (`s1`, `e1`, `s2`, …,
 * empty ones where a day has fewer). A hash join by day finds an instant's place in it several times faster than an
 * inequality join on the intervals.
 */
export function openDaysSql(
  name: string,
  intervals: readonly OpenInterval[],
  { fromMs, toMs }: OpenRange,
): { readonly sql: string; readonly slots: number } {
  const first = Math.floor(fromMs / dayLength);
  const last = Math.floor(toMs / dayLength);
  const days: OpenInterval[][] = Array.from({ length: last - first + 1 }, () => []);
  for (const { start, end } of intervals) {
    for (let day = Math.floor(start / dayLength); day * dayLength < end; day += 1) {
      days[day - first]?.push({ start: Math.max(start, day * dayLength), end: Math.min(end, (day + 1) * dayLength) });
    }
  }
  const slots = Math.max(1, ...days.map((list) => list.length));
  let open = 0;
  const rows = days.map((list, index) => {
    const start = (first + index) * dayLength;
    const before = open;
    const cells = Array.from({ length: slots }, (_, slot) => list[slot] ?? { start, end: start });
    for (const { start: from, end } of list) open += end - from;
    return `(date '${new Date(start).toISOString().slice(0, 10)}', ${before}, ${cells.map((cell) => `${cell.start}, ${cell.end}`).join(', ')})`;
  });
  const columns = Array.from({ length: slots }, (_, slot) => `s${slot + 1}, e${slot + 1}`).join(', ');
  return {
    sql: `create or replace table ${name} as select * from (values ${rows.join(',\n')}) as days(day, open_before, ${columns})`,
    slots,
  };
}

/** Milliseconds open from the beginning of the table until an instant, over a joined row of it. */
export function openUntilSql(instant: string, days: string, { slots, knownFrom }: OpenDays): string {
  const parts = Array.from({ length: slots }, (_, slot) => {
    const [start, end] = [`${days}.s${slot + 1}`, `${days}.e${slot + 1}`];
    return `least(greatest(epoch_ms(${instant}) - ${start}, 0), ${end} - ${start})`;
  });
  const open = `(${days}.open_before + ${parts.join(' + ')})`;
  return knownFrom === null ? open : `case when ${instant} >= ${timestampSql(knownFrom)} then ${open} end`;
}

/** Instants outside the calendar's table have no business time. */
export function calendarRange(lowMs: number, highMs: number): { readonly fromMs: number; readonly toMs: number } {
  const clamp = (ms: number) => Math.min(Math.max(ms, Date.UTC(1990, 0, 1)), Date.UTC(2100, 0, 1));
  return { fromMs: clamp(lowMs - 2 * dayLength), toMs: clamp(highMs + 2 * dayLength) };
}
