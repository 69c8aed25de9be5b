import type { Interval } from '../model/result.ts';

/** An estimate with the interval that was computed for it alone. */
export type Estimated = { readonly value: number; readonly low: number; readonly high: number };

/**
 * Interval of the difference of two independent estimates, first minus second, from their own intervals.
 *
 *     low  = d - sqrt((v1 - l1)² + (u2 - v2)²)
 *     high = d + sqrt((u1 - v1)² + (v2 - l2)²)
 *
 * The method of variance estimates recovery: it needs nothing but the two intervals, which is all that a saved result
 * still has, and keeps their asymmetry. With Wilson's intervals of two shares it is Newcombe's. G. Y. Zou and A. Donner,
 * "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008).
 *
 * @param level of both intervals, which becomes that of the difference
 * @example
 * moverDifference({ value: 30, low: 25.2, high: 34.8 }, { value: 20, low: 14, high: 26 }, 0.95) // => { low: 2.3163, high: 17.6837, level: 0.95, method: 'mover-difference' }
 */
export function moverDifference(first: Estimated, second: Estimated, level: number): Interval {
  const difference = first.value - second.value;
  return {
    low: difference - Math.hypot(first.value - first.low, second.high - second.value),
    high: difference + Math.hypot(first.high - first.value, second.value - second.low),
    level,
    method: 'mover-difference',
  };
}

/**
 * Interval of the ratio of two independent positive estimates, first over second, from their own intervals.
 *
 * The same on the scale of logarithms, where a ratio is a difference. For medians and percentiles of times: the
 * order-statistic interval of a median is, taken in logarithms, the interval of the logarithms' median, so nothing is
 * assumed of the shape of the distribution; and "twice as long" is as far from no change as "half as long". The rows
 * themselves would allow a bootstrap or the Hodges-Lehmann shift, but a saved result has no rows.
 *
 * @returns bounds as ratios, 1 for no change; null when the ratio or its upper end is beyond all bounds (a value of 0, or
 * a second interval that reaches 0)
 * @example
 * moverRatio({ value: 100, low: 90, high: 110 }, { value: 80, low: 70, high: 95 }, 0.95) // => { low: 1.0218, high: 1.4729, level: 0.95, method: 'mover-ratio' }
 */
export function moverRatio(first: Estimated, second: Estimated, level: number): Interval | null {
  if (first.value <= 0 || second.value <= 0 || second.low <= 0) return null;
  // An interval of the first that reaches 0 has a logarithm without end, and so has the ratio's lower bound: 0.
  const { low, high } = moverDifference(inLogarithms(first), inLogarithms(second), level);
  return { low: Math.exp(low), high: Math.exp(high), level, method: 'mover-ratio' };
}

function inLogarithms({ value, low, high }: Estimated): Estimated {
  return { value: Math.log(value), low: Math.log(Math.max(low, 0)), high: Math.log(high) };
}
