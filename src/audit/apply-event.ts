import type { Answer } from '../model/audit.ts';
import type { ChecklistStep } from '../model/checklist.ts';
import { answerOf } from './answer-of.ts';
import { currentQuestion } from './current-prompt.ts';
import { isComplete } from './is-complete.ts';
import { isDate } from './is-date.ts';
import { isOpen, listQuestions } from './list-questions.ts';
import { goOn, goTo, move } from './move.ts';
import { appendNote, type Given, type Recorded, recordAnswer, recordCriterion } from './record-answer.ts';
import { positionOf, type Refusal, type Walk, type WalkEvent } from './walk.ts';

/**
 * The walk after an event. An event that is not possible changes nothing and leaves its `refusal`.
 *
 * @param at the instant of the event, ISO 8601 in UTC
 */
export function applyEvent(before: Walk, event: WalkEvent, at: string): Walk {
  const walk: Walk = { ...before, refusal: null, left: event.type === 'quit' };
  if (event.type === 'quit') return walk;
  if (walk.audit.finishedAt !== null) return refuse(walk, { code: 'finished' });
  switch (event.type) {
    case 'answer':
    case 'criterion':
      return answer(walk, event, at);
    case 'note':
    case 'reason':
    case 'owner':
    case 'due':
    case 'evidence':
      return describe(walk, event, at);
    case 'skip':
    case 'back':
    case 'jump':
    case 'review':
      return move(walk, event);
    case 'close':
      return close(walk, event.step, at);
    case 'finish':
      return finish(walk, event.partial, at);
  }
}

function answer(walk: Walk, event: Extract<WalkEvent, { type: 'answer' | 'criterion' }>, at: string): Walk {
  const asked = event.step === undefined ? currentQuestion(walk) : null;
  const step = asked?.step ?? stepOf(walk, event.step);
  if (step === null) return refuseStep(walk, event.step);
  const criterion = event.type === 'criterion' ? event.criterion : (asked?.criterion?.id ?? null);
  if (criterion !== null && !step.criteria.some(({ id }) => id === criterion)) {
    return refuse(walk, { code: 'unknown-criterion', name: criterion });
  }
  const given: Given = {
    value: event.value,
    reason: clean(event.reason),
    remark: event.type === 'answer' ? clean(event.remark) : null,
  };
  const already = answerOf(walk.audit.answers, step.id);
  const verdicts = walk.verdicts?.get(step.id) ?? [];
  const recorded: Recorded =
    criterion === null
      ? recordAnswer(step, already, given, verdicts, at)
      : recordCriterion(step, criterion, already, given, verdicts, at);
  if ('refusal' in recorded) return refuse(walk, recorded.refusal);
  const next = put(walk, step, recorded.answer, at);
  return asked === null ? next : goOn(next, asked);
}

type Description = Extract<WalkEvent, { type: 'note' | 'reason' | 'owner' | 'due' | 'evidence' }>;

function describe(walk: Walk, event: Description, at: string): Walk {
  const step = event.step === undefined ? (currentQuestion(walk)?.step ?? null) : stepOf(walk, event.step);
  if (step === null) return refuseStep(walk, event.step);
  const already = answerOf(walk.audit.answers, step.id);
  if (event.type === 'evidence') {
    const others = already.evidence.filter(({ path }) => path !== event.evidence.path);
    return put(walk, step, { ...already, evidence: [...others, event.evidence] }, at);
  }
  const text = clean(event.text);
  if (event.type === 'due' && text !== null && !isDate(text)) return refuse(walk, { code: 'bad-date', text });
  if (event.type === 'reason' && text === null && already.value === 'na') {
    return refuse(walk, { code: 'na-needs-reason', step: step.id });
  }
  const said = event.type === 'note' && event.append === true ? addTo(already.note, text) : text;
  return put(walk, step, { ...already, [event.type]: said }, at);
}

function close(walk: Walk, step: string, at: string): Walk {
  const isMeant = (action: { readonly step: string; readonly closedAt: string | null }): boolean =>
    action.step === step && action.closedAt === null;
  if (!walk.audit.carried.some(isMeant)) return refuse(walk, { code: 'unknown-action', name: step });
  const carried = walk.audit.carried.map((action) => (isMeant(action) ? { ...action, closedAt: at } : action));
  return { ...walk, audit: { ...walk.audit, carried, updatedAt: at } };
}

function finish(walk: Walk, partial: boolean, at: string): Walk {
  const { checklist, audit } = walk;
  if (!partial && !isComplete(checklist, audit.answers)) {
    const steps = listQuestions(checklist, false);
    return refuse(walk, { code: 'incomplete', open: steps.filter((step) => isOpen(step, audit.answers)).length });
  }
  return {
    ...goTo(walk, undefined),
    audit: { ...audit, position: positionOf(undefined), finishedAt: at, updatedAt: at },
  };
}

/** In the order of the checklist, so that the same answers make the same file in whatever order they were given. */
function put(walk: Walk, step: ChecklistStep, given: Answer, at: string): Walk {
  const answers: Record<string, Answer> = { ...walk.audit.answers, [step.id]: given };
  const ids = walk.checklist.sections.flatMap(({ steps }) => steps.map(({ id }) => id));
  const known = ids.filter((id) => Object.hasOwn(answers, id));
  const others = Object.keys(answers).filter((id) => !ids.includes(id));
  const ordered = Object.fromEntries([...known, ...others].map((id) => [id, answerOf(answers, id)]));
  return { ...walk, audit: { ...walk.audit, answers: ordered, updatedAt: at } };
}

function addTo(note: string | null, text: string | null): string | null {
  return text === null ? note : appendNote(note, text);
}

function stepOf({ checklist }: Walk, id: string | undefined): ChecklistStep | null {
  return checklist.sections.flatMap(({ steps }) => steps).find((step) => step.id === id) ?? null;
}

function refuseStep(walk: Walk, step: string | undefined): Walk {
  return refuse(walk, step === undefined ? { code: 'nothing-asked' } : { code: 'unknown-step', name: step });
}

function refuse(walk: Walk, refusal: Refusal): Walk {
  return { ...walk, refusal };
}

function clean(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
