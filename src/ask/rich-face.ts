import type { Writable } from 'node:stream';
import { AbortPromptError } from '@inquirer/core';
import { input, select } from '@inquirer/prompts';
import { isDate } from '../audit/is-date.ts';
import { type AnswerLine, parseAnswerLine } from '../audit/parse-answer-line.ts';
import { truncateText, wrapText } from '../render/display-width.ts';
import { plainText } from '../render/plain-text.ts';
import { printBlocks } from '../render/print-blocks.ts';
import type { RenderContext } from '../render/render-context.ts';
import { writeStream } from '../write/output.ts';
import { askKey } from './ask-key.ts';
import type { Face, QuestionView, Reply, ReviewView } from './face.ts';
import type { Keys } from './keys.ts';
import { outlineHelp } from './outline-help.ts';
import { promptTheme } from './prompt-theme.ts';
import { markOf, questionScreen, type Screen } from './question-screen.ts';
import { reviewScreen } from './review-screen.ts';

type Rich = {
  readonly keys: Keys;
  readonly stdout: Writable & { readonly columns?: number; readonly rows?: number };
  readonly context: RenderContext;
  /** Aborted by signals. */
  readonly signal: AbortSignal;
};

const nothing: AnswerLine = { kind: 'nothing' };

/**
 * Single keys on a terminal. A key, with the text it asks for, stands for a line of the plain walk: the two faces cannot
 * come to different audits.
 */
export function createRichFace({ keys, stdout, context, signal }: Rich): Face {
  const { words, chalk } = context;
  const theme = promptTheme(context);
  const stop = AbortSignal.any([signal, keys.signal]);
  const surroundings = { input: keys.input, output: stdout, signal: stop, clearPromptOnDone: true };
  const screen = (): Screen => ({ width: screenWidth(stdout), rows: Math.max(10, stdout.rows ?? 24) });
  const wrap = (text: string): readonly string[] => wrapText(text, screen().width);
  const refuse = (key: string): string =>
    wrap(words('ask.no-such-key', { key: key === '\r' || key === '\n' ? 'enter' : plainText(key) }))
      .map((line) => chalk.yellow(line))
      .join('\n');

  const press = (lines: readonly string[], accepted: readonly string[] | null, prompt = '>'): Promise<string> =>
    askKey({ lines, keys: accepted, prompt: `${prompt} `, refuse }, surroundings);

  /** null: nothing was said, or Escape was pressed. */
  const write = async (message: string, already: string | null, check?: (text: string) => string | true) => {
    const escaped = keys.nextEscape();
    try {
      const around = { ...surroundings, signal: AbortSignal.any([stop, escaped]) };
      const given = await input(
        {
          message,
          theme,
          ...(already === null ? {} : { default: already, prefill: 'editable' as const }),
          ...(check === undefined ? {} : { validate: check }),
        },
        around,
      );
      return given.trim() === '' ? null : given.trim();
    } catch (error) {
      if (escaped.aborted && !stop.aborted) return null;
      throw error;
    }
  };

  const chooseStep = async ({ audit, prompt }: QuestionView | ReviewView): Promise<AnswerLine> => {
    const { width, rows } = screen();
    const escaped = keys.nextEscape();
    const first = prompt.kind === 'question' ? prompt.step.id : (prompt.open[0] ?? audit.steps[0]?.id ?? '');
    try {
      const step = await select(
        {
          message: words('ask.which-step'),
          choices: audit.steps.map(({ id, number, title, value }) => ({
            value: id,
            name: truncateText(`${String(number).padStart(2)} ${markOf(value, context)} ${title}`, width - 3, '…'),
          })),
          default: first,
          pageSize: Math.min(audit.steps.length, rows - 5),
          loop: false,
          theme,
        },
        { ...surroundings, signal: AbortSignal.any([stop, escaped]) },
      );
      return parseAnswerLine(`j ${step}`);
    } catch (error) {
      if (escaped.aborted && !stop.aborted) return nothing;
      throw error;
    }
  };

  const line = async (word: string, message: string, already: string | null = null): Promise<AnswerLine> => {
    const text = await write(message, already);
    return text === null ? nothing : parseAnswerLine(`${word} ${text}`);
  };

  const ownerAndDue = async ({ prompt: { answer } }: QuestionView): Promise<AnswerLine> => {
    const owner = await write(words('ask.ask-owner'), answer.owner);
    const due = await write(
      words('ask.ask-due'),
      answer.due,
      (text) => text.trim() === '' || isDate(text.trim()) || words('ask.bad-due'),
    );
    const said = [owner === null ? [] : [`owner ${owner}`], due === null ? [] : [`due ${due}`]]
      .flat()
      .map(parseAnswerLine);
    const events = said.flatMap((reply) => (reply.kind === 'events' ? reply.events : []));
    return events.length === 0 ? nothing : { kind: 'events', events };
  };

  const askQuestion = async (view: QuestionView): Promise<AnswerLine> => {
    const { step, number, naAllowed } = view.prompt;
    const about = { step: `${number}. ${step.title}` };
    const isCarried = view.audit.plan.open.some((action) => action.carried && action.step === step.id);
    const accepted = [
      'm',
      'p',
      'n',
      ...(naAllowed ? ['x'] : []),
      's',
      'b',
      't',
      'e',
      'o',
      ...(isCarried ? ['d'] : []),
      'j',
      'r',
      '?',
      'q',
    ];
    const key = await press(questionScreen(view, accepted, screen(), context), accepted);
    switch (key) {
      case 'x':
        return line('x;', words('ask.ask-na', about));
      case 't':
        return line('note', words('ask.ask-note', about));
      case 'e':
        return line('e', words('ask.ask-evidence', about));
      case 'o':
        return ownerAndDue(view);
      case 'j':
        return chooseStep(view);
      case 'd':
        return parseAnswerLine(`done ${step.id}`);
      default:
        return parseAnswerLine(key);
    }
  };

  const askReview = async (view: ReviewView): Promise<AnswerLine> => {
    const accepted = ['f', 'j', 'b', '?', 'q'];
    const key = await press(reviewScreen(view, accepted, screen(), context), accepted);
    if (key === 'j') return chooseStep(view);
    if (key !== 'f' || view.prompt.canFinish) return parseAnswerLine(key);
    const again = await press(wrap(words('ask.finish-open', { open: view.prompt.open.length })), null);
    return again === 'f' ? parseAnswerLine('f partial') : nothing;
  };

  /** Ctrl-C and the end of the input end a prompt from outside; a signal ends the run. */
  const orEnding = async (asked: Promise<AnswerLine>): Promise<Reply> => {
    try {
      return await asked;
    } catch (error) {
      const ending = keys.ending();
      if (!(error instanceof AbortPromptError) || ending === null) throw error;
      return { kind: ending };
    }
  };

  return {
    isScript: false,
    linesRead: () => 0,
    ask: (view) =>
      orEnding(view.prompt.kind === 'question' ? askQuestion(view as QuestionView) : askReview(view as ReviewView)),
    askReason: () => orEnding(line('reason', words('ask.ask-reason'))),
    async help(view) {
      const { width, rows } = screen();
      const lines = printBlocks(outlineHelp(view, 'by-key', context), { ...context, width })
        .trimEnd()
        .split('\n');
      const page = rows - 4;
      for (let from = 0; from < lines.length; from += page) {
        const prompt = words(from + page < lines.length ? 'ask.more' : 'ask.any-key');
        // Whoever leaves here leaves at the next question.
        await press(lines.slice(from, from + page), null, prompt).catch(() => {});
      }
    },
    tell(text, kind) {
      const sign = {
        done: chalk.green(context.unicode ? '✔' : '+'),
        doubt: chalk.yellow('!'),
        problem: chalk.red('!'),
      };
      const lines = printBlocks([{ kind: 'paragraph', text }], { ...context, width: screen().width - 2 }).trimEnd();
      return writeStream(stdout, `${sign[kind]} ${lines.replaceAll('\n', '\n  ')}\n`);
    },
  };
}

/** Lines of more than 80 columns are hard to read; the last column is left free, where terminals begin a new line. */
function screenWidth({ columns = 80 }: { readonly columns?: number }): number {
  return Math.max(20, Math.min(80, columns) - 1);
}
