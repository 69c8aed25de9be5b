import type { Exclusion, Measurement } from '../model/result.ts';
import type { Absence } from './availability.ts';
import type { Definition } from './definition.ts';
import type { Estimated } from './estimate-statistic.ts';
import type { Statistic } from './statistic.ts';

type By = Measurement['by'];
type Accounts = { readonly excluded: readonly Exclusion[]; readonly split?: Measurement['split'] };

/** Written out key by key: there are tens of thousands of these where there are many groups. */
export function measurementOf(
  { kpi, variant, clock, threshold, type }: Definition,
  statistic: Statistic,
  by: By,
  { estimate, reason }: Estimated,
  { excluded, split }: Accounts,
): Measurement {
  const measurement: Measurement = {
    kpi: kpi.id,
    statistic: statistic.name,
    by,
    value: estimate?.value ?? null,
    unit: estimate?.unit ?? unitOf(type, statistic),
    n: estimate?.n ?? 0,
    interval: estimate?.interval ?? null,
    intervalReason: estimate?.intervalReason ?? null,
    clock,
    variant,
    status: estimate === null ? 'no-data' : 'ok',
    reason,
    excluded: excluded as Exclusion[],
  };
  if (threshold !== null) measurement.threshold = threshold;
  if (estimate?.months !== undefined) measurement.months = estimate.months;
  if (split !== undefined && estimate !== null && statistic.kind === 'value') measurement.split = split;
  return measurement;
}

export function absentMeasurement(
  { kpi, variant, clock, threshold, type }: Definition,
  statistic: Statistic,
  by: By,
  { status, reason }: Absence,
): Measurement {
  return {
    kpi: kpi.id,
    statistic: statistic.name,
    ...(threshold === null ? {} : { threshold }),
    by,
    value: null,
    unit: unitOf(type, statistic),
    n: null,
    interval: null,
    intervalReason: null,
    clock,
    variant,
    status,
    reason,
    excluded: [],
  };
}

/** What a statistic of a KPI of a type is counted in. */
export function unitOf(type: Definition['type'], { kind }: Statistic): Measurement['unit'] {
  switch (kind) {
    case 'within':
      return 'ratio';
    case 'oldest':
    case 'mean':
    case 'quantile':
    case 'survival-median':
      return 'seconds';
    case 'per-month':
      return 'count';
    case 'value':
      return ({ ratio: 'ratio', count: 'count', score: 'points', duration: 'seconds' } as const)[type];
  }
}
