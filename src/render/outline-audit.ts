import type { AuditReport } from '../model/audit-report.ts';
import type { Result } from '../model/result.ts';
import type { Block } from './block.ts';
import { outlineAuditChanges } from './outline-audit-changes.ts';
import { outlineAuditMethod } from './outline-audit-method.ts';
import { outlineAuditScore } from './outline-audit-score.ts';
import { outlineAuditSections } from './outline-audit-sections.ts';
import { outlineAuditSteps } from './outline-audit-steps.ts';
import { outlineBreakdown } from './outline-breakdown.ts';
import { outlineContradictions } from './outline-contradictions.ts';
import { outlineKpiDefinitions } from './outline-kpi-definitions.ts';
import { outlineKpis } from './outline-kpis.ts';
import { outlineMissing } from './outline-missing.ts';
import { outlinePlan } from './outline-plan.ts';
import { outlineRemarks } from './outline-remarks.ts';
import { outlineSourceFiles } from './outline-source-files.ts';
import { outlineSourceFacts } from './outline-sources.ts';
import { outlineVerdicts } from './outline-verdicts.ts';
import type { RenderContext } from './render-context.ts';

/** An audit in the order a manager reads it: the score, what stands behind it, what to do, how it was computed. */
export function outlineAudit(result: Result, audit: AuditReport, context: RenderContext): readonly Block[] {
  const { words } = context;
  const heading = (text: string): Block => ({ kind: 'heading', text });
  const hasNumbers = result.measurements.length > 0;
  return [
    { kind: 'title', text: audit.checklist.title },
    ...outlineAuditScore(result, audit, context),
    ...outlineAuditSections(audit, context),
    ...outlineAuditChanges(audit, context),
    ...outlineContradictions(audit, context),
    ...outlineAuditSteps(result, audit, context),
    ...(hasNumbers ? [heading(words('audit.heading.numbers')), ...outlineKpis(result, context)] : []),
    ...(hasNumbers ? result.breakdowns.flatMap((dimensions) => outlineBreakdown(result, dimensions, context)) : []),
    ...(result.verdicts.length === 0
      ? []
      : [heading(words('audit.heading.targets')), ...outlineVerdicts(result, context)]),
    ...outlinePlan(audit, context),
    ...(hasNumbers
      ? [heading(words('audit.heading.data')), outlineSourceFacts(result, context), ...outlineMissing(result, context)]
      : []),
    ...outlineAuditMethod(audit, context),
    ...outlineRemarks(result, context),
    ...outlineKpiDefinitions(result, context),
    ...outlineSourceFiles(result, context),
  ];
}
