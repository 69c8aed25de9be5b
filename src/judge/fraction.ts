/** A number as it was counted or written, without rounding; the denominator is above 0. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** Digits before and after the point that a target may have: more is a slip of the keyboard. */
const decimal = /^([+-]?)(\d{1,12})(?:\.(\d{1,6}))?$/;

/**
 * A decimal number as it is written: `85`, `-12.5`, `+30`.
 *
 * @param text the number alone; at most 12 digits before the point, 6 after it
 * @returns null when the text is anything else: `.5`, `5.`, `1e3`, `1,000`, an empty text
 * @example
 * parseDecimal('84.96') // => { numerator: 8496n, denominator: 100n }
 * parseDecimal('1e3') // => null
 */
export function parseDecimal(text: string): Fraction | null {
  const [, sign, whole, places = ''] = decimal.exec(text) ?? [];
  if (whole === undefined) return null;
  const magnitude = BigInt(whole + places);
  return { numerator: sign === '-' ? -magnitude : magnitude, denominator: 10n ** BigInt(places.length) };
}

/**
 * -1 when `left` is smaller, 0 when both are the same number, 1 when it is larger.
 *
 * @example
 * compareFractions({ numerator: 2124n, denominator: 2500n }, { numerator: 85n, denominator: 100n }) // => -1
 */
export function compareFractions(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/**
 * @example
 * subtractFractions({ numerator: 2124n, denominator: 2500n }, { numerator: 85n, denominator: 100n }) // => { numerator: -100n, denominator: 250000n }
 */
export function subtractFractions(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.denominator - right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/**
 * The double next to a fraction: for printing, and for what is itself only known in doubles.
 *
 * @example
 * toNumber({ numerator: -100n, denominator: 250000n }) // => -0.0004
 */
export function toNumber({ numerator, denominator }: Fraction): number {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return Number(numerator / divisor) / Number(denominator / divisor);
}

/** In lowest terms both parts are small enough to be exact as doubles, for all numbers that occur. */
function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
