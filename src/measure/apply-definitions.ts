import type { DefinitionEntry, DefinitionSet, DefinitionSwitch } from '../model/definition-set.ts';
import type { Kpi } from '../model/kpi.ts';
import { type ComposedVariant, canSwitch, composeVariant } from './compose-variant.ts';
import { defaultStatistics, parseStatistic } from './statistic.ts';

/**
 * KPIs as a vendor defines them: its definitions come first and are taken by themselves, and its statistic leads. All
 * other variants can still be asked for by name. KPIs that the set does not speak of stay as they are.
 */
export function applyDefinitions(
  kpis: readonly Kpi[],
  set: DefinitionSet,
  switches: readonly DefinitionSwitch[],
): readonly Kpi[] {
  return kpis.map((kpi) => {
    const entry = set.kpis.find((each) => each.kpi === kpi.id);
    return entry === undefined ? kpi : applyEntry(kpi, entry, switches);
  });
}

/** The vendor's definitions of a KPI, the one preferred first, under the names they are printed by. */
function variantsOfEntry(
  kpi: Kpi,
  entry: DefinitionEntry,
  switches: readonly DefinitionSwitch[],
): readonly ComposedVariant[] {
  const turned = (entry.switches ?? []).flatMap((id) => switches.find((each) => each.id === id) ?? []);
  const names = entry.variants ?? automaticNames(kpi);
  return names.flatMap((name) => {
    const base = composeVariant(kpi, name, []);
    const fitting = turned.filter((each) => canSwitch(kpi, base?.variant ?? null, each));
    const composed = composeVariant(kpi, name, fitting);
    if (composed === null || composed.name === '') return [];
    const { automatic: _, ...variant } = composed.variant;
    return [{ name: composed.name, variant }];
  });
}

function applyEntry(kpi: Kpi, entry: DefinitionEntry, switches: readonly DefinitionSwitch[]): Kpi {
  const own = variantsOfEntry(kpi, entry, switches);
  const { rule_variant: rule, ...rest } = kpi;
  const isOwn = new Set(own.map(({ name }) => name));
  const others = Object.entries(kpi.variants ?? {}).filter(([name]) => !isOwn.has(name));
  const kinds = new Set(own.map(({ variant }) => variant.needs_kind));
  const variants = Object.fromEntries([
    ...own.map(({ name, variant }) => [name, variant] as const),
    // The definition for calls stays the one for calls where the vendor's is of tickets.
    ...others.map(([name, variant]) => {
      const isOfOtherKind = variant.needs_kind !== undefined && !kinds.has(variant.needs_kind);
      return [name, isOfOtherKind ? variant : { ...variant, automatic: false }] as const;
    }),
  ]);
  return {
    ...rest,
    formula: entry.says,
    source: entry.source,
    ...(own.length === 0 ? { variants: kpi.variants } : { variants }),
    ...(rule === undefined || (own.length > 0 && !isOwn.has(rule)) ? {} : { rule_variant: rule }),
    statistics: statisticsOf(kpi, entry),
  } as Kpi;
}

/** The vendor's own first, then csaudit's. */
function statisticsOf(kpi: Kpi, { statistic }: DefinitionEntry): string[] {
  const names = defaultStatistics(kpi).map(({ name }) => name);
  const first = statistic === undefined ? null : parseStatistic(statistic, kpi);
  return first === null ? names : [first.name, ...names.filter((name) => name !== first.name)];
}

function automaticNames(kpi: Kpi): readonly (string | null)[] {
  const all = Object.entries(kpi.variants ?? {});
  if (all.length === 0) return [null];
  return all.flatMap(([name, { automatic }]) => (automatic === false || name.includes('{n}') ? [] : [name]));
}
