import { currentQuestion } from './current-prompt.ts';
import { isOpen, listQuestions, type Question } from './list-questions.ts';
import { positionOf, type Walk, type WalkEvent } from './walk.ts';

/** Another question instead of the one asked now. Moving touches no answer. */
export function move(walk: Walk, event: Extract<WalkEvent, { type: 'skip' | 'back' | 'jump' | 'review' }>): Walk {
  const questions = listQuestions(walk.checklist, walk.audit.detailed);
  const current = currentQuestion(walk);
  switch (event.type) {
    case 'skip':
      return current === null ? { ...walk, refusal: { code: 'nothing-asked' } } : goOn(walk, current);
    case 'back': {
      const index = current === null ? questions.length : indexOf(questions, current);
      return index === 0 ? { ...walk, refusal: { code: 'at-the-beginning' } } : goTo(walk, questions[index - 1]);
    }
    case 'jump': {
      const there = questions.filter(({ step, number }) => step.id === event.to || number === event.to);
      const target = there.find((question) => isOpen(question, walk.audit.answers)) ?? there[0];
      return target === undefined
        ? { ...walk, refusal: { code: 'unknown-step', name: String(event.to) } }
        : goTo(walk, target);
    }
    case 'review':
      return goTo(walk, undefined);
  }
}

/** To the next open question after this one; open ones before it were passed over, and are on the review page. */
export function goOn(walk: Walk, from: Question): Walk {
  const questions = listQuestions(walk.checklist, walk.audit.detailed);
  const after = questions.slice(indexOf(questions, from) + 1);
  return goTo(
    walk,
    after.find((question) => isOpen(question, walk.audit.answers)),
  );
}

export function goTo(walk: Walk, question: Question | undefined): Walk {
  return { ...walk, audit: { ...walk.audit, position: positionOf(question) } };
}

function indexOf(questions: readonly Question[], { step, criterion }: Question): number {
  return questions.findIndex((question) => question.step.id === step.id && question.criterion?.id === criterion?.id);
}
