import type { JSX } from 'preact';
import type { Measurement } from '../../model/result.ts';
import { describeGroup } from '../describe-group.ts';
import { describeSeries, describeStatistic, describeValue } from '../describe-measurement.ts';
import { groupBySeries, headlineOf, inBreakdown, type Series } from '../group-measurements.ts';
import type { RenderContext } from '../render-context.ts';
import { Scroller } from './scroller.tsx';
import type { View } from './view.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const levels = 5;
/** A page has room for so many. */
const mostMaps = 3;

/** A week by hours: when the work comes, and when it waits. */
export function HeatMaps({ result, context }: View): JSX.Element {
  const grid = inBreakdown(result.measurements, ['weekday', 'hour']);
  const bySize = groupBySeries(grid).toSorted((left, right) => volumeFirst(left) - volumeFirst(right));
  const maps = bySize.flatMap((series) => {
    const headline = headlineOf(series);
    if (headline === undefined) return [];
    const members = series.measurements.filter(({ statistic }) => statistic === headline.statistic);
    const name = describeSeries(series, context);
    const statistic = headline.statistic;
    const title = statistic === 'value' ? name : `${name}, ${describeStatistic(statistic, context)}`;
    return [<HeatMap title={title} members={members} context={context} />];
  });
  return <>{maps.slice(0, mostMaps)}</>;
}

function volumeFirst({ measurements }: Series): number {
  return measurements[0]?.unit === 'count' ? 0 : 1;
}

type MapProps = {
  readonly title: string;
  readonly members: readonly Measurement[];
  readonly context: RenderContext;
};

function HeatMap({ title, members, context }: MapProps): JSX.Element {
  const byPlace = new Map(members.map((member) => [`${member.by.weekday} ${Number(member.by.hour)}`, member]));
  const sorted = members.flatMap(({ value }) => value ?? []).toSorted((left, right) => left - right);
  const levelOf = (value: number) => Math.min(levels, Math.floor((sorted.indexOf(value) / sorted.length) * levels) + 1);
  return (
    <>
      <Scroller label={title}>
        <table class="heat">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{context.words('dimension.weekday')}</th>
              {hours.map((hour) => (
                <th scope="col" class="number">
                  {hour.padStart(2, '0')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((weekday) => (
              <tr>
                <th scope="row">{describeGroup('weekday', weekday, context)}</th>
                {hours.map((hour) => {
                  const member = byPlace.get(`${weekday} ${hour}`);
                  if (member === undefined || member.value === null) return <td />;
                  return (
                    <td class={`heat-${levelOf(member.value)}`}>
                      <data value={String(member.value)}>{shorten(member, context)}</data>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {members[0]?.unit === 'seconds' && <p class="note">{context.words('html.whole-units')}</p>}
    </>
  );
}

/** `43 h 27 min` as `43h`: a cell has room for one unit. */
function shorten(member: Measurement, context: RenderContext): string {
  const text = describeValue(member, context);
  const [, number = '', unit = ''] = /^(\S+)\s(\S)/.exec(text) ?? [];
  return member.unit === 'seconds' ? number + unit : text;
}
