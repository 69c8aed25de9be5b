/** A fraction of whole numbers in lowest terms, the denominator above 0: scores are exact until they are shown. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint };

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

const decimal = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?(?:e(?<exponent>[+-]\d+))?$/;

/**
 * The number as it is written in decimals: 0.1 is one tenth, not the double next to it.
 *
 * @throws RangeError for NaN and the infinities
 * @example
 * toNumber(fraction(2.5)) // => 2.5
 */
export function fraction(value: number): Rational {
  const { sign, whole, part = '', exponent = '0' } = decimal.exec(String(value))?.groups ?? {};
  if (whole === undefined) throw new RangeError(`no fraction: ${value}`);
  const digits = BigInt(`${sign}${whole}${part}`);
  const power = Number(exponent) - part.length;
  return power < 0 ? reduce(digits, 10n ** BigInt(-power)) : reduce(digits * 10n ** BigInt(power), 1n);
}

export function add(left: Rational, right: Rational): Rational {
  return reduce(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function subtract(left: Rational, right: Rational): Rational {
  return add(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function multiply(left: Rational, right: Rational): Rational {
  return reduce(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** @throws RangeError for a divisor of 0 */
export function divide(left: Rational, right: Rational): Rational {
  return reduce(left.numerator * right.denominator, left.denominator * right.numerator);
}

/** Below 0, 0 or above 0, as sorting wants it. */
export function compare(left: Rational, right: Rational): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, zero);
}

/** The nearest double; whole numbers stay whole. */
export function toNumber({ numerator, denominator }: Rational): number {
  // 80 binary places beyond the point: the quotient is exact far below what a double can tell apart.
  return Number((numerator << 80n) / denominator) / 2 ** 80;
}

function reduce(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('division by zero');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [large, small] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
