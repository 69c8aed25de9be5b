import type { Interval } from '../model/result.ts';
import type { GroupValues } from './compile-durations.ts';
import type { Estimate } from './estimate.ts';
import { withInterval } from './estimate.ts';
import type { BoundsOf, QuantileBounds } from './quantile-bounds.ts';

const level = 0.95;

/** `percentile_cont` is Hyndman and Fan's type 7, the definition of all quantiles here. */
export function estimateQuantile(
  n: number,
  p: number,
  values: GroupValues,
  boundsOf: BoundsOf | null,
  ranked: ReadonlyMap<number, number> | undefined,
): Estimate | null {
  const value = seconds(values.quantiles.get(p));
  if (value === null) return null;
  const quantile = { value, unit: 'seconds', n } as const;
  if (boundsOf === null) return { ...quantile, interval: null, intervalReason: 'not-asked' };
  const bounds = boundsOf(n, p);
  return withInterval(quantile, bounds === null ? null : intervalOf(bounds, values, ranked));
}

function intervalOf(
  { kind, low, high }: QuantileBounds,
  values: GroupValues,
  ranked?: ReadonlyMap<number, number>,
): Interval | null {
  const ends = kind === 'ranks' ? ranked : values.quantiles;
  const [from, to] = [seconds(ends?.get(low)), seconds(ends?.get(high))];
  if (from === null || to === null) return null;
  return { low: from, high: to, level, method: kind === 'ranks' ? 'order-statistics' : 'order-statistics-grid' };
}

/** Between two thousandths of a second an interpolated quantile carries dust of its last digits: kept to the millionth. */
function seconds(thousandths: number | undefined): number | null {
  return thousandths === undefined ? null : Math.round(thousandths * 1000) / 1e6;
}
