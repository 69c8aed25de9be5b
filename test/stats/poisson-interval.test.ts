import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poissonAtLeast, poissonAtMost } from '../../src/stats/poisson.ts';
import { poissonInterval } from '../../src/stats/poisson-interval.ts';

// scipy.stats.chi2.ppf (1.17.1): half the quantiles with 2 count and 2 count + 2 degrees of freedom.
const cases: readonly [number, number, number][] = [
  [0, 0, 3.6888794541139354],
  [1, 0.025317807984289876, 5.571643390938898],
  [2, 0.24220927854396496, 7.22468766772396],
  [5, 1.6234863901184207, 11.66833207932267],
  [12, 6.200575108722218, 20.96158504817696],
  [30, 20.240874021420915, 42.82686539480766],
  [100, 81.36399125092314, 121.62679379242638],
  [1000, 938.9730184076952, 1063.952136016302],
  [1000000, 998040.9833402939, 1001961.9119454322],
];

test.each(cases)('a count of %i has the exact interval', (count, low, high) => {
  const interval = poissonInterval(count);
  expect(Math.abs(interval.low - low)).toBeLessThanOrEqual(1e-10 * Math.max(low, 1));
  expect(Math.abs(interval.high - high)).toBeLessThanOrEqual(1e-10 * high);
  expect(interval).toMatchObject({ level: 0.95, method: 'garwood' });
});

test('a level of 99.9 % has the exact interval too', () => {
  expect(poissonInterval(2, 0.999).low).toBeCloseTo(0.03196102225595886, 12);
  expect(poissonInterval(2, 0.999).high).toBeCloseTo(12.051399497491873, 10);
});

test('both bounds leave exactly the tail that was asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(0.8, 0.95, 0.999), (count, level) => {
      const { low, high } = poissonInterval(count, level);
      expect(poissonAtLeast(count, low)).toBeCloseTo((1 - level) / 2, 11);
      expect(poissonAtMost(count, high)).toBeCloseTo((1 - level) / 2, 11);
      expect(low).toBeLessThan(count);
      expect(high).toBeGreaterThan(count);
    }),
  );
});

test('a negative count has no interval', () => {
  expect(() => poissonInterval(-1)).toThrow(RangeError);
});
