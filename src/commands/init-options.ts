import type { Command } from 'commander';
import type { Words } from '../locale/words.ts';
import { collect } from './data-options.ts';

/** `csaudit init`: how exports are read is said as everywhere, and is written down. */
export function addInitOptions(
  init: Command,
  words: Words,
  action: (files: string[], flags: object) => Promise<void>,
): void {
  const says = (name: string) => words(`help.option.${name}`);
  init
    .argument('[files...]', words('help.argument.files'))
    .option('--ci <system>', says('ci'))
    .option('-y, --yes', says('yes'))
    .option('-o, --output <file>', says('init-output'))
    .option('--timezone <zone>', says('timezone'))
    .option('--kind <kind>', says('kind'))
    .option('--preset <name>', says('preset'))
    .option('--map <field=Column>', says('map'), collect, [])
    .option('--value <field.value=Text>', says('value'), collect, [])
    .option('--unit <field=unit>', says('unit'), collect, [])
    .option('--scale <survey=from-to:from>', says('scale'), collect, [])
    .option('--satisfied-from <score>', says('satisfied-from'))
    .option('--encoding <name>', says('encoding'))
    .option('--delimiter <character>', says('delimiter'))
    .option('--date-order <order>', says('date-order'))
    .option('--decimal <mark>', says('decimal'))
    .option('--lang <language>', says('lang'))
    .option('-q, --quiet', says('quiet'))
    .option('--no-color', says('no-color'))
    .action(action);
}
