import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gridFractions } from '../../src/stats/grid-ranks.ts';
import { orderStatisticRanks } from '../../src/stats/order-statistic-ranks.ts';
import { quantile } from '../../src/stats/quantile.ts';

const size = fc.integer({ min: 0, max: 10_000 }).map((i) => Math.round(5000 * (1e8 / 5000) ** (i / 10_000)));
const fraction = fc.constantFrom(0.5, 0.9, 0.95);

test('the fractions enclose the exact ranks, by at most 40 % more width', () => {
  fc.assert(
    fc.property(size, fraction, (n, p) => {
      const ranks = orderStatisticRanks(n, p);
      const grid = gridFractions(n, p);
      if (ranks === null || grid === null) throw new Error('5,000 values have an interval');
      expect(grid.low * (n - 1)).toBeLessThanOrEqual(ranks.low - 1);
      expect(grid.high * (n - 1)).toBeGreaterThanOrEqual(ranks.high - 1);
      const exactWidth = (ranks.high - ranks.low) / (n - 1);
      expect((grid.high - grid.low) / exactWidth).toBeLessThan(1.41);
      expect(grid.coverage).toBeGreaterThanOrEqual(ranks.coverage);
    }),
    { numRuns: 300 },
  );
});

test('interpolated quantiles at the fractions are no narrower than the exact order statistics', () => {
  const values = Array.from({ length: 6000 }, (_, i) => ((i * 7919) % 6007) ** 2).toSorted((a, b) => a - b);
  for (const p of [0.5, 0.9, 0.95]) {
    const ranks = orderStatisticRanks(values.length, p);
    const grid = gridFractions(values.length, p);
    if (ranks === null || grid === null) throw new Error('6,000 values have an interval');
    expect(quantile(values, grid.low)).toBeLessThanOrEqual(values[ranks.low - 1] ?? 0);
    expect(quantile(values, grid.high)).toBeGreaterThanOrEqual(values[ranks.high - 1] ?? 0);
  }
});

test.each([
  [1e6, 14],
  [1e8, 25],
])('groups of 5,000 to %i values share at most %i fractions', (largest, most) => {
  for (const p of [0.5, 0.9, 0.95]) {
    const used = new Set<number>();
    for (let n = 5000; n <= largest; n = Math.ceil(n * 1.02)) {
      const grid = gridFractions(n, p);
      used.add(grid?.low ?? 0).add(grid?.high ?? 0);
    }
    expect(used.size).toBeLessThanOrEqual(most);
  }
});

test('few values get wide fractions, too few none', () => {
  expect(gridFractions(5, 0.5)).toBeNull();
  const grid = gridFractions(72, 0.95);
  expect(grid?.high).toBe(1);
  expect(grid?.low).toBeGreaterThan(0);
});
