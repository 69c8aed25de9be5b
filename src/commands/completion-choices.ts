import { failOnWords } from '../judge/consequence.ts';
import { fields } from '../model/field.ts';
import { formatNames } from '../model/format-name.ts';
import { columnDimensions, timeDimensions } from '../model/relation.ts';
import { dateOrders, decimalMarks, durationUnits, sourceKinds } from '../model/source-words.ts';
import { ratingFields } from '../normalise/survey.ts';
import { languages, readChecklists, readDefinitionSets } from '../read/catalogue.ts';
import { reporters } from '../render/select-reporter.ts';
import { aFile, assigned, listed, nothing, plain, words } from './choice.ts';
import type { Choice, ChoicesOf } from './complete-words.ts';
import { kpiWords, type Own, variantWords } from './completion-kpis.ts';
import { ciSystems, shells } from './setup-words.ts';

const dimensions = [...columnDimensions, ...timeDimensions];

/** Formats that not every command has. */
const ownFormats: Readonly<Record<string, readonly string[]>> = {
  inspect: ['table', 'json'],
  explain: ['table', 'json'],
  list: ['table', 'json', 'markdown'],
  show: ['table', 'json', 'markdown'],
  lint: ['table', 'json'],
  diff: ['table', 'json', 'markdown'],
  test: ['table', 'json', 'junit'],
};

/** What each option and argument takes; what nothing is known of may be a file. */
export function choicesFrom(own: Own): ChoicesOf {
  const choices: Readonly<Record<string, (command: string, partial: string) => Choice | Promise<Choice>>> = {
    '--kpi': async (_, partial) => listed(partial, await kpiWords(own, partial)),
    '--target': async (_, partial) => words(await kpiWords(own, partial)),
    '--by': (_, partial) => listed(partial, dimensions.map(plain)),
    '--preset': async () => words((await own.presets()).map(({ id, title }) => [id, title])),
    '--format': (command) => words((ownFormats[command] ?? formatNames).map(plain)),
    '--report': (command, partial) =>
      assigned(partial, command === 'test' ? ['junit', 'json'] : Object.keys(reporters), aFile),
    '--kind': () => words(sourceKinds.map(plain)),
    '--date-order': () => words(dateOrders.map(plain)),
    '--decimal': () => words(decimalMarks.map(plain)),
    '--clock': (command) => words(['calendar', 'business', ...(command === 'check' ? [] : ['both'])].map(plain)),
    '--fail-on': (_, partial) => listed(partial, failOnWords.map(plain)),
    '--lang': () => words(languages().map(plain)),
    '--unit': (_, partial) => assigned(partial, Object.keys(fields), words(durationUnits.map(plain))),
    '--map': (_, partial) => assigned(partial, Object.keys(fields), nothing),
    '--value': () => nothing,
    '--scale': (_, partial) => assigned(partial, ratingFields, nothing),
    '--ci': () => words(ciSystems.map(plain)),
    '--definitions': () => words(readDefinitionSets().map(({ id, title }) => [id, title])),
    '--variant': async () => words(variantWords(await own.kpis())),
    kpi: async (_, partial) => words(await kpiWords(own, partial)),
    checklist: () => ({ candidates: readChecklists().map(({ id, title }) => [id, title]), files: true }),
    shell: () => words(shells.map(plain)),
  };
  return async (name, command, partial) =>
    (await choices[name]?.(command, partial)) ?? (isText(name) ? nothing : aFile);
}

/** Options whose value is something to be thought of, not a file. */
function isText(name: string): boolean {
  return [
    '--from',
    '--to',
    '--where',
    '--now',
    '--timezone',
    '--encoding',
    '--delimiter',
    '--step',
    '--theirs',
    '--satisfied-from',
  ].includes(name);
}
