import { describe, expect, it } from 'vitest';
import { findRanks } from '../../scripts/binomial-ranks.js';
import { orderStatisticRanks } from '../../src/stats/order-statistic-ranks.ts';

describe('ranks by binomial ratios', () => {
  it.each([
    [6, 0.5, [1, 6]],
    [10, 0.5, [2, 9]],
    [20, 0.5, [6, 15]],
    [100, 0.5, [40, 61]],
    [50, 0.9, [41, 50]],
    [100, 0.9, [84, 96]],
    [200, 0.9, [171, 189]],
  ])('of %i values and p = %f are the published ones', (n, p, ranks) => {
    expect(findRanks(n, p)).toEqual(ranks);
  });

  it.each([
    [0, 0.5],
    [5, 0.5],
    [35, 0.9],
    [71, 0.95],
  ])('do not exist for %i values and p = %f', (n, p) => {
    expect(findRanks(n, p)).toBeNull();
  });

  it('exist from 36 values on for p90 and from 72 on for p95', () => {
    expect(findRanks(36, 0.9)?.[1]).toBe(36);
    expect(findRanks(72, 0.95)?.[1]).toBe(72);
  });

  it('are those of src/stats, which finds them by another road', () => {
    const sizes = [...Array(2000).keys(), 54_321, 1_000_000, 10_000_000];
    const cases = [0.5, 0.9, 0.95].flatMap((p) => sizes.map((n) => ({ n, p })));
    const different = cases.filter(({ n, p }) => {
      const ranks = orderStatisticRanks(n, p);
      return String(findRanks(n, p)) !== String(ranks === null ? null : [ranks.low, ranks.high]);
    });
    expect(different).toEqual([]);
  });
});
