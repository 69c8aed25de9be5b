import { deviance, stirlingError } from './saddle-point.ts';

/**
 * Probability of exactly k events where `mean` are expected.
 *
 * @param k whole number, at least 0
 * @param mean above 0
 * @example
 * poissonProbability(0, 2) // => 0.135335
 */
export function poissonProbability(k: number, mean: number): number {
  if (k === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

/**
 * Probability of at most k events where `mean` are expected: the sum of the probabilities, the small tail first.
 *
 * @param k whole number; below 0 gives 0
 * @param mean above 0
 * @example
 * poissonAtMost(5, 11.668332) // => 0.025
 */
export function poissonAtMost(k: number, mean: number): number {
  if (k < 0) return 0;
  return k <= mean ? lowerTail(k, mean) : 1 - poissonAtLeast(k + 1, mean);
}

/**
 * Probability of at least k events where `mean` are expected.
 *
 * @param k whole number; 0 gives 1
 * @param mean above 0
 * @example
 * poissonAtLeast(5, 1.623486) // => 0.025
 */
export function poissonAtLeast(k: number, mean: number): number {
  if (k <= 0) return 1;
  return k > mean ? upperTail(k, mean) : 1 - lowerTail(k - 1, mean);
}

function lowerTail(k: number, mean: number): number {
  let term = poissonProbability(k, mean);
  let sum = term;
  for (let i = k; i > 0; i -= 1) {
    term *= i / mean;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

function upperTail(k: number, mean: number): number {
  let term = poissonProbability(k, mean);
  let sum = term;
  for (let i = k + 1; ; i += 1) {
    term *= mean / i;
    const next = sum + term;
    if (!(next > sum)) return sum;
    sum = next;
  }
}
