import type { JSX } from 'preact';
import type { Measurement } from '../../model/result.ts';
import { describeSeries, describeStatistic, describeValue } from '../describe-measurement.ts';
import { groupBySeries, headlineOf, inBreakdown } from '../group-measurements.ts';
import type { RenderContext } from '../render-context.ts';
import { LineChart } from './line-chart.tsx';
import type { View } from './view.ts';

type Line = { readonly title: string; readonly points: readonly Measurement[] };

/** How each number went month by month: small lines to be compared at a glance; the table has the values. */
export function MonthCharts({ result, context }: View): JSX.Element | null {
  const lines = groupBySeries(inBreakdown(result.measurements, ['month'])).flatMap((series): readonly Line[] => {
    const headline = headlineOf(series);
    if (headline === undefined) return [];
    const points = series.measurements
      .filter(({ statistic, by }) => statistic === headline.statistic && by.month != null)
      .toSorted((left, right) => (String(left.by.month) < String(right.by.month) ? -1 : 1));
    const name = describeSeries(series, context);
    const title = headline.statistic === 'value' ? name : `${name}, ${describeStatistic(headline.statistic, context)}`;
    return points.filter(({ value }) => value !== null).length < 2 ? [] : [{ title, points }];
  });
  if (lines.length === 0) return null;
  return (
    <div class="breakdown">
      <h3>{context.words('html.months')}</h3>
      <div class="charts">
        {lines.map((line) => (
          <Chart {...line} context={context} />
        ))}
      </div>
    </div>
  );
}

function Chart({ title, points, context }: Line & { readonly context: RenderContext }): JSX.Element {
  const { words } = context;
  const said = points.map((point) =>
    words('html.point', {
      month: monthOf(point, context),
      value: point.value === null ? words('breakdown.no-value') : describeValue(point, context),
    }),
  );
  const known = points.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <LineChart values={points.map(({ value }) => value)} label={`${title}: ${said.join(', ')}`} />
      <p class="chart-ends" aria-hidden="true">
        {[first, last].map((point) => (
          <span>
            {point !== undefined && (
              <>
                {monthOf(point, context)}
                <strong>{describeValue(point, context)}</strong>
              </>
            )}
          </span>
        ))}
      </p>
    </figure>
  );
}

function monthOf({ by }: Measurement, { format }: RenderContext): string {
  return format.month(by.month ?? '');
}
