import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanInterval } from '../../src/stats/mean-interval.ts';

test('five scores have the interval of the textbook', () => {
  // 1, 2, 3, 4, 5: mean 3, s² = 2.5, t(4) = 2.776445, half = 2.776445 sqrt(2.5 / 5) = 1.963243.
  const interval = meanInterval({ n: 5, sum: 15, sumOfSquares: 55 });
  expect(interval?.low).toBeCloseTo(3 - 1.963243, 6);
  expect(interval?.high).toBeCloseTo(3 + 1.963243, 6);
  expect(interval).toMatchObject({ level: 0.95, method: 'student-t' });
});

test('one value has no interval, nor have values that are all equal', () => {
  expect(meanInterval({ n: 0, sum: 0, sumOfSquares: 0 })).toBeNull();
  expect(meanInterval({ n: 1, sum: 7, sumOfSquares: 49 })).toBeNull();
  expect(meanInterval({ n: 3, sum: 15, sumOfSquares: 75 })).toBeNull();
});

test('fractions are allowed where the values have them', () => {
  // 4.5, 5, 3.5: mean 13/3, s² = 7/12, t(2) = 4.302653, half = 4.302653 sqrt(7/36) = 1.897290.
  const interval = meanInterval({ n: 3, sum: 13, sumOfSquares: 57.5 });
  expect(interval?.low).toBeCloseTo(13 / 3 - 1.89729, 5);
});

test('sums far beyond the digits of a double lose nothing', () => {
  // 10^9, 10^9 + 1, 10^9 + 2: s² = 1, t(2) = 4.302653, half = 4.302653 sqrt(1/3) = 2.484138. The squares need 19 digits.
  const interval = meanInterval(moments([1e9, 1e9 + 1, 1e9 + 2]));
  expect(interval?.low).toBeCloseTo(1e9 + 1 - 2.484138, 5);
  expect(interval?.high).toBeCloseTo(1e9 + 1 + 2.484138, 5);
});

test('moving all values moves the interval and keeps its width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 2, maxLength: 50 }),
      fc.integer({ min: 1, max: 1_000_000_000 }),
      (values, shift) => {
        fc.pre(new Set(values).size > 1);
        const here = meanInterval(moments(values));
        const there = meanInterval(moments(values.map((value) => value + shift)));
        const width = (here?.high ?? 0) - (here?.low ?? 0);
        expect(((there?.high ?? 0) - (there?.low ?? 0)) / width).toBeCloseTo(1, 6);
        expect((there?.low ?? 0) - shift).toBeCloseTo(here?.low ?? 0, 3);
      },
    ),
  );
});

test('numbers and bigints of the same sums give the same', () => {
  expect(meanInterval({ n: 5n, sum: 15n, sumOfSquares: 55n })).toEqual(
    meanInterval({ n: 5, sum: 15, sumOfSquares: 55 }),
  );
});

function moments(values: readonly number[]) {
  const exact = values.map(BigInt);
  return {
    n: BigInt(values.length),
    sum: exact.reduce((a, b) => a + b, 0n),
    sumOfSquares: exact.reduce((a, b) => a + b * b, 0n),
  };
}
