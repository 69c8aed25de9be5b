/**
 * Quantile of sorted values by linear interpolation, Hyndman and Fan's type 7.
 *
 * The definition behind every percentile that csaudit prints, and what `percentile_cont` computes in SQL: the value at
 * position h = (n - 1) p, counted from 0, between its two neighbours in proportion. (`quantile` of simple-statistics
 * does not interpolate.) R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American
 * Statistician 50 (1996); the default of R, NumPy and k6.
 *
 * @param sorted ascending
 * @param p from 0 to 1
 * @returns in the unit of the values; null without values
 * @example
 * quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 0.9) // => 18.1
 */
export function quantile(sorted: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`no quantile at ${p}`);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (position - Math.floor(position)) * (above - below);
}
