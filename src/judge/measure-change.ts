import type { Interval, Measurement, Notice } from '../model/result.ts';
import type { Comparison } from '../model/verdict.ts';
import { moverDifference, moverRatio } from '../stats/mover-interval.ts';
import { newcombeInterval } from '../stats/newcombe-interval.ts';
import { rateRatioInterval } from '../stats/rate-ratio.ts';
import { exactValue } from './exact-value.ts';

export type Change = Pick<Comparison, 'kind' | 'change' | 'interval'> & {
  /** The change as a share of the old value, or in points for scores: what a tolerance is compared with. null: no such share. */
  readonly size: number | null;
  /** Why there is no interval, or no change. */
  readonly reason: Notice | null;
};

/**
 * What became of a number since a saved result, with the interval that both still allow.
 *
 * A share by its counts: difference, Newcombe. A score: difference, from the two intervals (MOVER). A time: relative, from
 * the two intervals of medians, percentiles or means in logarithms (MOVER); the rows, for a bootstrap, are not in a saved
 * result. A count: ratio of the rates, exact.
 */
export function measureChange(now: Measurement, then: Measurement): Change {
  if (now.value === null || then.value === null) return nothing('difference', 'no-value-in-baseline');
  const [value, before] = [now.value, then.value];
  switch (now.unit) {
    case 'ratio': {
      const size = before === 0 ? null : value / before - 1;
      return withReason({ kind: 'difference', change: value - before, size, interval: differenceOfShares(now, then) });
    }
    case 'points':
      return withReason({
        kind: 'difference',
        change: value - before,
        size: value - before,
        interval: differenceOfScores(now, then),
      });
    case 'seconds':
      return relative(value, before, ratioOfTimes(now, then));
    case 'count':
      return relative(value, before, ratioOfCounts(now, then));
  }
}

function relative(value: number, before: number, ratio: Interval | null): Change {
  if (before === 0) return nothing('relative', value === 0 ? 'both-zero' : 'baseline-zero');
  const change = value / before - 1;
  const interval = ratio === null ? null : { ...ratio, low: ratio.low - 1, high: ratio.high - 1 };
  return withReason({ kind: 'relative', change, size: change, interval });
}

function withReason(change: Omit<Change, 'reason'>): Change {
  return { ...change, reason: change.interval === null ? { code: 'no-interval', data: {} } : null };
}

function nothing(kind: Change['kind'], code: string): Change {
  return { kind, change: null, size: null, interval: null, reason: { code, data: {} } };
}

function differenceOfShares(now: Measurement, then: Measurement): Interval | null {
  if (now.n === null || then.n === null) return null;
  return newcombeInterval({ successes: successes(now), n: now.n }, { successes: successes(then), n: then.n });
}

/** A share's numerator, which its value and its n give back exactly. */
function successes(share: Measurement): number {
  return Number((exactValue(share)?.numerator ?? 0n) / 1000n);
}

function differenceOfScores(now: Measurement, then: Measurement): Interval | null {
  const pair = bothIntervals(now, then);
  return pair === null ? null : moverDifference(pair.now, pair.before, pair.level);
}

function ratioOfTimes(now: Measurement, then: Measurement): Interval | null {
  const pair = bothIntervals(now, then);
  return pair === null ? null : moverRatio(pair.now, pair.before, pair.level);
}

function bothIntervals({ value, interval }: Measurement, then: Measurement) {
  if (value === null || interval === null || then.value === null || then.interval === null) return null;
  // Intervals of different levels give none that has a level.
  if (interval.level !== then.interval.level) return null;
  const { low, high, level } = interval;
  return {
    now: { value, low, high },
    before: { value: then.value, low: then.interval.low, high: then.interval.high },
    level,
  };
}

/** Per month where that is what the number says; the same length of time otherwise, which the caller sees to. */
function ratioOfCounts(now: Measurement, then: Measurement): Interval | null {
  const rate = ({ value, months = 1 }: Measurement) => ({ count: Math.round((value ?? 0) * months), exposure: months });
  return rateRatioInterval(rate(now), rate(then));
}
