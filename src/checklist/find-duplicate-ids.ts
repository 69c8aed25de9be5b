import { type Mistake, mistake } from './mistake.ts';
import { entriesOf, type Placed, sectionsOf, stepsOf } from './walk-checklist.ts';

/** Sections and steps are called by their id in the whole checklist, criteria within their step. */
export function findDuplicateIds(checklist: unknown): readonly Mistake[] {
  const steps = stepsOf(checklist);
  const groups = [sectionsOf(checklist), steps, ...steps.map((step) => entriesOf(step, 'criteria'))];
  return groups.flatMap(findRepeated);
}

function findRepeated(entries: readonly Placed[]): readonly Mistake[] {
  const seen = new Set<unknown>();
  return entries.flatMap(({ path, value: { id } }) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated && typeof id === 'string' ? [mistake([...path, 'id'], 'duplicate-id', { id })] : [];
  });
}
