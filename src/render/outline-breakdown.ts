import type { Measurement, Result } from '../model/result.ts';
import { type Block, type Cell, cell, numberCell, type TableRow } from './block.ts';
import { describeDimension, describeGroup } from './describe-group.ts';
import { describeSeries, describeStatistic, describeValue } from './describe-measurement.ts';
import { groupBy } from './group-by.ts';
import { groupBySeries, headlineOf, inBreakdown, type Series, seriesKey } from './group-measurements.ts';
import type { RenderContext } from './render-context.ts';
import { type Group, sortGroups } from './sort-groups.ts';

const mostGroups = 20;
/** Below this a group's number says little, and agents are not ranked by it. */
const fewest = 10;

/** One breakdown as a table: groups as rows, KPIs as columns. */
export function outlineBreakdown(
  result: Result,
  dimensions: readonly string[],
  context: RenderContext,
): readonly Block[] {
  const { words } = context;
  const measurements = inBreakdown(result.measurements, dimensions);
  const headlines = groupBySeries(measurements).flatMap((series) => {
    const headline = headlineOf(series);
    return headline === undefined ? [] : [{ ...series, statistic: headline.statistic }];
  });
  const groups = sortGroups(collectGroups(measurements, headlines), dimensions, fewest);
  const shown = headlines.filter((series) => !isSize(series, groups));
  const { kept, note } = cutGroups(groups, dimensions, context);
  const heading: Block = {
    kind: 'heading',
    text: words('heading.breakdown', {
      dimensions: dimensions.map((dimension) => describeDimension(dimension, context)).join(words('list.and')),
    }),
  };
  if (headlines.length === 0) return [heading, { kind: 'paragraph', text: words('breakdown.none') }];

  const rows = kept.map((group) => groupRow(group, dimensions, shown, context));
  const isMarked = rows.some(({ cells }) => cells.some(({ mark }) => mark !== ''));
  return [
    heading,
    {
      kind: 'table',
      columns: [
        ...dimensions.map((dimension) => ({
          title: capitalise(describeDimension(dimension, context)),
          align: 'left' as const,
          narrow: 'truncate' as const,
        })),
        { title: words('kpi.n'), align: 'right', narrow: 'keep' },
        ...shown.map((series) => ({
          title: columnTitle(series, context),
          align: 'right' as const,
          narrow: 'keep' as const,
        })),
      ],
      rows,
      frozen: dimensions.length + 1,
      notes: [
        ...note,
        ...(isMarked
          ? [words(dimensions.includes('agent') ? 'breakdown.few-agents' : 'breakdown.few', { fewest })]
          : []),
      ],
    },
  ];
}

type ShownSeries = Series & { readonly statistic: string };

function columnTitle(series: ShownSeries, context: RenderContext): string {
  const title = describeSeries(series, context);
  return series.statistic === 'value' ? title : `${title}, ${describeStatistic(series.statistic, context)}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function collectGroups(measurements: readonly Measurement[], shown: readonly ShownSeries[]): readonly Group[] {
  const statistics = new Map(shown.map((series) => [seriesKeyOf(series), series.statistic]));
  const headlines = measurements.filter((one) => statistics.get(seriesKey(one)) === one.statistic);
  return [...groupBy(headlines, ({ by }) => JSON.stringify(by)).values()].map((members) => ({
    by: members[0]?.by ?? {},
    n: Math.max(0, ...members.map(({ n }) => n ?? 0)),
    bySeries: new Map(members.map((member) => [seriesKey(member), member])),
  }));
}

/** Whether a KPI (the number of contacts) is what the column n shows already. */
function isSize(series: ShownSeries, groups: readonly Group[]): boolean {
  const key = seriesKeyOf(series);
  return groups.every(({ n, bySeries }) => {
    const measurement = bySeries.get(key);
    return measurement?.unit === 'count' && measurement.value === n;
  });
}

function seriesKeyOf(series: Series): string {
  const [first] = series.measurements;
  return first === undefined ? '' : seriesKey(first);
}

function cutGroups(groups: readonly Group[], dimensions: readonly string[], { words }: RenderContext) {
  const isWholeDay = dimensions.length === 1 && dimensions[0] === 'hour';
  const more = groups.length - mostGroups;
  if (more <= 0 || isWholeDay) return { kept: groups, note: [] };
  return { kept: groups.slice(0, mostGroups), note: [words('breakdown.more', { count: more })] };
}

function groupRow(
  group: Group,
  dimensions: readonly string[],
  shown: readonly ShownSeries[],
  context: RenderContext,
): TableRow {
  const values = shown.map((series): Cell => {
    const measurement = group.bySeries.get(seriesKeyOf(series));
    if (measurement === undefined || measurement.value === null) return cell(context.words('breakdown.no-value'));
    const isFew = measurement.n !== null && measurement.n < fewest && measurement.unit !== 'count';
    return numberCell(measurement.value, describeValue(measurement, context), isFew ? '*' : '');
  });
  return {
    cells: [
      ...dimensions.map((dimension) => cell(describeGroup(dimension, group.by[dimension] ?? null, context))),
      numberCell(group.n, context.format.count(group.n), group.n < fewest ? '*' : ''),
      ...values,
    ],
    detail: [],
  };
}
