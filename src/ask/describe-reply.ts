import { listQuestions } from '../audit/list-questions.ts';
import type { AnswerLine } from '../audit/parse-answer-line.ts';
import type { Refusal, Walk, WalkEvent } from '../audit/walk.ts';
import { describeAnswer } from '../render/describe-step.ts';
import type { RenderContext } from '../render/render-context.ts';

/** Why a line says nothing that can be taken. */
export function describeLineError(
  { code, word, suggestion }: Extract<AnswerLine, { kind: 'error' }>,
  { words }: RenderContext,
): string {
  return words(`ask.line.${code}`, { word, suggestion: suggestion ?? 'none' });
}

/** Why an event was not possible. */
export function describeRefusal(refusal: Refusal, { checklist }: Walk, { words }: RenderContext): string {
  const steps = checklist.sections.reduce((count, section) => count + section.steps.length, 0);
  return words(`ask.refusal.${refusal.code}`, { name: '', text: '', open: 0, ...refusal, steps });
}

/** What became of a reply, in a line; null: what is shown next says it. */
export function describeTaken(
  before: Walk,
  after: Walk,
  events: readonly WalkEvent[],
  context: RenderContext,
): string | null {
  const [first] = events;
  const named = first !== undefined && 'step' in first ? first.step : undefined;
  const about = listQuestions(before.checklist, false).find(
    ({ step }) => step.id === (named ?? before.audit.position.step),
  );
  const said = events.flatMap((event) => describeEvent(event, before, after, context) ?? []).join(', ');
  if (about === undefined || said === '') return said === '' ? null : said;
  return context.words('ask.taken', { number: about.number, title: about.step.title, said });
}

function describeEvent(event: WalkEvent, { audit }: Walk, after: Walk, context: RenderContext): string | null {
  const { words, format } = context;
  switch (event.type) {
    case 'answer': {
      const { step, criterion } = audit.position;
      const value = step === null ? null : (after.audit.answers[step]?.value ?? null);
      if (criterion === null || value === null) return describeAnswer(event.value, context);
      return words('ask.criterion-taken', {
        value: describeAnswer(event.value, context),
        step: describeAnswer(value, context),
      });
    }
    case 'note':
      return words('ask.noted');
    case 'reason':
      return words('ask.reason-kept');
    case 'owner':
      return words('ask.owner-is', { owner: event.text });
    case 'due':
      return event.text === '' ? null : words('ask.due-is', { due: format.date(event.text) });
    case 'evidence':
      return words('ask.evidence-kept', { path: event.evidence.path, sha256: event.evidence.sha256.slice(0, 12) });
    case 'skip':
      return words('ask.skipped');
    case 'close':
      return words('ask.action-done');
    default:
      return null;
  }
}
