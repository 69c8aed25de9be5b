import { groupTargets } from '../judge/group-targets.ts';
import { absent, type MeasuredTarget } from '../judge/judge-targets.ts';
import type { Target } from '../judge/target.ts';
import type { Measurement, Notice } from '../model/result.ts';
import { measureDataset } from './measure-dataset.ts';
import type { Dataset } from './open-dataset.ts';
import type { CheckPlan } from './plan-check.ts';
import type { DataSettings } from './settings.ts';

export type MeasuredTargets = {
  /** In the order of the targets. */
  readonly targets: readonly MeasuredTarget[];
  readonly measurements: readonly Measurement[];
};

/** The numbers that the targets are about, and no others. */
export async function measureTargets(
  dataset: Dataset,
  { targets, period, where: common }: CheckPlan,
  settings: DataSettings,
): Promise<MeasuredTargets> {
  const byTarget = new Map<Target, readonly Measurement[]>();
  const all: Measurement[] = [];
  for (const { targets: members, clock, ...group } of groupTargets(targets)) {
    const { measurements } = await measureDataset(dataset, { ...group, clocks: clock, period }, settings);
    const { where } = group;
    const own = where === null || where === common ? measurements : measurements.map((one) => ({ ...one, where }));
    all.push(...own);
    for (const target of members)
      byTarget.set(
        target,
        own.filter((one) => isAbout(one, target)),
      );
  }
  return {
    targets: targets.map((target) => ({ target, measurements: byTarget.get(target) ?? [] })),
    measurements: withoutRepeats(all),
  };
}

/** For exports without a record, or without anything: every target is told so. */
export function measureNothing({ targets }: CheckPlan, reason: Notice): MeasuredTargets {
  return { targets: targets.map((target) => ({ target, measurements: [absent(target, reason)] })), measurements: [] };
}

function isAbout({ kpi, statistic, threshold }: Measurement, target: Target): boolean {
  return kpi === target.kpi.id && statistic === target.statistic.name && (threshold ?? null) === target.threshold;
}

/** The whole is measured with every breakdown. */
export function withoutRepeats(measurements: readonly Measurement[]): readonly Measurement[] {
  const seen = new Set<string>();
  return measurements.filter(({ kpi, statistic, threshold, by, where, clock, variant }) => {
    const key = JSON.stringify([kpi, statistic, threshold, by, where, clock, variant]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
