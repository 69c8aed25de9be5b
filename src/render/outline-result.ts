import type { Result } from '../model/result.ts';
import type { Block } from './block.ts';
import { outlineAudit } from './outline-audit.ts';
import { outlineBreakdown } from './outline-breakdown.ts';
import { outlineKpis } from './outline-kpis.ts';
import { outlineMissing } from './outline-missing.ts';
import { outlineReconciliation } from './outline-reconciliation.ts';
import { outlineRemarks } from './outline-remarks.ts';
import { outlineSources } from './outline-sources.ts';
import { outlineVerdicts } from './outline-verdicts.ts';
import type { RenderContext } from './render-context.ts';

/** A result in the order a manager reads it. */
export function outlineResult(result: Result, context: RenderContext): readonly Block[] {
  if (result.audit !== null) return outlineAudit(result, result.audit, context);
  const { reconciliation } = result;
  if (reconciliation !== undefined)
    return [...outlineReconciliation(result, reconciliation, context), ...outlineRemarks(result, context)];
  const breakdowns = result.breakdowns.filter((dimensions) => dimensions.length > 0);
  if (result.verdicts.length > 0) {
    return [
      ...outlineSources(result, context),
      ...outlineVerdicts(result, context),
      ...outlineRemarks(result, context),
    ];
  }
  return [
    ...outlineSources(result, context),
    ...outlineKpis(result, context),
    ...breakdowns.flatMap((dimensions) => outlineBreakdown(result, dimensions, context)),
    ...outlineMissing(result, context),
    ...outlineRemarks(result, context),
  ];
}
