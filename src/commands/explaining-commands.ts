import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import type { CommandContext } from './context.ts';
import { addExplainOptions } from './explain-options.ts';
import { addInspectOptions } from './inspect-options.ts';
import { addReconcileOptions } from './reconcile-options.ts';

type Run = (files: readonly string[], flags: never, context: CommandContext) => Promise<number>;
type Start = (run: Run, files: readonly string[], flags: object) => Promise<void>;

/** Commands that say where numbers come from: `inspect`, `explain`, `reconcile`. */
export function addExplainingCommands(add: (name: string) => Command, words: Words, start: Start): void {
  addInspectOptions(add('inspect'), words, (files, flags) =>
    import('./inspect.ts').then(({ runInspect }) => start(runInspect, files, flags)),
  );
  addExplainOptions(add('explain'), words, (name, files, flags) =>
    import('./explain.ts').then(({ runExplain }) => start(runExplain, [name, ...files], flags)),
  );
  addReconcileOptions(add('reconcile'), words, (name, files, flags) =>
    import('./reconcile.ts').then(({ runReconcile }) => start(runReconcile, [name, ...files], flags)),
  );
}
