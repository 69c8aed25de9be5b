import type { DefinitionSet, DefinitionSwitch } from '../model/definition-set.ts';
import type { Kpi } from '../model/kpi.ts';
import { canSwitch, composeVariant } from './compose-variant.ts';
import { parseStatistic } from './statistic.ts';

export type DefinitionMistake = { readonly path: readonly (string | number)[]; readonly detail: string };

/** What the schema of a set of definitions cannot tell: names of KPIs, variants, statistics and switches. */
export function findDefinitionMistakes(
  set: DefinitionSet,
  kpis: readonly Kpi[],
  switches: readonly DefinitionSwitch[],
): DefinitionMistake[] {
  const seen = new Set<string>();
  return set.kpis.flatMap((entry, index) => {
    const at = (detail: string, ...path: (string | number)[]) => ({ path: ['kpis', index, ...path], detail });
    const kpi = kpis.find(({ id }) => id === entry.kpi);
    if (kpi === undefined) return [at(`there is no KPI ${entry.kpi}`, 'kpi')];
    if (seen.has(kpi.id)) return [at(`${kpi.id} stands in the set before`, 'kpi')];
    seen.add(kpi.id);
    const variants = (entry.variants ?? []).flatMap((name, place) => {
      const found = composeVariant(kpi, name, []);
      if (found === null) return [at(`${kpi.id} has no variant ${name}`, 'variants', place)];
      const { type = kpi.type } = found.variant;
      return type === kpi.type ? [] : [at(`${name} is a ${type}, ${kpi.id} a ${kpi.type}`, 'variants', place)];
    });
    const turned = (entry.switches ?? []).flatMap((id, place) => {
      const found = switches.find((each) => each.id === id);
      if (found === undefined) return [at(`there is no switch ${id}`, 'switches', place)];
      const bases = (entry.variants ?? [null]).map((name) => composeVariant(kpi, name, [])?.variant ?? null);
      const fits = bases.some((base) => canSwitch(kpi, base, found));
      return fits ? [] : [at(`${id} changes nothing of ${kpi.id}`, 'switches', place)];
    });
    const { statistic } = entry;
    const lacks = statistic !== undefined && parseStatistic(statistic, kpi) === null;
    return [...variants, ...turned, ...(lacks ? [at(`${kpi.id} has no statistic ${statistic}`, 'statistic')] : [])];
  });
}
