import type { Measurement } from '../model/result.ts';
import { poissonInterval } from '../stats/poisson-interval.ts';
import type { GroupCounts } from './compile-counts.ts';
import type { NumberedSlot } from './compile-rows.ts';
import {
  asCensus,
  type Estimate,
  estimateCount,
  estimateMean,
  estimateNet,
  estimateRatio,
  scale,
  withInterval,
} from './estimate.ts';
import { estimateQuantile } from './estimate-quantile.ts';
import type { Evidence, Span } from './evidence.ts';
import type { Statistic } from './statistic.ts';
import type { Tally } from './tally.ts';

type Reason = NonNullable<Measurement['reason']>;

export type Estimated = {
  readonly estimate: Estimate | null;
  /** Why there is no number, or what is to be known of the one there is. */
  readonly reason: Reason | null;
};

export const noData: Estimated = { estimate: null, reason: { code: 'no-data', data: {} } };

/** One statistic of one slot in one group. */
export function estimateStatistic(
  statistic: Statistic,
  slot: NumberedSlot,
  counts: GroupCounts,
  tally: Tally,
  evidence: Evidence,
): Estimated {
  const { key } = counts.group;
  const { n } = tally;
  const values = evidence.values.get(key)?.get(slot.id);
  switch (statistic.kind) {
    case 'value':
      return n === 0 ? noData : found(estimateValue(slot, tally, evidence, key));
    case 'mean':
      return found(n === 0 || values === undefined ? null : estimateMean(values, n, 'seconds'));
    case 'quantile': {
      if (n === 0 || values === undefined) return noData;
      const ranked = evidence.ranked.get(key)?.get(slot.id);
      return found(estimateQuantile(n, statistic.p, values, evidence.boundsOf, ranked));
    }
    case 'within':
      return n === 0 ? noData : found(estimateRatio(values?.within.get(statistic.seconds * 1000) ?? 0, n));
    case 'oldest': {
      const highest = values?.highest ?? null;
      return found(highest === null ? null : asCensus({ value: highest / 1000, unit: 'seconds', n: tally.hits }));
    }
    case 'survival-median':
      return estimateSurvival(evidence, key, slot.id);
    case 'per-month':
      return n === 0 ? noData : estimatePerMonth(slot, counts, tally, evidence.span);
  }
}

function found(estimate: Estimate | null): Estimated {
  return estimate === null ? noData : { estimate, reason: null };
}

function estimateValue(
  { id, definition }: NumberedSlot,
  tally: Tally,
  evidence: Evidence,
  key: string,
): Estimate | null {
  switch (definition.type) {
    case 'ratio':
      return estimateRatio(tally.hits, tally.n);
    case 'count':
      return estimateCount(tally, definition);
    default: {
      if (definition.promoter !== null) return estimateNet(tally);
      const values = evidence.values.get(key)?.get(id);
      return values === undefined ? null : estimateMean(values, tally.n, 'points');
    }
  }
}

/** More than half may wait longer than anything seen: then there is no median, and that is the news. */
function estimateSurvival(evidence: Evidence, key: string, id: number): Estimated {
  const survival = evidence.survival.get(key)?.get(id);
  if (survival === undefined || survival.n === 0) return noData;
  if (survival.median === null)
    return { estimate: null, reason: { code: 'median-not-reached', data: { n: survival.n } } };
  const estimate: Estimate = {
    value: survival.median / 1000,
    unit: 'seconds',
    n: survival.n,
    interval: null,
    intervalReason: 'not-asked',
  };
  return { estimate, reason: null };
}

function estimatePerMonth(
  { definition }: NumberedSlot,
  { group }: GroupCounts,
  tally: Tally,
  span: Span | null,
): Estimated {
  const byTime = group.breakdown.filter((dimension) => ['month', 'week', 'day', 'weekday', 'hour'].includes(dimension));
  if (span === null) return noData;
  if (byTime.some((dimension) => dimension !== 'month'))
    return { estimate: null, reason: { code: 'not-per-month', data: {} } };
  const months = byTime.length === 0 ? span.months : 1;
  const rate = { value: tally.hits / months, unit: 'count', n: tally.n, months } as const;
  const estimate =
    definition.kpi.interval === 'poisson'
      ? withInterval(rate, scale(poissonInterval(tally.hits), 1 / months))
      : asCensus(rate);
  const { month } = group.by;
  const isCutOff = month === undefined ? span.partial : isPartialMonth(month, span);
  const data = { months, first: span.firstDay, last: span.lastDay };
  return { estimate, reason: isCutOff ? { code: 'partial-month', data } : null };
}

function isPartialMonth(month: string | null, { firstDay, lastDay, partial }: Span): boolean {
  if (month === null || !partial) return false;
  if (firstDay.startsWith(month) && !firstDay.endsWith('-01')) return true;
  const dayAfter = new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000).toISOString();
  return lastDay.startsWith(month) && !dayAfter.startsWith('01', 8);
}
