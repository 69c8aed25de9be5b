import type { Answer } from '../model/audit.ts';
import type { Checklist, ChecklistSection, ChecklistStep, Criterion } from '../model/checklist.ts';
import { answerOf } from './answer-of.ts';

/** One thing to ask: a step, or in a detailed audit one of its criteria. */
export type Question = {
  readonly section: ChecklistSection;
  readonly step: ChecklistStep;
  /** Of the step, from 1. */
  readonly number: number;
  readonly criterion: Criterion | null;
};

export function listQuestions(checklist: Checklist, detailed: boolean): readonly Question[] {
  let number = 0;
  return checklist.sections.flatMap((section) =>
    section.steps.flatMap((step): Question[] => {
      number += 1;
      const asked = { section, step, number };
      return detailed ? step.criteria.map((criterion) => ({ ...asked, criterion })) : [{ ...asked, criterion: null }];
    }),
  );
}

/** Is it still to be asked? The criteria of a step that has its answer are not, however the step came by it. */
export function isOpen({ step, criterion }: Question, answers: Readonly<Record<string, Answer>>): boolean {
  const { value, criteria } = answerOf(answers, step.id);
  return value === null && (criterion === null || !Object.hasOwn(criteria, criterion.id));
}
