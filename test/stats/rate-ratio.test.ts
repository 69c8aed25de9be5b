import { describe, expect, it } from 'vitest';
import { rateRatioInterval } from '../../src/stats/rate-ratio.ts';

/** Lower and upper limit from R's poisson.test for the first, from SciPy's beta quantiles for the others. */
describe('the exact interval of a ratio of rates', () => {
  it.each([
    [11, 800, 21, 3011, 0.85842640339, 4.27726594365],
    [30, 3, 60, 3, 0.31135919752, 0.78746783319],
    [163, 6, 120, 6, 1.06647425897, 1.73412042839],
    [12000, 1, 11500, 1, 1.01704315353, 1.0706041963],
    [0, 1, 5, 1, 0, 1.09127910518],
  ])('of %d in %d and %d in %d', (count, exposure, other, otherExposure, low, high) => {
    const interval = rateRatioInterval({ count, exposure }, { count: other, exposure: otherExposure });
    expect(interval?.low).toBeCloseTo(low, 9);
    expect(interval?.high).toBeCloseTo(high, 9);
  });

  it('is turned over when the two change places', () => {
    const there = rateRatioInterval({ count: 30, exposure: 2 }, { count: 60, exposure: 3 });
    const back = rateRatioInterval({ count: 60, exposure: 3 }, { count: 30, exposure: 2 });
    expect(there?.low).toBeCloseTo(1 / (back?.high ?? 0), 9);
    expect(there?.high).toBeCloseTo(1 / (back?.low ?? 0), 9);
  });

  it('has no upper end where there was nothing', () => {
    expect(rateRatioInterval({ count: 3, exposure: 1 }, { count: 0, exposure: 1 })).toBeNull();
    expect(rateRatioInterval({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).toBeNull();
  });

  it('refuses what is no rate', () => {
    expect(() => rateRatioInterval({ count: 3, exposure: 0 }, { count: 1, exposure: 1 })).toThrow(RangeError);
    expect(() => rateRatioInterval({ count: -1, exposure: 1 }, { count: 1, exposure: 1 })).toThrow(RangeError);
  });
});
