import { allowsNotApplicable } from '../model/allows-not-applicable.ts';
import type { Answer, AnswerValue } from '../model/audit.ts';
import { answerOf } from './answer-of.ts';
import { criterionAllowsNa } from './criterion-allows-na.ts';
import { isComplete, listOpenSteps } from './is-complete.ts';
import { listQuestions, type Question } from './list-questions.ts';
import type { Walk } from './walk.ts';

/** What the walk shows now. */
export type Prompt =
  | (Question & {
      readonly kind: 'question';
      /** How many steps there are. */
      readonly of: number;
      /** What is said of the step so far. */
      readonly answer: Answer;
      /** The answer there is to what is asked: of the criterion, if one is. */
      readonly value: AnswerValue | null;
      readonly naAllowed: boolean;
    })
  | {
      readonly kind: 'review';
      /** Steps without an answer. */
      readonly open: readonly string[];
      readonly of: number;
      /** Without `partial`. */
      readonly canFinish: boolean;
    }
  | { readonly kind: 'finished' }
  | { readonly kind: 'left' };

export function currentPrompt(walk: Walk): Prompt {
  const { checklist, audit } = walk;
  if (audit.finishedAt !== null) return { kind: 'finished' };
  if (walk.left) return { kind: 'left' };
  const of = checklist.sections.reduce((count, { steps }) => count + steps.length, 0);
  const question = currentQuestion(walk);
  if (question === null) {
    const open = listOpenSteps(checklist, audit.answers);
    return { kind: 'review', open, of, canFinish: isComplete(checklist, audit.answers) };
  }
  const { step, criterion } = question;
  const answer = answerOf(audit.answers, step.id);
  return {
    kind: 'question',
    ...question,
    of,
    answer,
    value: criterion === null ? answer.value : criterionValue(answer, criterion.id),
    naAllowed: criterion === null ? allowsNotApplicable(step) : criterionAllowsNa(step, answer.criteria, criterion.id),
  };
}

/** null: the review page. */
export function currentQuestion({ checklist, audit }: Walk): Question | null {
  const { step, criterion } = audit.position;
  const questions = listQuestions(checklist, audit.detailed);
  return (
    questions.find((question) => question.step.id === step && (question.criterion?.id ?? null) === criterion) ?? null
  );
}

function criterionValue({ criteria }: Answer, criterion: string): AnswerValue | null {
  return Object.hasOwn(criteria, criterion) ? (criteria[criterion]?.value ?? null) : null;
}
