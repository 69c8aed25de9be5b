import type { Kpi } from '../model/kpi.ts';
import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';
import { parseDuration } from '../time/parse-duration.ts';
import type { KpiRequest } from './request.ts';
import { parseStatistic, statisticNames } from './statistic.ts';

/**
 * Reads one `--kpi`: `csat`, `FRT.p90`, `resolution-time.within(24h)`, `service-level(20s)`.
 *
 *     request   = kpi [ "(" duration ")" ] [ "." statistic ]
 *     kpi       = id or abbreviation, in any case
 *     statistic = "median" | "mean" | "p" number | "within(" duration ")" | "value" | ...
 *
 * @throws UserError unknown-kpi, unknown-statistic, bad-option
 */
export function parseKpiRequest(text: string, catalogue: readonly Kpi[]): KpiRequest {
  const [, name = '', parameter, statistic] =
    /^\s*([^.(]*?)\s*(?:\(([^)]*)\))?\s*(?:\.\s*(.*?)\s*)?$/s.exec(text) ?? [];
  const kpi = findKpi(name, catalogue) ?? unknownKpi(name === '' ? text.trim() : name, catalogue);
  return {
    kpi,
    threshold: parameter === undefined ? defaultThreshold(kpi) : readThreshold(kpi, parameter, text),
    statistic: statistic === undefined ? null : (parseStatistic(statistic, kpi) ?? unknownStatistic(kpi, statistic)),
  };
}

function defaultThreshold(kpi: Kpi): number | null {
  return kpi.parameter === undefined ? null : parseDuration(kpi.parameter.default);
}

/** @throws UserError unknown-variant when no KPI asked for has it */
export function checkVariant(variant: string, kpis: readonly Kpi[]): void {
  const names = [...new Set(kpis.flatMap((kpi) => Object.keys(kpi.variants ?? {})))];
  if (names.some((name) => matchVariant(name, variant) !== null)) return;
  const suggestion = nearest(variant, names);
  throw new UserError({
    code: 'unknown-variant',
    data: { name: variant, known: names.join(', '), ...(suggestion === null ? {} : { suggestion }) },
  });
}

/** `satisfied-from-{n}` matches `satisfied-from-8` with '8', a name without a number itself with ''. */
export function matchVariant(name: string, asked: string): string | null {
  const [before, after] = name.split('{n}');
  if (before === undefined || after === undefined) return name === asked ? '' : null;
  const n = asked.slice(before.length, asked.length - after.length);
  return asked === before + n + after && /^\d{1,6}$/.test(n) ? n : null;
}

function findKpi(name: string, catalogue: readonly Kpi[]): Kpi | undefined {
  const asked = name.toLowerCase();
  return (
    catalogue.find(({ id }) => id === asked) ??
    catalogue.find(({ abbreviation }) => abbreviation?.toLowerCase() === asked)
  );
}

function readThreshold(kpi: Kpi, parameter: string, text: string): number {
  const seconds = kpi.parameter === undefined ? null : parseDuration(parameter);
  if (seconds !== null) return seconds;
  throw new UserError({
    code: 'bad-option',
    data: { option: '--kpi', value: text, example: kpi.parameter === undefined ? kpi.id : `${kpi.id}(20s)` },
  });
}

function unknownKpi(name: string, catalogue: readonly Kpi[]): never {
  const names = catalogue.flatMap(({ id, abbreviation }) =>
    abbreviation === undefined ? [id] : [id, abbreviation.toLowerCase()],
  );
  const suggestion = nearest(name.toLowerCase(), names);
  throw new UserError({
    code: 'unknown-kpi',
    data: { name, known: catalogue.map(({ id }) => id).join(', '), ...(suggestion === null ? {} : { suggestion }) },
  });
}

function unknownStatistic(kpi: Kpi, name: string): never {
  const known = statisticNames(kpi);
  const suggestion = nearest(name, known);
  throw new UserError({
    code: 'unknown-statistic',
    data: { kpi: kpi.id, name, known: known.join(', '), ...(suggestion === null ? {} : { suggestion }) },
  });
}
