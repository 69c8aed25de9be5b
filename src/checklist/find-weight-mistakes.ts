import { type Mistake, mistake } from './mistake.ts';
import { asObject, entriesOf, type Placed, sectionsOf } from './walk-checklist.ts';

/** Weights from which no score comes, or that change nothing. */
export function findWeightMistakes(checklist: unknown): readonly Mistake[] {
  const sections = sectionsOf(checklist);
  const bySum = asObject(checklist).section_weight === 'sum';
  return [
    ...sections.flatMap((section) => {
      const steps = entriesOf(section, 'steps');
      return isWeightless(steps) ? [mistake([...section.path, 'steps'], 'no-weight-in-section')] : [];
    }),
    ...(!bySum && isWeightless(sections) ? [mistake(['sections'], 'no-weight-in-checklist')] : []),
    ...sections
      .filter(({ value }) => bySum && value.weight !== undefined)
      .map(({ path }) => mistake([...path, 'weight'], 'unused-weight')),
  ];
}

/** Entries without a weight of their own have that of their severity, or 1: more than nothing. */
function isWeightless(entries: readonly Placed[]): boolean {
  return entries.length > 0 && entries.every(({ value }) => value.weight === 0);
}
