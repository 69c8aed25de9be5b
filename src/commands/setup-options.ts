import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import type { CommandContext } from './context.ts';

type Run = (names: readonly string[], flags: never, context: CommandContext) => Promise<number>;
type Start = (run: Run, names: readonly string[], flags: object) => Promise<void>;

/** `csaudit completion SHELL`, and `csaudit complete`, which its scripts ask and nobody types. */
export function addCompletionCommands(program: Command, completion: Command, words: Words, start: Start): void {
  completion
    .argument('<shell>', words('help.argument.shell'))
    .action((shell: string, flags: object) =>
      import('./completion.ts').then(({ runCompletion }) => start(runCompletion, [shell], flags)),
    );
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .helpOption(false)
    .action((typed: string[], flags: object) =>
      import('./complete.ts').then(({ runComplete }) =>
        start((names, _, context) => runComplete(program, names, context), typed, flags),
      ),
    );
}
