import type { Checklist, ChecklistStep } from '../model/checklist.ts';
import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';

/** A step as people name it: by its id, or by its number from the start of the checklist. Throws `unknown-step`. */
export function findStep({ sections }: Checklist, name: string): ChecklistStep {
  const steps = sections.flatMap((section) => section.steps);
  const step = steps.find(({ id }) => id === name) ?? (/^\d{1,4}$/.test(name) ? steps[Number(name) - 1] : undefined);
  if (step !== undefined) return step;
  const ids = steps.map(({ id }) => id);
  const suggestion = nearest(name, ids);
  const data = { name, known: ids.join(', '), ...(suggestion === null ? {} : { suggestion }) };
  throw new UserError({ code: 'unknown-step', data });
}
