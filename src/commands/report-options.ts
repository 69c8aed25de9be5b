import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { addOutputOptions } from './data-options.ts';

type Action = (files: string[], flags: object) => Promise<void>;

/** `csaudit report`. */
export function addReportCommand(report: Command, words: Words, action: Action): void {
  report.argument('<result>', words('help.argument.result')).option('--config <file>', words('help.option.config'));
  addOutputOptions(report, words, 'report-format').action((result: string, flags: object) => action([result], flags));
}

/** `csaudit demo`, which writes several files and asks for no format. */
export function addDemoCommand(demo: Command, words: Words, action: Action): void {
  demo
    .argument('[folder]', words('help.argument.folder'))
    .option('--replace', words('help.option.replace'))
    .option('--lang <language>', words('help.option.lang'))
    .option('-q, --quiet', words('help.option.quiet'))
    .option('--no-color', words('help.option.no-color'))
    .action((folder: string | undefined, flags: object) => action(folder === undefined ? [] : [folder], flags));
}
