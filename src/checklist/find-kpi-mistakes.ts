import { checkCondition } from '../judge/check-condition.ts';
import { parseKpiRequest } from '../measure/parse-kpi-request.ts';
import type { KpiRequest } from '../measure/request.ts';
import { defaultStatistics } from '../measure/statistic.ts';
import { unitOf } from '../measure/write-measurement.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import type { Mistake } from './mistake.ts';
import { asObject, listOf, type Path, stepsOf } from './walk-checklist.ts';

/** Links are read as `--kpi` is, and a number to aim at as a target is. */
export function findKpiMistakes(checklist: unknown, kpis: readonly Kpi[]): readonly Mistake[] {
  return stepsOf(checklist).flatMap(({ path, value }) =>
    listOf(value, 'kpis').flatMap((link, index) => {
      const place = [...path, 'kpis', index];
      if (typeof link === 'string') return findLinkMistakes(link, place, kpis, () => []);
      const { kpi, good } = asObject(link);
      if (typeof kpi !== 'string') return [];
      return findLinkMistakes(kpi, [...place, 'kpi'], kpis, (request) =>
        typeof good === 'string' ? findGoodMistakes(good, request, [...place, 'good']) : [],
      );
    }),
  );
}

function findGoodMistakes(good: string, { kpi, statistic }: KpiRequest, path: Path): readonly Mistake[] {
  const shown = statistic ?? defaultStatistics(kpi)[0];
  if (shown === undefined) return [];
  const mistakes: Mistake[] = [];
  checkCondition(good, { kpi, statistic: shown, unit: unitOf(kpi.type, shown) }, (code, data = {}) => {
    mistakes.push({ path, code, data });
  });
  return mistakes;
}

function findLinkMistakes(
  link: string,
  path: Path,
  kpis: readonly Kpi[],
  check: (request: KpiRequest) => readonly Mistake[],
): readonly Mistake[] {
  try {
    return check(parseKpiRequest(link, kpis));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ code, data }) => ({ path, code, data: { ...data, option: 'kpis' } }));
  }
}
