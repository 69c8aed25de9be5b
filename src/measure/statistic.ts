import type { Kpi } from '../model/kpi.ts';
import { parseDuration } from '../time/parse-duration.ts';

/** What is said of a KPI's rows: one number each. `name` is what the result prints. */
export type Statistic =
  | { readonly kind: 'value' | 'mean' | 'oldest' | 'per-month' | 'survival-median'; readonly name: string }
  | { readonly kind: 'quantile'; readonly name: string; readonly p: number }
  | { readonly kind: 'within'; readonly name: string; readonly seconds: number };

/** null: no statistic of this KPI. */
export function parseStatistic(text: string, kpi: Kpi): Statistic | null {
  const name = text.trim();
  switch (kpi.type) {
    case 'ratio':
    case 'score':
      return name === 'value' ? { kind: 'value', name } : null;
    case 'count':
      if (name === 'value') return { kind: 'value', name };
      if (name === 'per_month') return { kind: 'per-month', name };
      return name === 'oldest' && kpi.value !== undefined ? { kind: 'oldest', name } : null;
    case 'duration':
      return parseDurationStatistic(name, kpi);
  }
}

function parseDurationStatistic(name: string, kpi: Kpi): Statistic | null {
  if (name === 'mean') return { kind: 'mean', name };
  if (name === 'median') return { kind: 'quantile', name, p: 0.5 };
  if (name === 'km_median') return hasCensored(kpi) ? { kind: 'survival-median', name } : null;
  const percent = /^p(\d{1,2}(?:\.\d{1,2})?)$/.exec(name)?.[1];
  if (percent !== undefined) {
    const p = Number((Number(percent) / 100).toFixed(4));
    return p > 0 ? { kind: 'quantile', name, p } : null;
  }
  const duration = /^within\((.+)\)$/.exec(name)?.[1];
  const seconds = duration === undefined ? null : parseDuration(duration);
  return seconds === null ? null : { kind: 'within', name, seconds };
}

/** How the statistics a KPI has are written, for those who asked for another. */
export function statisticNames(kpi: Kpi): readonly string[] {
  switch (kpi.type) {
    case 'ratio':
    case 'score':
      return ['value'];
    case 'count':
      return ['value', 'per_month', ...(kpi.value === undefined ? [] : ['oldest'])];
    case 'duration':
      return ['median', 'mean', 'p90', 'p95', 'within(24h)', ...(hasCensored(kpi) ? ['km_median'] : [])];
  }
}

/** Those measured when none is asked for. */
export function defaultStatistics(kpi: Kpi): readonly Statistic[] {
  const names = kpi.statistics ?? (kpi.type === 'duration' ? ['median', 'mean', 'p90'] : ['value']);
  return names.flatMap((name) => parseStatistic(name, kpi) ?? []);
}

function hasCensored(kpi: Kpi): boolean {
  return [kpi, ...Object.values(kpi.variants ?? {})].some(({ censored }) => censored !== undefined);
}
