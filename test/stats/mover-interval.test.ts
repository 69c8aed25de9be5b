import { describe, expect, it } from 'vitest';
import { moverDifference, moverRatio } from '../../src/stats/mover-interval.ts';
import { newcombeInterval } from '../../src/stats/newcombe-interval.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';

const share = (successes: number, n: number) => ({
  value: successes / n,
  ...(wilsonInterval(successes, n) as { low: number; high: number }),
});

describe('a difference of two estimates', () => {
  it('of shares with their Wilson intervals is Newcombe’s: 56/70 and 48/80 give 0.20 [0.0524, 0.3339]', () => {
    const newcombe = newcombeInterval({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    const { low, high } = moverDifference(share(56, 70), share(48, 80), 0.95);
    expect(low).toBeCloseTo(newcombe?.low ?? 0, 12);
    expect(high).toBeCloseTo(newcombe?.high ?? 0, 12);
    expect([low, high].map((end) => end.toFixed(4))).toEqual(['0.0524', '0.3339']);
  });

  it('of symmetric intervals is the root of the sum of squares, as for independent normal errors', () => {
    const interval = moverDifference({ value: 10, low: 7, high: 13 }, { value: 4, low: 0, high: 8 }, 0.95);
    expect(interval).toEqual({ low: 1, high: 11, level: 0.95, method: 'mover-difference' });
  });
});

describe('a ratio of two estimates', () => {
  it('is turned over when the two change places', () => {
    const [a, b] = [
      { value: 100, low: 80, high: 140 },
      { value: 60, low: 50, high: 65 },
    ];
    const [there, back] = [moverRatio(a, b, 0.95), moverRatio(b, a, 0.95)];
    expect(there?.low).toBeCloseTo(1 / (back?.high ?? 0), 12);
    expect(there?.high).toBeCloseTo(1 / (back?.low ?? 0), 12);
  });

  it('does not depend on the unit of time', () => {
    const inUnit = (seconds: number) =>
      moverRatio(
        { value: 6000 / seconds, low: 4800 / seconds, high: 8400 / seconds },
        { value: 3600 / seconds, low: 3000 / seconds, high: 3900 / seconds },
        0.95,
      );
    expect(inUnit(60)?.low).toBeCloseTo(inUnit(1)?.low ?? 0, 12);
    expect(inUnit(60)?.high).toBeCloseTo(inUnit(1)?.high ?? 0, 12);
  });

  it('reaches down to 0 with an interval that does, and has no end over one', () => {
    const value = { value: 10, low: 5, high: 20 };
    expect(moverRatio({ ...value, low: 0 }, value, 0.95)?.low).toBe(0);
    expect(moverRatio({ ...value, low: -3 }, value, 0.95)?.low).toBe(0);
    expect(moverRatio(value, { ...value, low: 0 }, 0.95)).toBeNull();
    expect(moverRatio({ value: 0, low: 0, high: 1 }, value, 0.95)).toBeNull();
  });
});
