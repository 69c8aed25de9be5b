import type { RenderContext } from '../render/render-context.ts';
import { wrapTokens } from './wrap-tokens.ts';

/** The keys of a screen and what they do, in the order of use. `?` has a name that a key of the language file can have. */
const names: Readonly<Record<string, string>> = {
  m: 'met',
  p: 'partly',
  n: 'not-met',
  x: 'na',
  s: 'skip',
  b: 'back',
  j: 'jump',
  t: 'note',
  e: 'evidence',
  o: 'owner',
  d: 'done',
  r: 'review',
  f: 'finish',
  '?': 'help',
  q: 'quit',
};

const answers: ReadonlySet<string> = new Set(['m', 'p', 'n', 'x']);

/** `m met   p partly   n not met`: answers in a line of their own. */
export function describeKeys(keys: readonly string[], width: number, context: RenderContext): readonly string[] {
  const { words, chalk } = context;
  const describe = (key: string): string => `${chalk.bold.cyan(key)} ${words(`ask.key.${names[key] ?? key}`)}`;
  const [first, rest] = [keys.filter((key) => answers.has(key)), keys.filter((key) => !answers.has(key))];
  return [...wrapTokens(first.map(describe), width), ...wrapTokens(rest.map(describe), width)];
}
