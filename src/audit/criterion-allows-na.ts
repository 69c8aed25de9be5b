import { allowsNotApplicable } from '../model/allows-not-applicable.ts';
import type { Answer } from '../model/audit.ts';
import type { ChecklistStep } from '../model/checklist.ts';

/** May this criterion be n/a? Where the step may not, at least one of the others has to apply. */
export function criterionAllowsNa(step: ChecklistStep, criteria: Answer['criteria'], criterion: string): boolean {
  const others = step.criteria.filter(({ id }) => id !== criterion);
  const applies = (id: string): boolean => !Object.hasOwn(criteria, id) || criteria[id]?.value !== 'na';
  return allowsNotApplicable(step) || others.some(({ id }) => applies(id));
}
