import type { JSX } from 'preact';
import type { AnswerValue } from '../../model/audit.ts';
import { describeAnswer } from '../describe-step.ts';
import type { RenderContext } from '../render-context.ts';

const signs: Readonly<Record<AnswerValue | 'open', string>> = {
  met: '✓',
  partly: '◐',
  'not-met': '✗',
  na: '–',
  open: '○',
};

/** An answer as a word with a sign; colour comes last and says nothing that these do not. */
export function AnswerChip({
  value,
  context,
}: {
  readonly value: AnswerValue | null;
  readonly context: RenderContext;
}): JSX.Element {
  const name = value ?? 'open';
  return (
    <span class={`chip ${name}`}>
      <span aria-hidden="true">{signs[name]}</span> {describeAnswer(value, context)}
    </span>
  );
}
