import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';
import type { CommandContext } from './context.ts';
import { addOutputOptions } from './data-options.ts';
import { addExamples } from './help-layout.ts';

type Run = (names: readonly string[], flags: never, context: CommandContext) => Promise<number>;
type Start = (run: Run, names: readonly string[], flags: object) => Promise<void>;

/** `csaudit checklist list|show|lint|diff`. */
export function addChecklistCommands(checklist: Command, words: Words, start: Start): void {
  const says = (name: string) => words(`help.argument.${name}`);
  const add = (name: string): Command => {
    const command = checklist.command(name).description(words(`help.command.checklist-${name}`));
    const withConfig = command.option('--config <file>', words('help.option.config'));
    return addExamples(withConfig.helpOption('-h, --help', words('help.option.help')), words, [
      `help.example.checklist-${name}.first`,
      `help.example.checklist-${name}.second`,
    ]);
  };
  addOutputOptions(add('list'), words, 'checklist-format').action((flags: object) =>
    import('./checklist.ts').then(({ runChecklistList }) => start(runChecklistList, [], flags)),
  );
  addOutputOptions(add('show'), words, 'checklist-format')
    .argument('<checklist>', says('checklist'))
    .option('--step <step>', words('help.option.step'))
    .action((name: string, flags: object) =>
      import('./checklist.ts').then(({ runChecklistShow }) => start(runChecklistShow, [name], flags)),
    );
  addOutputOptions(add('lint'), words, 'table-format')
    .argument('<checklists...>', says('checklist'))
    .action((names: string[], flags: object) =>
      import('./checklist.ts').then(({ runChecklistLint }) => start(runChecklistLint, names, flags)),
    );
  addOutputOptions(add('diff'), words, 'checklist-format')
    .argument('<before>', says('checklist'))
    .argument('<after>', says('checklist'))
    .action((before: string, after: string, flags: object) =>
      import('./checklist.ts').then(({ runChecklistDiff }) => start(runChecklistDiff, [before, after], flags)),
    );
  // Commander would print the help where nobody sees it, and call that a success.
  checklist
    .argument('[command...]')
    .allowUnknownOption()
    .action(([name]: readonly string[]) => {
      const known = checklist.commands.map((command) => command.name());
      if (name === undefined) throw usage('missing-argument', 'subcommand', null);
      throw usage('unknown-command', name, nearest(name, known));
    });
}

function usage(why: string, name: string, suggestion: string | null): UserError {
  return new UserError({ code: 'usage', data: { why, name, ...(suggestion === null ? {} : { suggestion }) } });
}
