import type { Measurement, Notice, Result } from '../model/result.ts';
import type { Comparison } from '../model/verdict.ts';
import { type Circumstances, findBaseline } from './find-baseline.ts';
import { type Change, measureChange } from './measure-change.ts';
import { type Compare, type Target, worseDirection } from './target.ts';

const dayMs = 86_400_000;
/** Months are between 28 and 31 days long, and are compared with each other. */
const likeLengths = 1.12;

/**
 * Whether a number is worse than that of a saved result: in the direction that the target calls worse, by more than
 * its tolerance, and, unless the target says otherwise, by more than chance makes likely.
 */
export function compareWithBaseline(
  target: Target & { readonly compare: Compare },
  now: Measurement,
  today: Circumstances,
  then: Result,
): Comparison {
  const { baseline: file, tolerance } = target.compare;
  const found = findBaseline(now, today, then);
  const own = found.kind === 'found' ? found.measurement : null;
  const baseline = { file, value: own?.value ?? null, n: own?.n ?? null, interval: own?.interval ?? null };
  const none = { baseline, kind: 'difference', change: null, interval: null, tolerance } as const;
  if (found.kind === 'new-group') return { ...none, outcome: 'new-group', reason: null };
  if (found.kind === 'refused') return { ...none, outcome: 'refused', reason: found.reason };
  const otherLength = isPerPeriod(now) ? compareLengths(today, then) : null;
  if (otherLength !== null) return { ...none, outcome: 'refused', reason: otherLength };
  const { size, reason, ...change } = measureChange(now, found.measurement);
  const outcome = judgeChange({ size, reason, ...change }, target);
  return { baseline, ...change, tolerance, outcome, reason: outcome === 'undecided' ? reason : null };
}

function judgeChange(
  { change, size, interval, reason }: Change,
  target: Target & { readonly compare: Compare },
): Comparison['outcome'] {
  const { tolerance, significant } = target.compare;
  const sign = worseDirection(target) === 'down' ? -1 : 1;
  // From nothing to something is beyond any share of nothing, and nothing can be said of chance.
  if (change === null)
    return reason?.code === 'both-zero' ? 'not-worse' : significant || sign < 0 ? 'undecided' : 'worse';
  if (change * sign <= 0) return 'not-worse';
  if (size !== null && size * sign <= tolerance) return 'not-worse';
  if (!significant) return 'worse';
  if (interval === null) return 'undecided';
  return (sign > 0 ? interval.low : -interval.high) > 0 ? 'worse' : 'not-worse';
}

/** A count of a period, not per month. */
function isPerPeriod({ unit, months }: Measurement): boolean {
  return unit === 'count' && months === undefined;
}

/** Twice the time has twice the complaints: only counts of periods about as long are compared. */
function compareLengths(today: Circumstances, then: Result): Notice | null {
  const [now, before] = [daysOf(today), daysOf(then)];
  const isLike = now !== null && before !== null && Math.max(now, before) <= likeLengths * Math.min(now, before);
  if (isLike) return null;
  return {
    code: 'other-length',
    data: { ...(now === null ? {} : { now }), ...(before === null ? {} : { before }) },
  };
}

/** Days from the first to the last of a result. */
function daysOf({ period: { from, to } }: Circumstances): number | null {
  if (from === null || to === null) return null;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
  return Number.isFinite(days) && days > 0 ? days : null;
}
