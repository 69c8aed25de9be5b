import { wrapText } from '../render/display-width.ts';
import { plainText } from '../render/plain-text.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { ReviewView } from './face.ts';
import { fitScreen } from './fit-screen.ts';
import { describeKeys } from './key-bar.ts';
import { linesBelow, markOf, type Screen } from './question-screen.ts';
import { wrapTokens } from './wrap-tokens.ts';

/** More open steps than this are seen by their marks. */
const mostNamed = 8;

/** All answers at a glance: a mark a step, section by section. */
export function reviewScreen(
  { prompt, audit }: ReviewView,
  keys: readonly string[],
  screen: Screen,
  context: RenderContext,
): readonly string[] {
  const { words, chalk } = context;
  const { width } = screen;
  const wrap = (text: string): readonly string[] => wrapText(plainText(text), width);
  const { open, of, canFinish } = prompt;
  const numbersOf = (wanted: (step: (typeof audit.steps)[number]) => boolean): string =>
    audit.steps
      .filter(wanted)
      .map(({ number }) => number)
      .join(', ');
  const contradicted = numbersOf((step) => step.contradicted.length > 0);
  return fitScreen(
    [
      {
        lines: [
          chalk.bold(words('ask.heading.review')),
          ...wrap(words('ask.review-answered', { answered: of - open.length, of, open: open.length })),
        ],
        rank: 4,
      },
      {
        lines: audit.sections.flatMap(({ title, steps }) => [
          ...wrap(title).map((line) => chalk.dim(line)),
          ...wrapTokens(
            audit.steps
              .filter(({ id }) => steps.includes(id))
              .map(({ number, value }) => `${String(number).padStart(2)} ${markOf(value, context)}`),
            width,
          ),
        ]),
        rank: 2,
      },
      {
        lines: wrapTokens(
          (['met', 'partly', 'not-met', 'na', null] as const).map(
            (value) => `${markOf(value, context)} ${words(`audit.answer.${value ?? 'open'}`)}`,
          ),
          width,
        ),
        rank: 1,
      },
      {
        lines: [
          ...(open.length === 0 || open.length > mostNamed
            ? []
            : wrap(words('ask.review-open', { numbers: numbersOf(({ value }) => value === null) }))),
          ...(contradicted === '' ? [] : wrap(words('ask.review-contradicted', { numbers: contradicted }))),
          ...wrap(words(canFinish ? 'ask.can-finish-by-key' : 'ask.cannot-finish-by-key')),
        ],
        rank: 3,
      },
      { lines: describeKeys(keys, width, context), rank: 5 },
    ],
    screen.rows - linesBelow,
  );
}
