import type { GivenAnswer } from '../model/answers.ts';
import { applyEvent } from './apply-event.ts';
import { isOpen, listQuestions } from './list-questions.ts';
import { goTo } from './move.ts';
import type { Walk, WalkEvent } from './walk.ts';

/**
 * The walk after a file of answers, at its first open question: what the same answers give when they are typed.
 *
 * @param answers as the reader of the file has found them possible for this checklist
 */
export function applyAnswers(walk: Walk, answers: readonly GivenAnswer[], at: string): Walk {
  const after = answers.flatMap(eventsOf).reduce((before, event) => applyEvent(before, event, at), walk);
  if (after.audit.finishedAt !== null) return after;
  const questions = listQuestions(after.checklist, after.audit.detailed);
  return goTo(
    after,
    questions.find((question) => isOpen(question, after.audit.answers)),
  );
}

function eventsOf({ step, value, reason, note, owner, due, evidence, criteria }: GivenAnswer): WalkEvent[] {
  return [
    ...(value === null ? [] : [{ type: 'answer' as const, step, value, ...(reason === null ? {} : { reason }) }]),
    ...criteria.map((answer) => ({
      type: 'criterion' as const,
      step,
      criterion: answer.criterion,
      value: answer.value,
      ...(answer.reason === null ? {} : { reason: answer.reason }),
    })),
    ...(value === null && reason !== null ? [{ type: 'reason' as const, step, text: reason }] : []),
    ...(note === null ? [] : [{ type: 'note' as const, step, text: note }]),
    ...(owner === null ? [] : [{ type: 'owner' as const, step, text: owner }]),
    ...(due === null ? [] : [{ type: 'due' as const, step, text: due }]),
    ...evidence.map((file) => ({ type: 'evidence' as const, step, evidence: file })),
  ];
}
