import type { Interval } from '../model/result.ts';
import { studentTQuantile } from './student-t-quantile.ts';

/** What SQL returns of a column; whole units (milliseconds, points of a scale) as bigint or number. */
export type Moments = {
  readonly n: number | bigint;
  readonly sum: number | bigint;
  readonly sumOfSquares: number | bigint;
};

/**
 * Student's t interval of a mean, from n, sum and sum of squares.
 *
 *     mean ± t(n - 1) sqrt(s² / n)        s² = (n Σx² - (Σx)²) / (n (n - 1))
 *
 * For mean scores (CES, CSAT as a mean) and for mean durations where they stand for more than themselves. The numerator
 * of s² is the difference of two huge numbers that can agree in all sixteen digits of a double; whole numbers are
 * therefore subtracted as bigints, exactly. Student, "The probable error of a mean", Biometrika 6 (1908).
 *
 * @param moments all of one unit; sums beyond 2^53 as bigint, fractions only if the values themselves have them (both are
 *   otherwise subtracted as doubles)
 * @returns bounds in the unit of the values; null when n < 2, and when all values are equal: nothing is then known of their
 *   spread, and a width of 0 would say that everything is
 * @example
 * meanInterval({ n: 5, sum: 15, sumOfSquares: 55 }) // => { low: 1.0368, high: 4.9632, level: 0.95, method: 'student-t' }
 */
export function meanInterval(moments: Moments, level = 0.95): Interval | null {
  const n = Number(moments.n);
  if (n < 2) return null;
  const variance = spread(moments) / n / (n - 1);
  if (!(variance > 0)) return null;
  const mean = Number(moments.sum) / n;
  const half = studentTQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half, level, method: 'student-t' };
}

/** n Σx² - (Σx)² */
function spread({ n, sum, sumOfSquares }: Moments): number {
  if ([n, sum, sumOfSquares].every(isExact)) return Number(BigInt(n) * BigInt(sumOfSquares) - BigInt(sum) ** 2n);
  return Number(n) * Number(sumOfSquares) - Number(sum) ** 2;
}

function isExact(value: number | bigint): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value);
}
