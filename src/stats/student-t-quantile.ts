import { gammaln } from 'simple-statistics';
import { findRoot } from './find-root.ts';
import { incompleteBeta } from './incomplete-beta.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * Quantile of Student's t distribution: the t with P(T <= t) = probability.
 *
 * The mean of few durations or scores needs it: with 5 answers 2.776 instead of the normal 1.960. One and two degrees
 * of freedom have closed forms. From 1,000 on the expansion about the normal quantile (Abramowitz and Stegun 26.7.5) is
 * exact to the last digits; below, it is the first guess and the distribution itself decides.
 *
 * @param probability strictly between 0 and 1
 * @param degrees whole number of degrees of freedom, at least 1
 * @example
 * studentTQuantile(0.975, 4) // => 2.776445
 * studentTQuantile(0.025, 4) // => -2.776445
 */
export function studentTQuantile(probability: number, degrees: number): number {
  if (!(degrees >= 1)) throw new RangeError(`no t distribution with ${degrees} degrees of freedom`);
  if (probability < 0.5) return -studentTQuantile(1 - probability, degrees);
  if (probability === 0.5) return 0;
  if (degrees === 1) return Math.tan(Math.PI * (probability - 0.5));
  if (degrees === 2) return (2 * probability - 1) / Math.sqrt(2 * probability * (1 - probability));
  const guess = expansion(normalQuantile(probability), degrees);
  if (degrees >= 1000) return guess;
  // t of 2 degrees lies above t of more of them, the normal quantile below.
  return findRoot(
    (t) => ({ value: 1 - probability - upperTail(t, degrees), slope: density(t, degrees) }),
    normalQuantile(probability),
    studentTQuantile(probability, 2),
    guess,
  );
}

function expansion(z: number, degrees: number): number {
  const square = z * z;
  const first = (z * (square + 1)) / 4;
  const second = (z * ((5 * square + 16) * square + 3)) / 96;
  const third = (z * (((3 * square + 19) * square + 17) * square - 15)) / 384;
  const fourth = (z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945)) / 92160;
  return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
}

function upperTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}

function density(t: number, degrees: number): number {
  const logScale = gammaln((degrees + 1) / 2) - gammaln(degrees / 2) - Math.log(Math.PI * degrees) / 2;
  return Math.exp(logScale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
}
