import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { addDataOptions, addOutputOptions } from './data-options.ts';

type Action = (files: string[], flags: object) => Promise<void>;

/** `csaudit inspect`: how exports are read, and by whose definitions KPIs are asked for. */
export function addInspectOptions(inspect: Command, words: Words, action: Action): void {
  inspect
    .argument('[files...]', words('help.argument.files'))
    .option('--definitions <vendor>', words('help.option.definitions'));
  addOutputOptions(addDataOptions(inspect, words), words, 'table-format').action(action);
}
