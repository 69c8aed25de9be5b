import type { Writable } from 'node:stream';
import { parseAnswerLine } from '../audit/parse-answer-line.ts';
import type { Block } from '../render/block.ts';
import { plainText } from '../render/plain-text.ts';
import { printBlocks } from '../render/print-blocks.ts';
import type { RenderContext } from '../render/render-context.ts';
import { writeStream } from '../write/output.ts';
import type { Face, QuestionView, ReviewView } from './face.ts';
import { outlineHelp } from './outline-help.ts';
import { outlineQuestion } from './outline-question.ts';
import { outlineReview } from './outline-review.ts';
import type { Lines } from './read-lines.ts';

type Plain = {
  readonly lines: Lines;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly context: RenderContext;
  readonly isScript: boolean;
};

/**
 * Line by line: text is only ever added, in the order it is to be read aloud. A script's lines are shown again, since no
 * terminal echoes them.
 */
export function createPlainFace({ lines, stdout, stderr, context, isScript }: Plain): Face {
  const { words } = context;
  const print = (blocks: readonly Block[]) => writeStream(stdout, `${printBlocks(blocks, context)}\n`);
  let shown = '';
  let isFirst = true;

  const show = async (view: QuestionView | ReviewView): Promise<void> => {
    // Asked again after a note or a mistake, only the prompt is repeated.
    const place = JSON.stringify(view.audit.steps.map(({ value }) => value)) + placeOf(view);
    if (place === shown) return;
    shown = place;
    await print(
      view.prompt.kind === 'question'
        ? outlineQuestion(view as QuestionView, context)
        : outlineReview(view as ReviewView, context),
    );
    if (!isFirst || isScript) return;
    isFirst = false;
    await writeStream(
      stdout,
      `${printBlocks([{ kind: 'paragraph', text: words('ask.how-to-answer-by-line') }], context)}\n`,
    );
  };

  return {
    isScript,
    linesRead: () => lines.count,
    async ask(view) {
      // A script that has said everything is not asked.
      const isOver = isScript && view.prompt.kind === 'review' && view.prompt.canFinish;
      if (!isOver) await show(view);
      const prompt =
        view.prompt.kind === 'question'
          ? words('ask.prompt', { number: view.prompt.number, of: view.prompt.of })
          : words('ask.review-prompt');
      if (!isScript) await writeStream(stdout, `${prompt} `);
      const line = await lines.next();
      if (line === null) {
        if (!isScript) await writeStream(stdout, '\n');
        return { kind: 'end' };
      }
      if (isScript) await writeStream(stdout, `${prompt} ${plainText(line)}\n`);
      return parseAnswerLine(line);
    },
    async askReason() {
      await writeStream(stdout, `${words('ask.reason-by-line')}\n\n`);
      return null;
    },
    help: (view) => print(outlineHelp(view, 'by-line', context)),
    tell(text, kind) {
      const told = printBlocks([{ kind: 'paragraph', text }], context);
      // A script's mistake ends the run: it is an error like any other.
      return isScript && kind === 'problem' ? writeStream(stderr, told) : writeStream(stdout, `${told}\n`);
    },
  };
}

function placeOf({ prompt }: QuestionView | ReviewView): string {
  return prompt.kind === 'question' ? `${prompt.step.id} ${prompt.criterion?.id ?? ''}` : 'review';
}
