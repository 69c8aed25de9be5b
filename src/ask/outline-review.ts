import type { Block } from '../render/block.ts';
import { describeAnswer } from '../render/describe-step.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { ReviewView } from './face.ts';

/** All answers before the audit is finished, a line a step. */
export function outlineReview({ prompt, audit }: ReviewView, context: RenderContext): readonly Block[] {
  const { words } = context;
  const { open, of, canFinish } = prompt;
  return [
    { kind: 'title', text: words('ask.heading.review') },
    ...audit.sections.flatMap(({ id, title }): readonly Block[] => [
      { kind: 'heading', text: title },
      {
        kind: 'list',
        warning: false,
        items: audit.steps
          .filter(({ section }) => section === id)
          .map(({ number, title, value, contradicted }) =>
            words('ask.review-step', {
              number,
              title,
              answer: describeAnswer(value, context),
              contradicted: contradicted.length > 0,
            }),
          ),
      },
    ]),
    { kind: 'paragraph', text: words('ask.review-answered', { answered: of - open.length, of, open: open.length }) },
    { kind: 'paragraph', text: words(canFinish ? 'ask.can-finish' : 'ask.cannot-finish') },
  ];
}
