import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { addOutputOptions, collect } from './data-options.ts';

/** `csaudit test`. */
export function addTestOptions(
  test: Command,
  words: Words,
  action: (files: string[], flags: object) => Promise<void>,
): void {
  const says = (name: string) => words(`help.option.${name}`);
  test
    .argument('<cases...>', words('help.argument.cases'))
    .option('--config <file>', says('config'))
    .option('--report <format=file>', says('test-report'), collect, []);
  addOutputOptions(test, words, 'test-format').action(action);
}
