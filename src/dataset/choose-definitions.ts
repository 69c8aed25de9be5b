import { applyDefinitions } from '../measure/apply-definitions.ts';
import { matchVariant } from '../measure/parse-kpi-request.ts';
import type { DefinitionSet } from '../model/definition-set.ts';
import type { Kpi } from '../model/kpi.ts';
import { nearest } from '../model/nearest.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { Measurement, Notice } from '../model/result.ts';
import { readDefinitionSets, readSwitches } from '../read/catalogue.ts';
import type { DataSettings } from './settings.ts';

/** By whose definitions a command counts; null: csaudit's own, because nobody said otherwise. */
export type Definitions = {
  readonly set: DefinitionSet | null;
  /** All KPIs, as the set defines them. */
  readonly catalogue: readonly Kpi[];
};

/**
 * The set that `--definitions` names, or csaudit.yaml, and the KPIs by it.
 *
 * @throws UserError unknown-definitions
 */
export function chooseDefinitions(
  flag: string | undefined,
  { config }: Pick<DataSettings, 'config'>,
  catalogue: readonly Kpi[],
): Definitions {
  const name = flag ?? config.definitions;
  if (name === undefined) return { set: null, catalogue };
  const set = findDefinitions(name);
  if (set === null) throw new UserError(unknownDefinitions(name));
  return { set, catalogue: applyDefinitions(catalogue, set, readSwitches()) };
}

/** KPIs by a set that a saved result names; one that nobody knows here changes nothing. */
export function definedBy(name: string, catalogue: readonly Kpi[]): readonly Kpi[] {
  const set = findDefinitions(name);
  return set === null ? catalogue : applyDefinitions(catalogue, set, readSwitches());
}

/** Columns that csaudit's own choice of definitions never takes are made for those who ask for another. */
export function needsRivals({ set }: Definitions, { variant }: { readonly variant: string | null }): boolean {
  return variant !== null || (set !== null && set.kpis.length > 0);
}

export function findDefinitions(name: string): DefinitionSet | null {
  return readDefinitionSets().find(({ id }) => id === name.toLowerCase()) ?? null;
}

export function unknownDefinitions(name: string): Problem {
  const known = readDefinitionSets().map(({ id }) => id);
  const suggestion = nearest(name, known);
  return {
    code: 'unknown-definitions',
    data: { name, known: known.join(', '), ...(suggestion === null ? {} : { suggestion }) },
  };
}

/** What is to be said of numbers by another's definitions: which are csaudit's all the same, and what an export cannot give. */
export function noticesOfDefinitions(
  { set, catalogue }: Definitions,
  measurements: readonly Measurement[],
  variant: string | null,
): readonly Notice[] {
  if (set === null || set.kpis.length === 0) return [];
  const measured = catalogue.filter(({ id }) => measurements.some(({ kpi, value }) => kpi === id && value !== null));
  const isAskedFor = (kpi: Kpi) =>
    variant !== null && Object.keys(kpi.variants ?? {}).some((name) => matchVariant(name, variant) !== null);
  const titles = (kpis: readonly Kpi[]) => kpis.map(({ title }) => title).join(', ');
  const { title } = set;
  const outranked = measured.filter(isAskedFor);
  const rest = measured.filter((kpi) => !isAskedFor(kpi));
  const entryOf = ({ id }: Kpi) => set.kpis.find(({ kpi }) => kpi === id);
  const own = rest.filter((kpi) => entryOf(kpi) === undefined);
  return [
    ...(outranked.length === 0 || variant === null
      ? []
      : [{ code: 'variant-outranks-definitions', data: { title, variant, kpis: titles(outranked) } }]),
    ...(own.length === 0 ? [] : [{ code: 'no-definition-of', data: { title, kpis: titles(own) } }]),
    ...rest.flatMap((kpi) => {
      const limits = entryOf(kpi)?.limits;
      return limits === undefined ? [] : [{ code: 'definition-limits', data: { title, kpi: kpi.title, limits } }];
    }),
  ];
}
