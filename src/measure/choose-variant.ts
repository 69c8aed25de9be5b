import type { Kpi } from '../model/kpi.ts';
import { type RatingScale, ratingRule, wordsRule } from '../model/rating-scale.ts';
import type { Candidate } from './definition.ts';
import { matchVariant } from './parse-kpi-request.ts';

/**
 * The definitions of a KPI that may be measured, the one preferred first.
 *
 * One asked for by name stands alone, whether the data have its columns or not. Otherwise they come in the order of the file, without
 * those for a kind of contact or a scale of answers that the data do not have, so long as any is left.
 */
export function listCandidates(
  kpi: Kpi,
  asked: string | null,
  scales: readonly RatingScale[],
  kinds: ReadonlySet<string>,
): readonly Candidate[] {
  const variants = Object.entries(kpi.variants ?? {});
  if (variants.length === 0) return [{ kpi, name: null, label: null, number: '' }];
  if (asked !== null) {
    for (const [name] of variants) {
      const number = matchVariant(name, asked);
      if (number !== null) return [{ kpi, name, label: labelOf(kpi, name, asked, scales), number }];
    }
  }
  const automatic = variants.filter(([name, { automatic: taken }]) => taken !== false && !name.includes('{n}'));
  const isOn = (scale: string | undefined) =>
    scale === undefined || scales.length === 0 || scales.some(({ name }) => name === scale);
  const fitting = automatic.filter(
    ([, { needs_kind: kind, needs_scale: scale }]) => (kind === undefined || kinds.has(kind)) && isOn(scale),
  );
  return (fitting.length === 0 ? automatic : fitting).map(([name]) => ({
    kpi,
    name,
    label: labelOf(kpi, name, name, scales),
    number: '',
  }));
}

/** The rule by which answers are satisfied stands for its definition; words are what they are from whatever score on. */
function labelOf(kpi: Kpi, name: string, asked: string, scales: readonly RatingScale[]): string {
  if (name === kpi.rule_variant) return ratingRule(scales) ?? name;
  if (kpi.rule_variant === undefined || !name.includes('{n}') || !scales.some(({ hasWords }) => hasWords)) return asked;
  return scales.every(({ from }) => from === null) ? wordsRule : `${asked}, ${wordsRule}`;
}
