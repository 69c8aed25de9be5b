import type { AnswerValue } from '../model/audit.ts';
import { displayWidth, truncateText, wrapText } from '../render/display-width.ts';
import { plainText } from '../render/plain-text.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { QuestionView } from './face.ts';
import { fitScreen } from './fit-screen.ts';
import { describeKeys } from './key-bar.ts';
import { questionParts } from './question-parts.ts';

export type Screen = { readonly width: number; readonly rows: number };

/** The prompt, and a word on a key that means nothing. */
export const linesBelow = 3;

/** A question as a screen of lines, no more than it has rows; help has the rest. */
export function questionScreen(
  view: QuestionView,
  keys: readonly string[],
  screen: Screen,
  context: RenderContext,
): readonly string[] {
  const { words, chalk } = context;
  const { width } = screen;
  const parts = questionParts(view, context);
  const wrap = (text: string, indent = ''): string[] =>
    wrapText(plainText(text), width - displayWidth(indent)).map((line) => indent + line);
  const bullets = (items: readonly string[], sign: string): string[] =>
    items.flatMap((item) => wrap(item, '  ').map((line, index) => (index === 0 ? `${sign}${line.slice(1)}` : line)));
  const named = (name: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [chalk.dim(words(`ask.heading.${name}`)), ...lines];
  const bullet = context.unicode ? '•' : '-';
  const { criterion } = parts;
  // What is judged comes first: it may be all there is room for.
  const facts = bullets([...parts.targets, ...parts.numbers], bullet);
  const isLong = facts.length > 5;
  return fitScreen(
    [
      { lines: headerLines(view, screen, context), rank: 6 },
      {
        lines: [
          ...wrap(parts.title).map((line) => chalk.bold(line)),
          ...(criterion === null ? [] : [chalk.dim(criterion.place), ...wrap(criterion.text)]),
        ],
        rank: 8,
      },
      { lines: named('criteria', bullets(parts.criteria, bullet)), rank: 1 },
      {
        lines: named('numbers', isLong ? [...facts.slice(0, 4), words('ask.more-numbers')] : facts),
        rank: 5,
      },
      { lines: parts.suggestion === null ? [] : wrap(parts.suggestion).map((line) => chalk.cyan(line)), rank: 4 },
      { lines: parts.carried === null ? [] : wrap(parts.carried), rank: 2 },
      { lines: parts.soFar.flatMap((line) => wrap(line)), rank: 3 },
      { lines: describeKeys(keys, width, context), rank: 7 },
    ],
    screen.rows - linesBelow,
  );
}

/** Where one stands: `Step 7 of 22 · People`, what is answered, and a bar of both. */
function headerLines({ prompt, audit }: QuestionView, { width }: Screen, context: RenderContext): string[] {
  const { words, chalk, unicode } = context;
  const place = words('ask.place', { number: prompt.number, of: prompt.of });
  const answered = audit.steps.filter(({ value }) => value !== null).length;
  const right = words('ask.answered', { answered, of: prompt.of });
  const left = truncateText(
    `${place} ${unicode ? '·' : '-'} ${plainText(prompt.section.title)}`,
    width - displayWidth(right) - 2,
    unicode ? '…' : '...',
  );
  const gap = ' '.repeat(Math.max(2, width - displayWidth(left) - displayWidth(right)));
  const full = Math.round((answered / prompt.of) * width);
  const [done, open] = unicode ? ['━', '─'] : ['=', '-'];
  const bar = chalk.green(done.repeat(full)) + chalk.dim(open.repeat(width - full));
  return [`${left}${gap}${chalk.dim(right)}`, bar];
}

/** `✔ met`, for the eye that runs down a list. */
export function markOf(value: AnswerValue | null, { unicode, chalk }: RenderContext): string {
  const marks = unicode
    ? { met: '✔', partly: '◐', 'not-met': '✘', na: '–', open: '·' }
    : { met: '+', partly: '~', 'not-met': 'x', na: '-', open: '.' };
  const mark = marks[value ?? 'open'];
  if (value === 'met') return chalk.green(mark);
  if (value === 'not-met') return chalk.red(mark);
  return value === 'partly' ? chalk.yellow(mark) : mark;
}
