import { binomialAtMost, binomialProbability } from './binomial.ts';
import { normalQuantile } from './normal-quantile.ts';

export type Ranks = {
  /** The interval runs from the `low`-th to the `high`-th smallest value, counted from 1. */
  readonly low: number;
  readonly high: number;
  /** Probability that the two enclose the true quantile: at least the level asked for. */
  readonly coverage: number;
};

/**
 * Which two of n sorted values enclose the true p-quantile: the interval of a median or percentile that assumes
 * nothing.
 *
 * The number of values below the true quantile is binomial (n, p), so the ranks follow from its tails alone, whatever
 * the distribution; response times have none that mean ± 1.96 s could stand for. Equal tails: each rank is the
 * innermost one whose tail has at most (1 - level) / 2. A quantile of few values may have no such rank: a 95 % interval
 * of the median needs 6 values, of p90 36, of p95 72. Tied values make the interval safer, never shorter.
 *
 * H. A. David and H. N. Nagaraja, "Order Statistics", 3rd edition (2003), section 7.1.
 *
 * @param n how many values
 * @param p strictly between 0 and 1
 * @returns null when no such interval exists
 * @throws RangeError for p or level outside of 0 to 1
 * @example
 * orderStatisticRanks(10, 0.5) // => { low: 2, high: 9, coverage: 0.9785 }
 * orderStatisticRanks(100, 0.9) // => { low: 84, high: 96, coverage: 0.9557 }
 * orderStatisticRanks(5, 0.5) // => null
 */
export function orderStatisticRanks(n: number, p: number, level = 0.95): Ranks | null {
  if (!(p > 0 && p < 1)) throw new RangeError(`no ranks for the quantile ${p}`);
  const limit = (1 - level) / 2;
  const below = largestWithTail(n, p, limit);
  // Seen from the largest value downwards the quantile is the 1 - p one.
  const above = largestWithTail(n, 1 - p, limit);
  if (below === null || above === null) return null;
  return { low: below.k + 1, high: n - above.k, coverage: 1 - below.tail - above.tail };
}

/** The largest k with P(B <= k) <= limit; null when not even 0 qualifies. */
function largestWithTail(n: number, p: number, limit: number): { k: number; tail: number } | null {
  // A tail that equals the limit must not fail it by the last digit of its sum.
  const allowed = limit * (1 + 1e-12);
  // The normal approximation lands within a few ranks; exact probabilities walk the rest.
  const guess = n * p + normalQuantile(limit) * Math.sqrt(n * p * (1 - p));
  let k = Math.max(Math.floor(guess), -1);
  let tail = binomialAtMost(k, n, p);
  while (tail > allowed) {
    tail = k === 0 ? 0 : tail - binomialProbability(k, n, p);
    k -= 1;
  }
  for (;;) {
    const next = k < n ? tail + binomialProbability(k + 1, n, p) : 1;
    if (next > allowed) break;
    tail = next;
    k += 1;
  }
  return k < 0 ? null : { k, tail };
}
