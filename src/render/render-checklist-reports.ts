import type { ChecklistReport } from '../model/checklist-report.ts';
import { describeProblem } from './describe-problem.ts';
import { plainText } from './plain-text.ts';
import type { RenderContext } from './render-context.ts';

/** What is wrong with checklists, a line for each mistake that begins with its place; not wrapped, for editors to read. */
export function renderChecklistReports(reports: readonly ChecklistReport[], { words, chalk }: RenderContext): string {
  const lines = reports.flatMap(({ name, checklist, problems }) => {
    if (problems.length > 0 || checklist === null) {
      return problems.flatMap((problem) => {
        const { says, hints } = describeProblem(problem, words);
        return [plainText(says), ...hints.map((hint) => chalk.dim(`  ${plainText(hint)}`))];
      });
    }
    const { steps, sections } = checklist;
    return [plainText(words('checklist.fine', { name, steps, sections }))];
  });
  const problems = reports.reduce((count, report) => count + report.problems.length, 0);
  const summary = problems === 0 ? [] : [words('checklist.problems', { problems, files: reports.length })];
  return `${[...lines, ...summary].join('\n')}\n`;
}
