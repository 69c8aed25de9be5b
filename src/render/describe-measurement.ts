import type { Measurement } from '../model/result.ts';
import type { Series } from './group-measurements.ts';
import type { KpiCaption, RenderContext } from './render-context.ts';

/** `First response time (business hours)`, `Service level (20 s)` */
export function describeSeries(series: Omit<Series, 'measurements'>, context: RenderContext): string {
  const { words, format } = context;
  const title = context.kpis[series.kpi]?.title ?? series.kpi;
  const particulars = [
    ...(series.threshold === null ? [] : [format.seconds(series.threshold)]),
    ...(series.clock === 'business' ? [words('clock.business')] : []),
  ];
  return particulars.length === 0 ? title : `${title} (${particulars.join(', ')})`;
}

/** `median`, `90 % within`; a statistic no language file knows as it stands. */
export function describeStatistic(statistic: string, { words }: RenderContext): string {
  const percent = /^p(\d+(?:\.\d+)?)$/.exec(statistic)?.[1];
  if (percent !== undefined) return words('statistic.percentile', { percent });
  const threshold = /^within\((.+)\)$/.exec(statistic)?.[1]?.replace(/(\d)\s*([a-z])/g, '$1 $2');
  if (threshold !== undefined) return words('statistic.within', { threshold });
  const key = `statistic.${statistic}`;
  return words.has(key) ? words(key) : statistic;
}

/** The value as a reader sees it, in every report; empty where there is none. */
export function describeValue(measurement: Measurement, context: RenderContext): string {
  return measurement.value === null ? '' : describeNumber(measurement.value, measurement, context);
}

export function describeInterval(measurement: Measurement, context: RenderContext): string {
  const { interval, intervalReason } = measurement;
  if (interval !== null) {
    const { low, high } = interval;
    return isMean(measurement, context)
      ? `[${context.format.score(low)}, ${context.format.score(high)}]`
      : context.format.interval(low, high, measurement.unit);
  }
  const unremarkable = intervalReason === null || intervalReason === 'census' || intervalReason === 'not-asked';
  return unremarkable ? '' : context.words(`interval.${intervalReason}`);
}

function describeNumber(value: number, measurement: Measurement, context: RenderContext): string {
  const { format } = context;
  return isMean(measurement, context) ? format.score(value) : format.value(value, measurement.unit);
}

/** A mean on the scale of the answers. */
export function isMean(
  measurement: Pick<Measurement, 'kpi' | 'unit' | 'variant' | 'interval'>,
  { kpis }: RenderContext,
): boolean {
  return measurement.unit === 'points' && !isNet(measurement, kpis[measurement.kpi]);
}

/** Points from -100 to 100, not a mean on the scale of the answers. */
export function isNet(
  { interval, variant }: Pick<Measurement, 'interval' | 'variant'>,
  caption: KpiCaption | undefined,
): boolean {
  if (interval !== null) return interval.method !== 'student-t';
  return (caption?.variants?.[variant ?? '']?.score ?? caption?.score) === 'net';
}
