import type { KpiRequest } from '../measure/request.ts';
import type { Breakdown } from '../model/relation.ts';
import type { Target } from './target.ts';

/** Targets that one measurement serves: the same rows, clock, definitions and groups. */
export type TargetGroup = Pick<Target, 'where' | 'clock' | 'variant'> & {
  readonly breakdowns: readonly Breakdown[];
  readonly kpis: readonly KpiRequest[];
  /** Only what is judged as a sample, or compared, needs those of quantiles. */
  readonly quantileIntervals: boolean;
  readonly targets: readonly Target[];
};

/** As few groups as the targets allow, in their order. */
export function groupTargets(targets: readonly Target[]): readonly TargetGroup[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const key = JSON.stringify([target.where, target.clock, target.variant, target.by]);
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return [...groups.values()].map((members) => {
    const { where, clock, variant, by } = members[0] as Target;
    return {
      where,
      clock,
      variant,
      breakdowns: by.length === 0 ? [] : [by],
      kpis: members.map(({ kpi, statistic, threshold }) => ({ kpi, statistic, threshold })),
      quantileIntervals: members.some(({ basis, compare }) => basis === 'sample' || compare !== null),
      targets: members,
    };
  });
}
