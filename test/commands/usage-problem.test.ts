import { Command, CommanderError } from 'commander';
import { expect, it } from 'vitest';
import { isAnswer, usageProblem } from '../../src/commands/usage-problem.ts';

/** What commander throws for a command line; a mistake it makes of ours as little as of a user's. */
async function refusalOf(...args: readonly string[]): Promise<unknown> {
  const quiet = { writeOut: () => {}, writeErr: () => {} };
  const program = new Command('tool').version('1').exitOverride().configureOutput(quiet);
  program
    .command('kpi')
    .argument('<kpi>')
    .option('-f, --format <format>')
    .option('--by <dimension>')
    .exitOverride()
    .configureOutput(quiet);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return error;
  }
  return null;
}

it.each([
  [['kpi', 'csat', '--fromat', 'x'], { why: 'unknown-option', name: '--fromat', suggestion: '--format' }],
  [['kpi', 'csat', '--it’s'], { why: 'unknown-option', name: '--it’s' }],
  [['kpi', 'csat', "--it's"], { why: 'unknown-option', name: "--it's" }],
  [['kpi', 'csat', '--zzzzzz\nx'], { why: 'unknown-option', name: '--zzzzzz\nx' }],
  [['kpj'], { why: 'unknown-command', name: 'kpj', suggestion: 'kpi' }],
  [['kpi'], { why: 'missing-argument', name: 'kpi' }],
  [['kpi', 'csat', '-f'], { why: 'missing-option-value', name: '--format' }],
  [['kpi', 'csat', '--by'], { why: 'missing-option-value', name: '--by' }],
  [['kpi', 'csat', 'more'], { why: 'too-many-arguments', name: 'kpi' }],
] as const)('%j is told by name', async (args, data) => {
  expect(usageProblem(await refusalOf(...args))).toEqual({ code: 'usage', data: { other: '', ...data } });
});

it('options that exclude each other are told by both their names', () => {
  const error = new CommanderError(
    1,
    'commander.conflictingOption',
    "error: option '-a, --all' cannot be used with option '--none'",
  );
  expect(usageProblem(error)).toEqual({
    code: 'usage',
    data: { why: 'conflicting-options', name: '--all', other: '--none' },
  });
});

it('a value that an option cannot have is told with it', () => {
  const error = new CommanderError(
    1,
    'commander.invalidArgument',
    "error: option '-p, --port <n>' argument 'x' is invalid. No number.",
  );
  expect(usageProblem(error)).toEqual({
    code: 'usage',
    data: { why: 'invalid-option-value', name: '--port', other: 'x' },
  });
});

it('help and version are answers, not mistakes', async () => {
  for (const args of [['--help'], ['kpi', '--help'], ['--version']]) {
    const error = await refusalOf(...args);
    expect([isAnswer(error), usageProblem(error)]).toEqual([true, null]);
  }
});

it('no other error is taken for one about the command line', () => {
  expect([isAnswer(new TypeError('x')), usageProblem(new TypeError('x')), usageProblem(null)]).toEqual([
    false,
    null,
    null,
  ]);
});
