import type { DefinitionSwitch } from '../model/definition-set.ts';
import type { Kpi, KpiVariant } from '../model/kpi.ts';
import { canSwitch, composeVariant } from './compose-variant.ts';
import type { Clock } from './request.ts';
import type { AskedStatistic, Slot } from './slot.ts';

/** What is left out because of when it happened, and what that goes by. */
export type PeriodRule = {
  /** `report`: as `--from` and `--to` say. */
  readonly id: string;
  readonly rules: NonNullable<KpiVariant['exclude']>;
};

/** One way to count a KPI: everything that two tools may differ in, but for the statistic. */
export type Choice = {
  /** null for a KPI without variants. */
  readonly variant: string | null;
  readonly switches: readonly DefinitionSwitch[];
  readonly clock: Clock | null;
  /** null: the request says which rows are of the period. */
  readonly period: PeriodRule | null;
};

/** The KPI with this definition alone, to be measured like any other; null: it has no such variant. */
function kpiOfChoice(kpi: Kpi, { variant, switches, period }: Choice): Kpi | null {
  const base = composeVariant(kpi, variant, []);
  if (base === null) return null;
  const fitting = switches.filter((each) => canSwitch(kpi, base.variant, each));
  const { name, variant: composed } = composeVariant(kpi, variant, fitting) ?? base;
  const rules = period?.rules ?? [];
  if (name === '') return { ...kpi, exclude: [...rules, ...(kpi.exclude ?? [])] };
  const { automatic: _automatic, needs_kind: _kind, needs_scale: _scale, ...definition } = composed;
  const { rule_variant: rule, ...rest } = kpi;
  return {
    ...rest,
    variants: { [name]: { ...definition, exclude: [...rules, ...(definition.exclude ?? [])] } },
    ...(rule === name ? { rule_variant: rule } : {}),
  };
}

export function slotOfChoice(
  kpi: Kpi,
  choice: Choice,
  threshold: number | null,
  statistics: readonly AskedStatistic[],
): Slot | null {
  const own = kpiOfChoice(kpi, choice);
  return own === null ? null : { kpi: own, threshold, clock: choice.clock, statistics };
}

/** What tells two choices apart. */
export function choiceKey({ variant, switches, clock, period }: Choice): string {
  return JSON.stringify([variant, switches.map(({ id }) => id), clock, period?.id ?? null]);
}
