import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { addDataOptions, addMeasureOptions, addOutputOptions, collect } from './data-options.ts';

type Action = (files: string[], flags: object) => Promise<void>;

/** `csaudit check`: where it differs from `kpi`, one number a target instead of all of them. */
export function addCheckOptions(check: Command, words: Words, action: Action): void {
  const says = (name: string) => words(`help.option.${name}`);
  addMeasureOptions(check.argument('[files...]', words('help.argument.files')), words)
    .option('-t, --target <target>', says('target'), collect, [])
    .option('--by <dimensions>', says('target-by'))
    .option('--baseline <result>', says('baseline'))
    .option('--fail-on <verdict>', says('fail-on'), collect, [])
    .option('--report <format=file>', says('report'), collect, [])
    .option('--rejects <file>', says('rejects'))
    .option('--strict', says('strict'));
  addOutputOptions(addDataOptions(check, words), words, 'report-format').action(action);
}
