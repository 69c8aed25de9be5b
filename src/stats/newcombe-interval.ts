import type { Interval } from '../model/result.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** A share by its counts. */
export type Share = { readonly successes: number; readonly n: number };

/**
 * Newcombe's hybrid score interval of the difference of two independent shares, first minus second.
 *
 *     low  = d - sqrt((p1 - l1)² + (u2 - p2)²)
 *     high = d + sqrt((u1 - p1)² + (p2 - l2)²)     with l, u the Wilson bounds of each share and d = p1 - p2
 *
 * For "is CSAT better than last month", where 0 inside the interval means: it could be chance. R. G. Newcombe,
 * "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), method
 * 10. The shares must come from different answers; two shares of the same answers are `npsSharesInterval`'s case.
 *
 * @returns bounds as differences of ratios, from -1 to 1; null if either share has n = 0
 * @example
 * newcombeInterval({ successes: 56, n: 70 }, { successes: 48, n: 80 }) // => { low: 0.0524, high: 0.3339, level: 0.95, method: 'newcombe' }
 */
export function newcombeInterval(first: Share, second: Share, level = 0.95): Interval | null {
  const one = wilsonInterval(first.successes, first.n, level);
  const two = wilsonInterval(second.successes, second.n, level);
  if (one === null || two === null) return null;
  const p1 = first.successes / first.n;
  const p2 = second.successes / second.n;
  return {
    low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
    high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low),
    level,
    method: 'newcombe',
  };
}
