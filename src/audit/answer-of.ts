import type { Answer } from '../model/audit.ts';

const open: Answer = {
  value: null,
  reason: null,
  note: null,
  evidence: [],
  owner: null,
  due: null,
  criteria: {},
  contradicted: [],
  answeredAt: null,
};

/**
 * What is said of a step so far; of a step nobody has touched, the open answer.
 *
 * @example
 * answerOf({}, 'goals').value // => null
 */
export function answerOf(answers: Readonly<Record<string, Answer>>, step: string): Answer {
  // A step may be called `constructor`.
  return (Object.hasOwn(answers, step) ? answers[step] : undefined) ?? open;
}
