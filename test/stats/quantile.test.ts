import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from '../../src/stats/quantile.ts';

const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100];

test.each([
  [0.5, 5.5],
  [0.9, 18.1],
  [0.95, 59.05],
  [0, 1],
  [1, 100],
])('of 1 to 9 and 100 the quantile %d is %d', (p, expected) => {
  expect(quantile(values, p)).toBeCloseTo(expected, 12);
});

test('one value is every quantile, and no value none', () => {
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([], 0.5)).toBeNull();
});

test('a fraction outside 0 to 1 is refused', () => {
  expect(() => quantile(values, 1.1)).toThrow(RangeError);
  expect(() => quantile(values, Number.NaN)).toThrow(RangeError);
});

test('a larger fraction never gives a smaller quantile', () => {
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fraction, fraction, (some, p, q) => {
      const sorted = some.toSorted((a, b) => a - b);
      expect(quantile(sorted, Math.min(p, q))).toBeLessThanOrEqual(quantile(sorted, Math.max(p, q)) ?? Number.NaN);
    }),
  );
});
