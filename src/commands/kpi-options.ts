import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { addDataOptions, addMeasureOptions, addOutputOptions, collect } from './data-options.ts';

type Action = (files: string[], flags: object) => Promise<void>;

/** `csaudit kpi`: what is measured, and how it is broken down. */
export function addKpiOptions(kpi: Command, words: Words, action: Action): void {
  const says = (name: string) => words(`help.option.${name}`);
  addMeasureOptions(kpi.argument('[files...]', words('help.argument.files')), words)
    .option('--by <dimensions>', says('by'), collect, [])
    .option('-k, --kpi <names>', says('kpi'), collect, [])
    .option('--no-quantile-intervals', says('no-quantile-intervals'))
    .option('--rejects <file>', says('rejects'))
    .option('--strict', says('strict'));
  addOutputOptions(addDataOptions(kpi, words), words, 'report-format').action(action);
}
