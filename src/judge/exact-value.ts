import type { Measurement } from '../model/result.ts';
import type { Fraction } from './fraction.ts';

type Counted = Pick<Measurement, 'value' | 'unit' | 'statistic' | 'n' | 'months'>;

/**
 * The number behind a measurement, as a fraction: what a census is compared by.
 *
 * A measurement carries its value as a double, that is rounded to 53 bits. It came from whole numbers, and they can be
 * had back. A share, a mean or a score is a whole number of thousandths over n: value x n x 1000 misses that whole
 * number by at most two units in the last place of the product, which is less than a half (so that rounding finds it)
 * as long as n x 1000 x value stays below 2^51: a million million answers, or seventy years of waiting added up. A
 * count per month is a count over its months. Other times are multiples of a millionth of a second, to which quantiles
 * are rounded where they are measured.
 *
 * So 2,124 of 2,500 are compared with 85 % as 2124 x 100 against 85 x 2500, whatever a double makes of 84.96 %.
 *
 * @returns null for a measurement without a value
 */
export function exactValue({ value, unit, statistic, n, months }: Counted): Fraction | null {
  if (value === null) return null;
  const isOverRows = unit === 'ratio' || unit === 'points' || statistic === 'mean';
  if (isOverRows && n !== null && n > 0) return roundTo(value, n * 1000);
  if (unit === 'count') return roundTo(value, months ?? 1);
  return roundTo(value, 1_000_000);
}

function roundTo(value: number, denominator: number): Fraction {
  return { numerator: BigInt(Math.round(value * denominator)), denominator: BigInt(denominator) };
}
