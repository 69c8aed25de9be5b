import type { Answer } from '../model/audit.ts';
import type { Checklist } from '../model/checklist.ts';
import { answerOf } from './answer-of.ts';
import { hundred } from './grade.ts';
import { compare, fraction, multiply, sum } from './rational.ts';
import { stepShares } from './step-weight.ts';

/** The steps without an answer, in checklist order. A note, or some of the criteria, are no answer yet. */
export function listOpenSteps(checklist: Checklist, answers: Readonly<Record<string, Answer>>): readonly string[] {
  return checklist.sections
    .flatMap(({ steps }) => steps.map(({ id }) => id))
    .filter((id) => answerOf(answers, id).value === null);
}

/** Is every step answered, or as much of the weight as the checklist asks for (`complete`)? */
export function isComplete(checklist: Checklist, answers: Readonly<Record<string, Answer>>): boolean {
  const open = new Set(listOpenSteps(checklist, answers));
  const { complete = 100 } = checklist;
  if (open.size === 0 || complete === 100) return open.size === 0;
  const answered = [...stepShares(checklist)].filter(([step]) => !open.has(step)).map(([, share]) => share);
  return compare(multiply(sum(answered), hundred), fraction(complete)) >= 0;
}
