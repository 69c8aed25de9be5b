import type { Block } from '../render/block.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { QuestionView } from './face.ts';
import { questionParts } from './question-parts.ts';

/** A question in the order it is read aloud. */
export function outlineQuestion(view: QuestionView, context: RenderContext): readonly Block[] {
  const { words } = context;
  const parts = questionParts(view, context);
  const { place, title, section, severity, criterion } = parts;
  const list = (label: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: label },
          { kind: 'list', items, warning: false },
        ];
  return [
    { kind: 'title', text: words('ask.step-title', { place, title }) },
    { kind: 'paragraph', text: words('ask.step-about', { section, severity }) },
    ...(criterion === null ? [] : [{ kind: 'paragraph' as const, text: `${criterion.place} ${criterion.text}` }]),
    ...list(words('ask.heading.criteria'), parts.criteria),
    ...list(words('ask.heading.numbers'), [...parts.numbers, ...parts.targets]),
    ...(parts.suggestion === null ? [] : [{ kind: 'paragraph' as const, text: parts.suggestion }]),
    ...(parts.carried === null ? [] : [{ kind: 'paragraph' as const, text: parts.carried }]),
    ...(parts.soFar.length === 0 ? [] : [{ kind: 'paragraph' as const, text: parts.soFar.join(' ') }]),
  ];
}
