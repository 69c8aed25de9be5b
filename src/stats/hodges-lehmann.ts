import { median } from 'simple-statistics';

/**
 * Hodges-Lehmann estimate of the shift between two samples: the median of all differences of a value of the first and
 * one of the second.
 *
 * "By how much did response times move?" without assuming a distribution: a few huge values move it no more than they
 * move a median, yet it uses every pair. It is not the difference of the two medians. The estimate that belongs to the
 * Mann-Whitney test. J. L. Hodges and E. L. Lehmann, "Estimates of location based on rank tests", Annals of
 * Mathematical Statistics 34 (1963).
 *
 * @param first in one unit, any order
 * @param second in the same unit; all first x second differences are held in memory, so up to some thousands each
 * @returns first minus second in that unit; null if either is empty
 * @example
 * hodgesLehmannShift([16.4, 11.1, 9.9, 14.2, 12.7, 10.3, 13.5, 18.9, 10.0], [9.3, 9.8, 11.1]) // => 2.4
 */
export function hodgesLehmannShift(first: readonly number[], second: readonly number[]): number | null {
  if (first.length === 0 || second.length === 0) return null;
  return median(first.flatMap((x) => second.map((y) => x - y)));
}
