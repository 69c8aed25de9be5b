import type { Problem } from '../model/problem.ts';

/** What commander refuses, by its codes; the words are ours. */
const refusals: ReadonlyMap<unknown, string> = new Map([
  ['commander.unknownOption', 'unknown-option'],
  ['commander.unknownCommand', 'unknown-command'],
  ['commander.missingArgument', 'missing-argument'],
  ['commander.optionMissingArgument', 'missing-option-value'],
  ['commander.missingMandatoryOptionValue', 'missing-option'],
  ['commander.invalidArgument', 'invalid-option-value'],
  ['commander.conflictingOption', 'conflicting-options'],
  ['commander.excessArguments', 'too-many-arguments'],
]);

const answers: ReadonlySet<unknown> = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** Commander ends a run by an error also after `--help` and `--version`. */
export function isAnswer(error: unknown): boolean {
  return answers.has(codeOf(error));
}

/** What is wrong with the command line itself; null: the error is not about that. */
export function usageProblem(error: unknown): Problem | null {
  const why = refusals.get(codeOf(error));
  if (why === undefined || !(error instanceof Error)) return null;
  // Commander tells names and suggestions in its sentence only.
  const [name = '', other = ''] = [...error.message.matchAll(/'(.*?)'(?=[\s.]|$)/gs)].map(([, quoted = '']) =>
    longForm(quoted),
  );
  const suggestion = /\(Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1];
  return { code: 'usage', data: { why, name, other, ...(suggestion === undefined ? {} : { suggestion }) } };
}

/** `-f, --format <format>` as people write it: `--format`. */
function longForm(flags: string): string {
  return /^-\w, (--[\w-]+)/.exec(flags)?.[1] ?? flags.replace(/ <.*>$/, '');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
