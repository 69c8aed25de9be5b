import fc from 'fast-check';
import { expect, test } from 'vitest';
import { npsInterval } from '../../src/stats/nps-interval.ts';
import { npsNormalInterval } from '../../src/stats/nps-normal-interval.ts';
import { npsSharesInterval } from '../../src/stats/nps-shares-interval.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';

const answers = fc.record({
  promoters: fc.integer({ min: 0, max: 500 }),
  passives: fc.integer({ min: 0, max: 500 }),
  detractors: fc.integer({ min: 0, max: 500 }),
});

// Score and margin in points: 100 (P - D) and 1.96 x 100 sqrt((P + D - (P - D)²) / n).
test.each([
  [50, 30, 20, 30, 15.308],
  [500, 300, 200, 30, 4.841],
  [3, 2, 1, 33.333, 59.644],
])('normal: %i promoters, %i passives, %i detractors are %d ± %d', (promoters, passives, detractors, score, margin) => {
  const interval = npsNormalInterval({ promoters, passives, detractors });
  expect(interval?.low).toBeCloseTo(score - margin, 2);
  expect(interval?.high).toBeCloseTo(score + margin, 2);
});

test('normal from 30 answers on, the combined shares below', () => {
  expect(npsInterval({ promoters: 15, passives: 9, detractors: 6 })?.method).toBe('normal');
  expect(npsInterval({ promoters: 15, passives: 9, detractors: 5 })?.method).toBe('wilson-shares');
});

test.each([
  [10, 0, 0],
  [0, 10, 0],
  [0, 0, 10],
  [500, 0, 0],
  [0, 500, 0],
])(
  '%i promoters, %i passives and %i detractors, all of one mind, still have a width',
  (promoters, passives, detractors) => {
    const interval = npsInterval({ promoters, passives, detractors });
    expect(interval?.method).toBe('wilson-shares');
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeGreaterThan(0.5);
  },
);

test('ten promoters of ten answers say no more than Wilson says of ten of ten', () => {
  // 2 x 0.72247 - 1: without passives the score is 2P - 1.
  expect(npsInterval({ promoters: 10, passives: 0, detractors: 0 })?.low).toBeCloseTo(44.493, 3);
  expect(npsInterval({ promoters: 10, passives: 0, detractors: 0 })?.high).toBe(100);
});

test('without passives the combined shares are the Wilson interval of the promoters, stretched to -100..100', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 1, max: 29 }), (promoters, detractors) => {
      const share = wilsonInterval(promoters, promoters + detractors);
      const interval = npsSharesInterval({ promoters, passives: 0, detractors });
      expect(interval?.low).toBeCloseTo(200 * (share?.low ?? 0) - 100, 9);
      expect(interval?.high).toBeCloseTo(200 * (share?.high ?? 0) - 100, 9);
    }),
  );
});

test('no answers, no interval', () => {
  const none = { promoters: 0, passives: 0, detractors: 0 };
  expect([npsInterval(none), npsNormalInterval(none), npsSharesInterval(none)]).toEqual([null, null, null]);
});

test('the score lies inside, inside -100 to 100, and exchanging promoters and detractors mirrors it', () => {
  fc.assert(
    fc.property(answers, ({ promoters, passives, detractors }) => {
      const n = promoters + passives + detractors;
      fc.pre(n > 0);
      const interval = npsInterval({ promoters, passives, detractors });
      const mirrored = npsInterval({ promoters: detractors, passives, detractors: promoters });
      const score = (100 * (promoters - detractors)) / n;
      expect(interval?.low).toBeGreaterThanOrEqual(-100);
      expect(interval?.high).toBeLessThanOrEqual(100);
      expect(interval?.low).toBeLessThanOrEqual(score);
      expect(interval?.high).toBeGreaterThanOrEqual(score);
      expect(interval?.low).toBeCloseTo(-(mirrored?.high ?? 0), 9);
    }),
  );
});

test('the combined shares hold the true score nearly as often as they promise, whatever the true shares', () => {
  const n = 20;
  const outcomes: { promoters: number; detractors: number; low: number; high: number; ways: number }[] = [];
  for (let promoters = 0; promoters <= n; promoters += 1) {
    for (let detractors = 0; detractors <= n - promoters; detractors += 1) {
      const interval = npsSharesInterval({ promoters, passives: n - promoters - detractors, detractors });
      if (interval === null) throw new Error('n is 20');
      const ways = choose(n, promoters) * choose(n - promoters, detractors);
      outcomes.push({ promoters, detractors, low: interval.low, high: interval.high, ways });
    }
  }
  const coverages: number[] = [];
  for (let p = 0.02; p < 1; p += 0.06) {
    for (let d = 0.02; d < 1 - p; d += 0.06) {
      const held = outcomes.filter(({ low, high }) => low <= 100 * (p - d) && 100 * (p - d) <= high);
      coverages.push(
        held
          .map((o) => o.ways * p ** o.promoters * d ** o.detractors * (1 - p - d) ** (n - o.promoters - o.detractors))
          .reduce((a, b) => a + b),
      );
    }
  }
  expect(Math.min(...coverages)).toBeGreaterThan(0.92);
  expect(coverages.reduce((a, b) => a + b) / coverages.length).toBeGreaterThan(0.95);
});

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return ways;
}
