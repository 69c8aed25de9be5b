import type { Measurement, Result } from '../model/result.ts';
import type { Block, TableRow } from './block.ts';
import { cell, numberCell } from './block.ts';
import { describeCode, describeExclusions } from './describe-code.ts';
import { describeInterval, describeSeries, describeStatistic, describeValue } from './describe-measurement.ts';
import { groupBySeries, headlineOf, inBreakdown, type Series, seriesKey } from './group-measurements.ts';
import type { RenderContext } from './render-context.ts';
import { renderSparkline } from './sparkline.ts';

/** One row a KPI: its headline and interval, and below what a careful reader asks next. */
export function outlineKpis(result: Result, context: RenderContext): readonly Block[] {
  const { words } = context;
  const months = inBreakdown(result.measurements, ['month']);
  const rows = groupBySeries(inBreakdown(result.measurements, [])).flatMap((series) => kpiRow(series, months, context));
  if (rows.length === 0) return [{ kind: 'paragraph', text: words('kpi.none') }];
  return [
    {
      kind: 'table',
      columns: [
        { title: words('kpi.title'), align: 'left', narrow: 'wrap' },
        { title: words('kpi.value'), align: 'right', narrow: 'keep' },
        { title: words('kpi.interval'), align: 'left', narrow: 'spill' },
        { title: words('kpi.n'), align: 'right', narrow: 'keep' },
      ],
      rows,
      frozen: 4,
      notes: [],
    },
  ];
}

function kpiRow(series: Series, months: readonly Measurement[], context: RenderContext): readonly TableRow[] {
  const headline = headlineOf(series);
  if (headline === undefined) return [];
  const { value, n } = headline;
  const cells = [
    cell(describeSeries(series, context)),
    numberCell(value, describeValue(headline, context)),
    cell(describeInterval(headline, context)),
    numberCell(n, n === null ? '' : context.format.count(n)),
  ];
  return [{ cells, detail: details(series, headline, months, context) }];
}

function details(
  series: Series,
  headline: Measurement,
  months: readonly Measurement[],
  context: RenderContext,
): readonly string[] {
  const { words } = context;
  const others = series.measurements.filter((other) => other !== headline && other.value !== null);
  const left = describeExclusions(headline.excluded, context);
  return [
    ...(headline.statistic === 'value' ? [] : [describeStatistic(headline.statistic, context)]),
    ...others.map((other) => `${describeStatistic(other.statistic, context)} ${describeValue(other, context)}`),
    ...splitItems(headline, context),
    ...(series.clock === 'calendar' ? [words('clock.calendar')] : []),
    ...(series.variant === null ? [] : [words('kpi.variant', { variant: series.variant })]),
    ...(left === '' ? [] : [words('kpi.excluded', { excluded: left })]),
    ...remarks(series, context),
    ...sparklineItems(headline, months, context),
  ];
}

/** A reason beside a value limits it: months that are not whole. */
function remarks(series: Series, context: RenderContext): readonly string[] {
  const limited = series.measurements.filter(({ value }) => value !== null);
  const items = limited.flatMap(({ reason }) => (reason === null ? [] : [describeCode('remark', reason, context)]));
  return [...new Set(items)];
}

function splitItems({ split }: Measurement, context: RenderContext): readonly string[] {
  const parts = Object.entries(split ?? {}).map(([key, count]) => context.words(`split.${key}`, { count }));
  return parts.length === 0 ? [] : [parts.join(', ')];
}

function sparklineItems(
  headline: Measurement,
  months: readonly Measurement[],
  context: RenderContext,
): readonly string[] {
  const key = seriesKey(headline);
  const points = months
    .filter((month) => seriesKey(month) === key && month.statistic === headline.statistic && month.by.month != null)
    .toSorted((a, b) => String(a.by.month).localeCompare(String(b.by.month)));
  const [first, last] = [points[0]?.by.month, points.at(-1)?.by.month];
  if (!context.unicode || points.length < 2 || first == null || last == null) return [];
  const range = { from: context.format.month(first), to: context.format.month(last) };
  return [`${renderSparkline(points.map(({ value }) => value))} ${context.words('kpi.months', range)}`];
}
