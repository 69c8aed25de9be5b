import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { addDataOptions, addMeasureOptions, addOutputOptions } from './data-options.ts';

type Action = (name: string, files: string[], flags: object) => Promise<void>;

/** `csaudit reconcile`: a KPI, the number somebody else has for it, and the exports both are of. */
export function addReconcileOptions(reconcile: Command, words: Words, action: Action): void {
  reconcile
    .argument('<kpi>', words('help.argument.reconciled-kpi'))
    .argument('[files...]', words('help.argument.files'))
    .requiredOption('--theirs <value>', words('help.option.theirs'));
  addOutputOptions(addDataOptions(addMeasureOptions(reconcile, words), words), words, 'report-format').action(action);
}
