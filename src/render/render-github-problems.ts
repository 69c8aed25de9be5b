import type { Words } from '../locale/words.ts';
import type { Problem } from '../model/problem.ts';
import { describeProblem } from './describe-problem.ts';
import { plainText } from './plain-text.ts';
import { workflowCommand } from './workflow-command.ts';

/** GitHub shows ten errors for a step; one mistake makes many, and the first are the ones to look at. */
const mostShown = 10;

/** What is wrong with a command or its files, as annotations of GitHub Actions. */
export function renderGithubProblems(problems: readonly Problem[], words: Words): string {
  return problems
    .slice(0, mostShown)
    .map(({ place = {}, ...problem }) => {
      const { file, line, column, record, key } = place;
      const { says, hints } = describeProblem({ ...problem, place: inFile({ record, key }) }, words);
      const at = {
        ...(file === undefined || file === '-' ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { col: column }),
      };
      return workflowCommand('error', { ...at, title: 'csaudit' }, [says, ...hints].map(plainText).join('\n'));
    })
    .join('');
}

function inFile({ record, key }: { record: number | undefined; key: string | undefined }) {
  return { ...(record === undefined ? {} : { record }), ...(key === undefined ? {} : { key }) };
}
