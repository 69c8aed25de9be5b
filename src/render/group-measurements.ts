import type { Measurement } from '../model/result.ts';
import { groupBy } from './group-by.ts';

/** The statistics of one KPI under one definition and clock: what a reader takes for one number and its companions. */
export type Series = {
  readonly kpi: string;
  readonly threshold: number | null;
  readonly variant: string | null;
  readonly clock: Measurement['clock'];
  /** In the order of the result: the headline first. */
  readonly measurements: readonly Measurement[];
};

export function groupBySeries(measurements: readonly Measurement[]): readonly Series[] {
  const groups = groupBy(measurements, seriesKey);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { kpi, threshold = null, variant, clock } = first;
    return [{ kpi, threshold, variant, clock, measurements: members }];
  });
}

export function seriesKey({ kpi, threshold, variant, clock }: Measurement): string {
  return JSON.stringify([kpi, threshold ?? null, variant, clock]);
}

/** The measurements of one breakdown, `[]` for those of the whole. */
export function inBreakdown(measurements: readonly Measurement[], dimensions: readonly string[]): Measurement[] {
  return measurements.filter(({ by }) => {
    const keys = Object.keys(by);
    return keys.length === dimensions.length && dimensions.every((dimension) => Object.hasOwn(by, dimension));
  });
}

export function headlineOf(series: Series): Measurement | undefined {
  return series.measurements.find(({ value }) => value !== null);
}
