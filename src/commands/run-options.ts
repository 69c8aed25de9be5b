import { type Command, Option } from 'commander';
import type { Words } from '../locale/words.ts';
import { addDataOptions } from './data-options.ts';

/** `csaudit run`: no files but those of `--data`, and a folder for what it writes. */
export function addRunOptions(run: Command, words: Words, action: (flags: object) => Promise<void>): void {
  const says = (name: string) => words(`help.option.${name}`);
  run
    .option('--data <files...>', says('data'))
    .option('--no-data', says('no-data'))
    .option('--checklist <name>', says('checklist'))
    .option('--detailed', says('detailed'))
    .option('--answers <file>', says('answers'))
    .option('--partial', says('partial'))
    .addOption(new Option('--new', says('new')).conflicts('resume'))
    .option('--resume <audit>', says('resume'))
    .option('--list', says('list'))
    .option('--from <date>', says('from'))
    .option('--to <date>', says('to'));
  addDataOptions(run, words)
    .option('-o, --output <folder>', says('output-folder'))
    .option('--lang <language>', says('lang'))
    .option('-q, --quiet', says('quiet'))
    .option('--no-color', says('no-color'))
    .action((flags: object) => action(flags));
}
