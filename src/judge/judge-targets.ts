import type { Measurement, Notice } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { type Bench, judgeTarget } from './judge-target.ts';
import type { Target } from './target.ts';

/** A target with the numbers that were measured for it, in the whole and in every group. */
export type MeasuredTarget = { readonly target: Target; readonly measurements: readonly Measurement[] };

/** Every verdict, in the order of the targets; of a target by groups one a group. */
export function judgeTargets(measured: readonly MeasuredTarget[], bench: Bench): readonly Verdict[] {
  return measured.flatMap(({ target, measurements }) =>
    ownMeasurements(target, measurements).map((measurement) => judgeTarget(target, measurement, bench)),
  );
}

/** Those of the target's groups. Without any group the whole says why: a target must never vanish. */
function ownMeasurements(target: Target, measurements: readonly Measurement[]): readonly Measurement[] {
  const groups = measurements.filter(({ by }) => isBreakdown(by, target.by));
  if (groups.length > 0) return groups;
  const whole = measurements.find(({ by }) => isBreakdown(by, []));
  const noGroup: Notice = { code: 'no-group', data: {} };
  if (whole === undefined) return [absent(target, noGroup)];
  return [whole.value === null ? whole : { ...whole, value: null, interval: null, status: 'no-data', reason: noGroup }];
}

function isBreakdown(by: Measurement['by'], dimensions: readonly string[]): boolean {
  return Object.keys(by).length === dimensions.length && dimensions.every((dimension) => Object.hasOwn(by, dimension));
}

/** What stands for a number that nothing could be measured for, as the exports are empty. */
export function absent({ kpi, statistic, threshold, unit, variant }: Target, reason: Notice): Measurement {
  return {
    kpi: kpi.id,
    statistic: statistic.name,
    ...(threshold === null ? {} : { threshold }),
    by: {},
    value: null,
    unit,
    n: 0,
    interval: null,
    intervalReason: null,
    clock: null,
    variant,
    status: 'no-data',
    reason,
    excluded: [],
  };
}
