import { Command, type OutputConfiguration } from 'commander';
import type { Words } from '../locale/words.ts';
import { addCheckOptions } from './check-options.ts';
import { addChecklistCommands } from './checklist-options.ts';
import type { CommandContext } from './context.ts';
import { addExplainingCommands } from './explaining-commands.ts';
import { addExamples, helpLayout } from './help-layout.ts';
import { addInitOptions } from './init-options.ts';
import { addKpiOptions } from './kpi-options.ts';
import { addDemoCommand, addReportCommand } from './report-options.ts';
import { addRunOptions } from './run-options.ts';
import { addCompletionCommands } from './setup-options.ts';
import { addTestOptions } from './test-options.ts';

type Run = (files: readonly string[], flags: never, context: CommandContext) => Promise<number>;

/** The commands, their options and their words; what they do is loaded when one of them runs. */
export function createProgram(
  words: Words,
  context: CommandContext,
  output: OutputConfiguration,
  done: (exitCode: number) => void,
): Command {
  const program = new Command('csaudit')
    .description(words('help.program'))
    .version(context.version, '-V, --version', words('help.option.version'))
    .helpOption('-h, --help', words('help.option.help'))
    .helpCommand(false)
    .showSuggestionAfterError()
    .configureHelp(helpLayout(words))
    .configureOutput(output)
    .exitOverride();
  addExamples(program, words, ['help.example.kpi.first', 'help.example.inspect.first']);
  // What is configured above, a command takes over when it is made.
  const add = (name: string): Command => {
    const command = program
      .command(name)
      .description(words(`help.command.${name}`))
      .helpOption('-h, --help', words('help.option.help'));
    return addExamples(command, words, [`help.example.${name}.first`, `help.example.${name}.second`]);
  };

  addKpiOptions(add('kpi'), words, (files, flags) =>
    import('./kpi.ts').then(({ runKpi }) => start(runKpi, files, flags)),
  );
  addRunOptions(add('run'), words, (flags) => import('./run.ts').then(({ runRun }) => start(runRun, [], flags)));
  addCheckOptions(add('check'), words, (files, flags) =>
    import('./check.ts').then(({ runCheck }) => start(runCheck, files, flags)),
  );

  addExplainingCommands(add, words, start);
  addReportCommand(add('report'), words, (files, flags) =>
    import('./report.ts').then(({ runReport }) => start(runReport, files, flags)),
  );
  addDemoCommand(add('demo'), words, (files, flags) =>
    import('./demo.ts').then(({ runDemo }) => start(runDemo, files, flags)),
  );

  addChecklistCommands(add('checklist'), words, start);
  addInitOptions(add('init'), words, (files, flags) =>
    import('./init.ts').then(({ runInit }) => start(runInit, files, flags)),
  );
  addTestOptions(add('test'), words, (files, flags) =>
    import('./test.ts').then(({ runTest }) => start(runTest, files, flags)),
  );
  addCompletionCommands(program, add('completion'), words, start);
  return program;

  async function start(run: Run, files: readonly string[], flags: object): Promise<void> {
    done(await run(files, flags as never, context));
  }
}
