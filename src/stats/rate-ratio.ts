import type { Interval } from '../model/result.ts';
import { binomialAtMost, binomialProbability } from './binomial.ts';
import { findRoot } from './find-root.ts';

/** Events counted over an exposure: months, days, or whatever both counts are per. */
export type Rate = { readonly count: number; readonly exposure: number };

/**
 * Exact interval of the ratio of two Poisson rates, first over second.
 *
 * For counts such as complaints a month before and after. Given how many events there were in both together, those of
 * the first are binomial with p = r e1 / (r e1 + e2), where r is the ratio; the Clopper-Pearson bounds of p give those of
 * r = p / (1 - p) x e2 / e1. Exact, so rather too wide than too narrow. Przyborowski and Wilenski, Biometrika 31 (1940);
 * the same as R's `poisson.test` of two counts.
 *
 * @param first count a whole number, exposure above 0; so of `second`
 * @returns bounds as ratios, 1 for no change; null without an event in the second, where the ratio has no upper end
 * @throws RangeError when an exposure is not above 0 or a count negative
 * @example
 * rateRatioInterval({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 }) // => { low: 0.8584, high: 4.2773, level: 0.95, method: 'rate-ratio' }
 */
export function rateRatioInterval(first: Rate, second: Rate, level = 0.95): Interval | null {
  for (const { count, exposure } of [first, second]) {
    if (!(count >= 0 && exposure > 0)) throw new RangeError(`no rate of ${count} in ${exposure}`);
  }
  if (second.count === 0) return null;
  const n = first.count + second.count;
  const tail = (1 - level) / 2;
  const odds = (p: number) => ((p / (1 - p)) * second.exposure) / first.exposure;
  return {
    low: first.count === 0 ? 0 : odds(shareWithTail(first.count, n, tail)),
    // The share of the first at its highest is that of the second at its lowest.
    high: odds(1 - shareWithTail(second.count, n, tail)),
    level,
    method: 'rate-ratio',
  };
}

/** The share p of which k or more of n are as unlikely as `tail`: Clopper and Pearson's lower bound. k is at least 1. */
function shareWithTail(k: number, n: number, tail: number): number {
  return findRoot(
    (p) => ({ value: atLeast(k, n, p) - tail, slope: n * binomialProbability(k - 1, n - 1, p) }),
    0,
    1,
    Math.min(Math.max((k / n) * (1 - 1 / Math.sqrt(k + 1)), 1e-12), 1 - 1e-12),
  );
}

/** P(X >= k), by the shorter tail so that a small probability keeps its digits. */
function atLeast(k: number, n: number, p: number): number {
  return binomialAtMost(n - k, n, 1 - p);
}
