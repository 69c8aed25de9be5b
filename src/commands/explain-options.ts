import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { addDataOptions, addMeasureOptions, addOutputOptions } from './data-options.ts';

type Action = (name: string, files: string[], flags: object) => Promise<void>;

/** `csaudit explain`: a KPI, and exports where its records are wanted. */
export function addExplainOptions(explain: Command, words: Words, action: Action): void {
  explain.argument('<kpi>', words('help.argument.kpi')).argument('[files...]', words('help.argument.files'));
  addMeasureOptions(explain, words).option('--rows', words('help.option.rows'));
  addOutputOptions(addDataOptions(explain, words), words, 'table-format').action(action);
}
