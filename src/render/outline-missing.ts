import type { Measurement, Result } from '../model/result.ts';
import type { Block } from './block.ts';
import { describeCode } from './describe-code.ts';
import { describeSeries } from './describe-measurement.ts';
import { groupBy } from './group-by.ts';
import { groupBySeries, headlineOf, inBreakdown, type Series } from './group-measurements.ts';
import type { RenderContext } from './render-context.ts';

/** What has no number, and why: one line a reason. */
export function outlineMissing(result: Result, context: RenderContext): readonly Block[] {
  const missing = groupBySeries(inBreakdown(result.measurements, [])).filter(
    (series) => headlineOf(series) === undefined,
  );
  if (missing.length === 0) return [];
  const byReason = groupBy(missing, (series) => reasonOf(series, context));
  const items = [...byReason].map(([reason, group]) => {
    const kpis = [...new Set(group.map((series) => describeSeries(series, context)))].join(', ');
    return context.words('missing.item', { kpis, reason });
  });
  return [
    { kind: 'heading', text: context.words('heading.missing') },
    { kind: 'list', items, warning: false },
  ];
}

function reasonOf(series: Series, context: RenderContext): string {
  const [first] = series.measurements;
  return first === undefined ? '' : describeAbsence(first, context);
}

/** Why a measurement has no value. */
export function describeAbsence({ status, reason }: Measurement, context: RenderContext): string {
  if (reason === null || !context.words.has(`absence.${reason.code}`)) return context.words(`status.${status}`);
  return describeCode('absence', reason, context);
}
