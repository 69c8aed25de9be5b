import type { Interval } from '../model/result.ts';
import { findRoot } from './find-root.ts';
import { normalQuantile } from './normal-quantile.ts';
import { poissonAtLeast, poissonAtMost, poissonProbability } from './poisson.ts';

/**
 * Garwood's exact interval of a count: which true rates make the observed count, or a more extreme one, at least 2.5 %
 * likely.
 *
 * For complaints and other rare events of a period, where the count is all there is. low solves P(X >= count | low) =
 * 2.5 %, high solves P(X <= count | high) = 2.5 %; both are half a chi-square quantile, and the Wilson-Hilferty
 * approximation of it is the first guess. Exact, so rather too wide than too narrow. F. Garwood, "Fiducial limits for
 * the Poisson distribution", Biometrika 28 (1936).
 *
 * @param count whole number, at least 0
 * @returns bounds in events of the same period; low is 0 for a count of 0
 * @example
 * poissonInterval(0) // => { low: 0, high: 3.6889, level: 0.95, method: 'garwood' }
 * poissonInterval(12) // => { low: 6.2006, high: 20.9616, level: 0.95, method: 'garwood' }
 */
export function poissonInterval(count: number, level = 0.95): Interval {
  if (!(count >= 0)) throw new RangeError(`no interval of a count of ${count}`);
  const tail = (1 - level) / 2;
  const z = normalQuantile((1 + level) / 2);
  return { low: count === 0 ? 0 : lowest(count, tail, z), high: highest(count, tail, z), level, method: 'garwood' };
}

function lowest(count: number, tail: number, z: number): number {
  return findRoot(
    (mean) => ({ value: poissonAtLeast(count, mean) - tail, slope: poissonProbability(count - 1, mean) }),
    0,
    count,
    halfChiSquare(count, -z),
  );
}

function highest(count: number, tail: number, z: number): number {
  if (count === 0) return -Math.log(tail);
  return findRoot(
    (mean) => ({ value: tail - poissonAtMost(count, mean), slope: poissonProbability(count, mean) }),
    count,
    // Beyond any root: ten standard deviations and as much again for small counts, for levels up to 1 - 1e-15.
    count + 10 * Math.sqrt(count) + 100,
    halfChiSquare(count + 1, z),
  );
}

/** Wilson and Hilferty (1931): half the chi-square quantile with 2k degrees of freedom at the normal quantile z. */
function halfChiSquare(k: number, z: number): number {
  return k * (1 - 1 / (9 * k) + z / (3 * Math.sqrt(k))) ** 3;
}
