import { parseKpiRequest } from '../measure/parse-kpi-request.ts';
import type { ReportedStep } from '../model/audit-report.ts';
import type { Checklist, ChecklistStep } from '../model/checklist.ts';
import type { Kpi } from '../model/kpi.ts';

/** A number that speaks to a step. `statistic` null: any of the KPI's; `by` empty: the whole only. */
export type StepLink = ReportedStep['numbers'][number];

/**
 * What the steps' `kpis` name, by step: abbreviations written out, thresholds left aside.
 *
 * @throws UserError unknown-kpi, unknown-statistic, bad-option
 */
export function readLinks(checklist: Checklist, catalogue: readonly Kpi[]): ReadonlyMap<string, readonly StepLink[]> {
  const steps = checklist.sections.flatMap((section) => section.steps);
  return new Map(steps.map((step) => [step.id, linksOf(step, catalogue)]));
}

function linksOf({ kpis = [] }: ChecklistStep, catalogue: readonly Kpi[]): StepLink[] {
  return kpis.map((link) => {
    const { kpi: text, by = [] } = typeof link === 'string' ? { kpi: link } : link;
    const { kpi, statistic } = parseKpiRequest(text, catalogue);
    return { kpi: kpi.id, statistic: statistic?.name ?? null, by: [...by] };
  });
}
