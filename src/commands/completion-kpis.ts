import { statisticNames } from '../measure/statistic.ts';
import type { Kpi } from '../model/kpi.ts';
import { plain } from './choice.ts';
import type { Candidate } from './complete-words.ts';

/** What of a team's own files completion knows; read only where it is wanted. */
export type Own = {
  kpis(): Promise<readonly Kpi[]>;
  presets(): Promise<readonly { readonly id: string; readonly title: string }[]>;
};

/** Names of KPIs, and after a full stop those of one's statistics. */
export async function kpiWords({ kpis: read }: Pick<Own, 'kpis'>, partial: string): Promise<readonly Candidate[]> {
  const kpis = await read();
  const typed = partial.slice(partial.lastIndexOf(',') + 1).replace(/^["']/, '');
  const [name = '', statistic] = typed.split('.');
  if (statistic === undefined) return kpis.map(({ id, title }) => [id, title]);
  const kpi = kpis.find(({ id, abbreviation }) => id === name || abbreviation?.toLowerCase() === name.toLowerCase());
  const known = kpi === undefined ? [] : statisticNames(kpi).filter((each) => !each.includes('('));
  return known.map((each) => [`${name}.${each}`, '']);
}

export function variantWords(kpis: readonly Kpi[]): readonly Candidate[] {
  const names = kpis.flatMap(({ variants = {} }) => Object.keys(variants)).filter((name) => !name.includes('{'));
  return [...new Set(names)].toSorted().map(plain);
}
