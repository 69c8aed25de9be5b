import type { Kpi } from '../model/kpi.ts';
import type { Candidate } from './definition.ts';
import { matchVariant } from './parse-kpi-request.ts';

/**
 * The definitions of a KPI that may be measured, the one preferred first.
 *
 * One asked for by name stands alone, whether the data have its columns or not. Otherwise they come in the order of the file, without
 * those for a kind of contact that the data do not have, so long as any is left.
 */
export function listCandidates(
  kpi: Kpi,
  asked: string | null,
  ratingRule: string | null,
  kinds: ReadonlySet<string>,
): readonly Candidate[] {
  const variants = Object.entries(kpi.variants ?? {});
  if (variants.length === 0) return [{ kpi, name: null, label: null, number: '' }];
  if (asked !== null) {
    for (const [name] of variants) {
      const number = matchVariant(name, asked);
      if (number !== null) return [{ kpi, name, label: labelOf(kpi, asked, ratingRule), number }];
    }
  }
  const automatic = variants.filter(([name, { automatic: taken }]) => taken !== false && !name.includes('{n}'));
  const fitting = automatic.filter(([, { needs_kind: kind }]) => kind === undefined || kinds.has(kind));
  return (fitting.length === 0 ? automatic : fitting).map(([name]) => ({
    kpi,
    name,
    label: labelOf(kpi, name, ratingRule),
    number: '',
  }));
}

function labelOf(kpi: Kpi, name: string, ratingRule: string | null): string {
  return name === kpi.rule_variant && ratingRule !== null ? ratingRule : name;
}
