import type { Interval } from '../model/result.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * Wilson score interval of a share: where the true share may lie, given `successes` of `n`.
 *
 *     centre = (p + z²/2n) / (1 + z²/n)
 *     half   = z sqrt(p(1 - p)/n + z²/4n²) / (1 + z²/n)
 *
 * For CSAT, first-contact resolution and every other share of a sample. The textbook interval p ± z sqrt(p(1 - p)/n)
 * says "± 0" when all ten of ten are satisfied and covers poorly near 0 and 1; Wilson's stays inside 0 to 1 and never
 * has width 0. E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927);
 * recommended by Brown, Cai and DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16
 * (2001).
 *
 * @param successes whole number from 0 to n
 * @param n how many answered
 * @param level confidence, 0.95 for 95 %
 * @returns bounds as ratios from 0 to 1; null for n = 0
 * @throws RangeError when successes are more than n, or negative
 * @example
 * wilsonInterval(9, 10) // => { low: 0.5958, high: 0.9821, level: 0.95, method: 'wilson' }
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval | null {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} successes of ${n}`);
  if (n === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const p = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / scale;
  return {
    // At the ends the bound is the end itself; rounding must not leave 1e-17 of it.
    low: successes === 0 ? 0 : centre - half,
    high: successes === n ? 1 : centre + half,
    level,
    method: 'wilson',
  };
}
