import type { ChalkInstance } from 'chalk';
import type { Words } from '../locale/words.ts';
import type { Problem } from '../model/problem.ts';
import { describeProblem } from './describe-problem.ts';
import { plainText } from './plain-text.ts';

export type ProblemContext = { readonly words: Words; readonly chalk: ChalkInstance };

/** What is wrong, where, and what to do; for standard error. Not wrapped: it is there to be copied and searched for. */
export function renderProblems(problems: readonly Problem[], { words, chalk }: ProblemContext): string {
  return problems
    .map((problem) => describeProblem(problem, words))
    .flatMap(({ says, hints }) => [
      `${chalk.red(words('problem-list.error'))} ${plainText(says)}\n`,
      ...hints.map((hint) => `  ${plainText(hint)}\n`),
    ])
    .join('');
}
