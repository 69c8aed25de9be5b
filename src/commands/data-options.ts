import type { Command } from 'commander';
import type { DataFlags } from '../dataset/read-settings.ts';
import type { Words } from '../locale/words.ts';
import type { OutputFlags } from './context.ts';

export type SharedFlags = DataFlags & OutputFlags;

/** Options that say how exports are read; the same in every command that reads them. */
export function addDataOptions(command: Command, words: Words): Command {
  const says = (name: string) => words(`help.option.${name}`);
  return command
    .option('--kind <kind>', says('kind'))
    .option('--preset <name>', says('preset'))
    .option('--map <field=Column>', says('map'), collect, [])
    .option('--value <field.value=Text>', says('value'), collect, [])
    .option('--unit <field=unit>', says('unit'), collect, [])
    .option('--scale <survey=from-to:from>', says('scale'), collect, [])
    .option('--satisfied-from <score>', says('satisfied-from'))
    .option('--encoding <name>', says('encoding'))
    .option('--delimiter <character>', says('delimiter'))
    .option('--no-header', says('no-header'))
    .option('--date-order <order>', says('date-order'))
    .option('--decimal <mark>', says('decimal'))
    .option('--timezone <zone>', says('timezone'))
    .option('--now <instant>', says('now'))
    .option('--config <file>', says('config'));
}

/** Options that say which rows are measured, and by which definitions. */
export function addMeasureOptions(command: Command, words: Words): Command {
  const says = (name: string) => words(`help.option.${name}`);
  return command
    .option('--from <date>', says('from'))
    .option('--to <date>', says('to'))
    .option('--where <condition>', says('where'))
    .option('--clock <hours>', says('clock'))
    .option('--variant <name>', says('variant'))
    .option('--definitions <vendor>', says('definitions'));
}

/** What `--format` takes, by the word that says it. */
type Formats = 'report-format' | 'table-format' | 'checklist-format' | 'test-format';

export function addOutputOptions(command: Command, words: Words, formats: Formats): Command {
  const says = (name: string) => words(`help.option.${name}`);
  return command
    .option('-f, --format <format>', says(formats), 'table')
    .option('-o, --output <file>', says('output'))
    .option('--lang <language>', says('lang'))
    .option('-q, --quiet', says('quiet'))
    .option('--no-color', says('no-color'));
}

export function collect(value: string, list: readonly string[]): readonly string[] {
  return [...list, value];
}

/** `csat,nps` as the list it stands for, in every repetition of the option. */
export function splitList(texts: readonly string[]): readonly string[] {
  // A comma inside parentheses belongs to the KPI: `resolution-time.within(24h)`.
  return texts.flatMap((text) => text.split(/,(?![^(]*\))/)).map((text) => text.trim());
}
