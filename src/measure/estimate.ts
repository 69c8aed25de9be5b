import type { Interval, Measurement } from '../model/result.ts';
import { meanInterval } from '../stats/mean-interval.ts';
import { npsInterval } from '../stats/nps-interval.ts';
import { poissonInterval } from '../stats/poisson-interval.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import type { GroupValues } from './compile-durations.ts';
import type { Definition } from './definition.ts';
import type { Tally } from './tally.ts';

/** A number with what is known of its uncertainty, before it is told which KPI it belongs to. */
export type Estimate = Pick<Measurement, 'value' | 'unit' | 'months' | 'interval' | 'intervalReason'> & {
  readonly n: number;
};

export function estimateRatio(hits: number, n: number): Estimate {
  return withInterval({ value: hits / n, unit: 'ratio', n }, wilsonInterval(hits, n));
}

/** Rows are a census of themselves; as a sample of what a month may bring, a count has the interval of Garwood. */
export function estimateCount({ hits, n }: Tally, { kpi }: Definition): Estimate {
  const count = { value: hits, unit: 'count', n } as const;
  return kpi.interval === 'poisson' ? withInterval(count, poissonInterval(hits)) : asCensus(count);
}

export function estimateNet({ promoters, detractors, n }: Tally): Estimate {
  const value = (100 * (promoters - detractors)) / n;
  const passives = n - promoters - detractors;
  return withInterval({ value, unit: 'points', n }, npsInterval({ promoters, passives, detractors }));
}

/** Mean of thousandths, in the unit of the value. */
export function estimateMean(
  { sum, sumOfSquares }: GroupValues,
  n: number,
  unit: 'seconds' | 'points',
): Estimate | null {
  if (sum === null || sumOfSquares === null) return null;
  const interval = meanInterval({ n, sum, sumOfSquares });
  if (interval === null) return withInterval({ value: Number(sum) / n / 1000, unit, n }, null);
  const scaled = scale(interval, 1 / 1000);
  // The t interval is symmetric; time is not, it has no values below nothing.
  const bounded = unit === 'seconds' ? { ...scaled, low: Math.max(0, scaled.low) } : scaled;
  return withInterval({ value: Number(sum) / n / 1000, unit, n }, bounded);
}

export function scale(interval: Interval, factor: number): Interval {
  return { ...interval, low: interval.low * factor, high: interval.high * factor };
}

export function withInterval(
  number: Omit<Estimate, 'interval' | 'intervalReason'>,
  interval: Interval | null,
): Estimate {
  return { ...number, interval, intervalReason: interval === null ? 'too-few' : null };
}

export function asCensus(number: Omit<Estimate, 'interval' | 'intervalReason'>): Estimate {
  return { ...number, interval: null, intervalReason: 'census' };
}
