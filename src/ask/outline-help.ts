import type { Block } from '../render/block.ts';
import { describeStepNumbers, describeStepTargets } from '../render/describe-step.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { QuestionView, ReviewView } from './face.ts';

/** Why a step is asked, how to find out, what good looks like, and what may be answered. */
export function outlineHelp(
  { prompt, audit, result }: QuestionView | ReviewView,
  howTo: 'by-line' | 'by-key',
  context: RenderContext,
): readonly Block[] {
  const { words } = context;
  const how: Block = { kind: 'paragraph', text: words(`ask.how-to-answer-${howTo}`) };
  if (prompt.kind === 'review') return [{ kind: 'paragraph', text: words('ask.how-to-review') }, how];
  const { step } = prompt;
  const reported = audit.steps.find(({ id }) => id === step.id);
  const numbers =
    reported === undefined
      ? []
      : [...describeStepNumbers(reported, result, context), ...describeStepTargets(reported, audit, context)];
  const list = (name: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: words(`ask.heading.${name}`) },
          { kind: 'list', items, warning: false },
        ];
  return [
    { kind: 'title', text: step.title },
    { kind: 'paragraph', text: step.why },
    ...list(
      'criteria',
      step.criteria.map(({ text }) => text),
    ),
    ...list('how', step.how),
    ...list('tools', step.tools),
    ...list('evidence', step.evidence),
    ...list('numbers', numbers),
    ...(step.na_when === undefined
      ? []
      : [{ kind: 'paragraph' as const, text: words('ask.na-when', { when: step.na_when }) }]),
    how,
  ];
}
