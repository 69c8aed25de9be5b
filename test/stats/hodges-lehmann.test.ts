import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hodgesLehmannShift } from '../../src/stats/hodges-lehmann.ts';

test('the published example moves by 2.4', () => {
  const x = [16.4, 11.1, 9.9, 14.2, 12.7, 10.3, 13.5, 18.9, 10.0];
  expect(hodgesLehmannShift(x, [9.3, 9.8, 11.1])).toBeCloseTo(2.4, 12);
});

test('an empty sample has not moved', () => {
  expect(hodgesLehmannShift([], [1])).toBeNull();
  expect(hodgesLehmannShift([1], [])).toBeNull();
});

test('adding a constant to the first sample adds it to the shift; exchanging the samples changes the sign', () => {
  const sample = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sample, sample, fc.integer({ min: -1000, max: 1000 }), (x, y, shift) => {
      const before = hodgesLehmannShift(x, y) ?? 0;
      expect(
        hodgesLehmannShift(
          x.map((value) => value + shift),
          y,
        ),
      ).toBeCloseTo(before + shift, 9);
      expect(hodgesLehmannShift(y, x)).toBeCloseTo(-before, 9);
    }),
  );
});
