/** A scale that some answers to a survey are on. */
export type RatingScale = {
  /** As in the column `scale` of the ratings: `1-5`, `good-bad`. */
  readonly name: string;
  /** Its ends; null for words. */
  readonly from: number | null;
  readonly to: number | null;
  readonly isReversed: boolean;
  /** How an answer becomes satisfied: `satisfied-from-4`, `good-bad`; null: nobody said from which score on. */
  readonly rule: string | null;
  /** Some answers are words beside the numbers, or words are all there is. */
  readonly hasWords: boolean;
  /** Declared by the user or the system, or words that speak for themselves. */
  readonly isDeclared: boolean;
  /** Which of the questions of its file it belongs to: `csat`, `csat_2`. */
  readonly field: string;
};

/** By survey. */
export type RatingScales = ReadonlyMap<string, readonly RatingScale[]>;

/** How answers become satisfied or not: `satisfied-from-4, good-bad`; on several scales, each with its own rule. */
export function ratingRule(scales: readonly RatingScale[]): string | null {
  const names = new Set(scales.map(({ name }) => name));
  const rules = scales.flatMap(({ name, rule, hasWords }) => {
    if (rule === null) return [];
    const own = names.size === 1 || rule === wordsRule ? rule : `${rule} of ${name}`;
    return hasWords ? [own, wordsRule] : [own];
  });
  // Words come last, wherever they were found.
  const unique = [...new Set(rules)];
  const ordered = [...unique.filter((rule) => rule !== wordsRule), ...unique.filter((rule) => rule === wordsRule)];
  return ordered.length === 0 ? null : ordered.join(', ');
}

export const wordsRule = 'good-bad';
