import { expect, test } from 'vitest';
import { orderStatisticRanks } from '../../src/stats/order-statistic-ranks.ts';

test.each([
  [6, 0.5, 1, 6, 0.969],
  [10, 0.5, 2, 9, 0.979],
  [20, 0.5, 6, 15, 0.959],
  [100, 0.5, 40, 61, 0.965],
  [50, 0.9, 41, 50, 0.9706],
  [100, 0.9, 84, 96, 0.956],
  [200, 0.9, 171, 189, 0.9668],
])('of %i values the quantile %d lies between ranks %i and %i', (n, p, low, high, coverage) => {
  const ranks = orderStatisticRanks(n, p);
  expect(ranks).toMatchObject({ low, high });
  expect(ranks?.coverage).toBeCloseTo(coverage, 2);
});

// The smallest n with p^n <= 2.5 %: 0.5^6 = 0.0156, 0.9^36 = 0.0225, 0.95^72 = 0.0249 (0.95^71 = 0.0262).
test.each([
  [0.5, 6],
  [0.9, 36],
  [0.95, 72],
])('the quantile %d has an interval from %i values on', (p, n) => {
  for (let few = 1; few < n; few += 1) expect(orderStatisticRanks(few, p)).toBeNull();
  expect(orderStatisticRanks(n, p)).not.toBeNull();
});

test('the ends are no quantiles to enclose, and certainty is no level', () => {
  expect(() => orderStatisticRanks(100, 1)).toThrow(RangeError);
  expect(() => orderStatisticRanks(100, 0)).toThrow(RangeError);
  expect(() => orderStatisticRanks(100, 0.5, 1)).toThrow(RangeError);
});

test('no values, no interval', () => {
  expect(orderStatisticRanks(0, 0.5)).toBeNull();
});

test('a tail that equals its limit is allowed', () => {
  // Five values: each tail of the median is 1/32, and (1 - 0.9375) / 2 is 1/32.
  expect(orderStatisticRanks(5, 0.5, 0.9375)).toMatchObject({ low: 1, high: 5 });
});

test('low and high quantiles mirror each other', () => {
  for (const n of [40, 137, 1500]) {
    const low = orderStatisticRanks(n, 0.25);
    const high = orderStatisticRanks(n, 0.75);
    expect([low?.low, low?.high]).toEqual([n + 1 - (high?.high ?? 0), n + 1 - (high?.low ?? 0)]);
  }
});

test.each([0.5, 0.9, 0.95])(
  'for p = %d the ranks are those of summing every probability, for every n up to 2000',
  (p) => {
    // Pascal's triangle with weights: P(k of n + 1) = P(k of n)(1 - p) + P(k - 1 of n) p, sums of positive terms only.
    let row: readonly number[] = [1];
    for (let n = 1; n <= 2000; n += 1) {
      row = Array.from({ length: n + 1 }, (_, k) => (row[k] ?? 0) * (1 - p) + (row[k - 1] ?? 0) * p);
      const ranks = orderStatisticRanks(n, p);
      expect([n, ranks?.low ?? null, ranks?.high ?? null]).toEqual([n, ...bruteForce(row)]);
    }
  },
);

/** Ranks by adding up a whole row of probabilities from both ends. */
function bruteForce(row: readonly number[]): [number | null, number | null] {
  const low = innermost(row);
  const high = innermost(row.toReversed());
  return low === 0 || high === 0 ? [null, null] : [low, row.length - high];
}

function innermost(row: readonly number[]): number {
  let [sum, rank] = [0, 0];
  for (const probability of row) {
    sum += probability;
    if (sum > 0.025 + 1e-13) break;
    rank += 1;
  }
  return rank;
}

// scipy.stats.binom (1.17.1): n, p and the two ranks.
test.each([
  [5000, 0.5, 2431, 2570],
  [5000, 0.9, 4458, 4542],
  [5000, 0.95, 4719, 4781],
  [123_457, 0.5, 61_384, 62_074],
  [123_457, 0.9, 110_904, 111_319],
  [1_000_000, 0.5, 499_020, 500_981],
  [1_000_000, 0.95, 949_572, 950_428],
  [10_000_000, 0.9, 8_998_140, 9_001_860],
  [100_000_000, 0.5, 49_990_200, 50_009_801],
  [100_000_000, 0.9, 89_994_120, 90_005_881],
  [100_000_000, 0.95, 94_995_728, 95_004_272],
])('of %i values, p = %d, the ranks are %i and %i', (n, p, low, high) => {
  const ranks = orderStatisticRanks(n, p);
  expect(ranks).toMatchObject({ low, high });
  expect(ranks?.coverage).toBeGreaterThanOrEqual(0.95);
});
