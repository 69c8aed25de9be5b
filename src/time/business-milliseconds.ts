import type { OpenInterval } from './business-hours.ts';

/**
 * Open time between two instants: what the business clock shows for a wait.
 *
 * Reference for the form in SQL. A wait that begins outside hours starts counting at the next opening; one that ends
 * outside hours has what was open until then, which may be 0.
 *
 * @param intervals apart from each other, as `openIntervals` gives them for a span that holds both instants
 * @param start milliseconds since 1970 UTC
 * @param end the same; at or before `start` nothing has elapsed
 * @returns milliseconds, from 0 to end - start
 * @example
 * businessMilliseconds([{ start: 0, end: 10 }, { start: 20, end: 30 }], 5, 25) // => 10
 */
export function businessMilliseconds(intervals: readonly OpenInterval[], start: number, end: number): number {
  return intervals
    .map((open) => Math.max(Math.min(open.end, end) - Math.max(open.start, start), 0))
    .reduce((sum, milliseconds) => sum + milliseconds, 0);
}
