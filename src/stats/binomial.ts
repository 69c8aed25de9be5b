import { deviance, stirlingError } from './saddle-point.ts';

/**
 * Probability of exactly k successes in n trials.
 *
 * To about 13 digits for n up to 100 million, in constant time (see saddle-point.ts).
 *
 * @param k whole number from 0 to n
 * @param n trials
 * @param p chance of a success, strictly between 0 and 1
 * @example
 * binomialProbability(3, 6, 0.5) // => 0.3125
 */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * (1 - p));
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)));
}

/**
 * Probability of at most k successes in n trials: the sum of the probabilities themselves, no approximation.
 *
 * Always the shorter way: below the mean the tail is added up downwards from k until nothing changes any more (some ten
 * standard deviations, 50,000 terms at n = 100 million), above it the other tail is taken from 1. So a small tail keeps
 * all its digits.
 *
 * @param k whole number; below 0 gives 0, from n on 1
 * @example
 * binomialAtMost(0, 6, 0.5) // => 0.015625
 * binomialAtMost(35, 36, 0.9) // => 0.977472
 */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return k <= n * p ? lowerTail(k, n, p) : 1 - lowerTail(n - k - 1, n, 1 - p);
}

function lowerTail(k: number, n: number, p: number): number {
  let term = binomialProbability(k, n, p);
  let sum = term;
  for (let i = k; i > 0; i -= 1) {
    term *= (i / (n - i + 1)) * ((1 - p) / p);
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
