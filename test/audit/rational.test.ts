import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, divide, fraction, multiply, subtract, sum, toNumber } from '../../src/audit/rational.ts';

test('a decimal is what it says, not the double next to it', () => {
  expect(fraction(0.1)).toEqual({ numerator: 1n, denominator: 10n });
  expect(fraction(-2.5)).toEqual({ numerator: -5n, denominator: 2n });
  expect(fraction(1e-7)).toEqual({ numerator: 1n, denominator: 10_000_000n });
  expect(fraction(1e21)).toEqual({ numerator: 10n ** 21n, denominator: 1n });
  expect(sum([0.1, 0.2].map(fraction))).toEqual(fraction(0.3));
});

test('what is no number has no fraction, and nothing is divided by 0', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => fraction(value)).toThrow(RangeError);
  expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
});

const rational = fc.record({ numerator: fc.bigInt(-(10n ** 30n), 10n ** 30n), denominator: fc.bigInt(1n, 10n ** 30n) });

test('the rules of arithmetic hold exactly', () => {
  fc.assert(
    fc.property(rational, rational, rational, (left, right, third) => {
      const one = fraction(1);
      const a = multiply(left, one);
      expect(add(left, right)).toEqual(add(right, left));
      expect(multiply(left, add(right, third))).toEqual(add(multiply(left, right), multiply(left, third)));
      expect(subtract(add(left, right), right)).toEqual(a);
      if (right.numerator !== 0n) expect(divide(multiply(left, right), right)).toEqual(a);
      expect(Math.sign(compare(left, right))).toBe(-Math.sign(compare(right, left)) + 0);
    }),
  );
});

test('every double comes back as it was', () => {
  fc.assert(
    fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (value) => {
      // Below a hundred-millionth of a point nothing is shown.
      if (Math.abs(value) > 1e-8 || value === 0) expect(toNumber(fraction(value))).toBeCloseTo(value, 14);
    }),
  );
  for (const value of [0, 1, 100, 0.5, 87.36, 1 / 3, 75]) expect(toNumber(fraction(value))).toBe(value);
});
