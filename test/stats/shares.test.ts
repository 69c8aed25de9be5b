import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newcombeInterval } from '../../src/stats/newcombe-interval.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';

const share = fc
  .integer({ min: 1, max: 10_000 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

test.each([
  [81, 100, 0.72221155, 0.87485248],
  [9, 10, 0.59584997, 0.98212379],
  [10, 10, 0.7224672, 1],
  [0, 10, 0, 0.2775328],
  [850, 1000, 0.82653134, 0.87078993],
])('Wilson: %i of %i', (successes, n, low, high) => {
  const interval = wilsonInterval(successes, n);
  expect(interval?.low).toBeCloseTo(low, 8);
  expect(interval?.high).toBeCloseTo(high, 8);
});

test('Wilson: without answers there is no interval', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

test('Wilson: more successes than answers are refused', () => {
  expect(() => wilsonInterval(11, 10)).toThrow(RangeError);
  expect(() => wilsonInterval(-1, 10)).toThrow(RangeError);
});

test('Wilson: the interval holds the share, stays between 0 and 1 and is never of width 0', () => {
  fc.assert(
    fc.property(share, ({ successes, n }) => {
      const interval = wilsonInterval(successes, n);
      if (interval === null) throw new Error('n is at least 1');
      expect(interval.low).toBeGreaterThanOrEqual(0);
      expect(interval.high).toBeLessThanOrEqual(1);
      expect(interval.low).toBeLessThanOrEqual(successes / n);
      expect(interval.high).toBeGreaterThanOrEqual(successes / n);
      expect(interval.high - interval.low).toBeGreaterThan(0);
    }),
  );
});

test('Wilson: successes and failures mirror each other', () => {
  fc.assert(
    fc.property(share, ({ successes, n }) => {
      expect(wilsonInterval(n - successes, n)?.low).toBeCloseTo(1 - (wilsonInterval(successes, n)?.high ?? 0), 12);
    }),
  );
});

test('Wilson: a higher level is wider', () => {
  expect(wilsonInterval(9, 10, 0.99)?.low).toBeLessThan(wilsonInterval(9, 10, 0.95)?.low ?? 0);
});

test.each([
  [56, 70, 48, 80, 0.052431, 0.333873],
  [85, 100, 80, 100, -0.056309, 0.155512],
])('Newcombe: %i of %i against %i of %i', (a, m, b, n, low, high) => {
  const interval = newcombeInterval({ successes: a, n: m }, { successes: b, n });
  expect(interval?.low).toBeCloseTo(low, 6);
  expect(interval?.high).toBeCloseTo(high, 6);
});

test('Newcombe: without answers on either side there is no interval', () => {
  expect(newcombeInterval({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toBeNull();
  expect(newcombeInterval({ successes: 1, n: 2 }, { successes: 0, n: 0 })).toBeNull();
});

test('Newcombe: the difference lies inside, and exchanging the shares mirrors it', () => {
  fc.assert(
    fc.property(share, share, (first, second) => {
      const there = newcombeInterval(first, second);
      const back = newcombeInterval(second, first);
      const difference = first.successes / first.n - second.successes / second.n;
      expect(there?.low).toBeLessThanOrEqual(difference);
      expect(there?.high).toBeGreaterThanOrEqual(difference);
      expect(there?.low).toBeCloseTo(-(back?.high ?? 0), 12);
    }),
  );
});
