/**
 * Turns the shipped YAML into validated JSON under `dist/catalogue`, so that a run loads neither yaml nor zod for it.
 * The files are read as a team's own are. Whatever is wrong is said as `file:line:column: what`, of all files at once.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { importBuilt } from './import-built.js';

/** @typedef {import('../src/model/problem.ts').Problem} Problem */

const { UserError } = await importBuilt('model/problem.js');
const { wordListSchema } = await importBuilt('model/word-list-schema.js');
const { exclusiveWordLists, foldWord } = await importBuilt('model/word-list.js');
const { definitionSetSchema, switchesSchema } = await importBuilt('model/definition-set.js');
const { findDefinitionMistakes } = await importBuilt('measure/find-definition-mistakes.js');
const { readChecklistFile } = await importBuilt('read/read-checklist-file.js');
const { readUserKpis, readUserPresets } = await importBuilt('read/read-user-files.js');
const { checkYaml } = await importBuilt('read/check-yaml.js');
const { readYaml } = await importBuilt('read/read-yaml.js');

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist', 'catalogue');
mkdirSync(target, { recursive: true });

/** @type {readonly (() => Promise<void>)[]} */
const steps = [buildKpis, buildDefinitions, buildChecklists, buildPresets, buildWordLists, buildLanguages];
for (const step of steps) {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    for (const problem of error.problems) console.error(describe(problem));
    process.exitCode = 1;
  }
}

async function buildKpis() {
  const files = await readUserKpis(yamlIn('kpis'), root);
  // An abbreviation is accepted wherever an id is: each name means one KPI.
  /** @type {Map<string, string>} */
  const owners = new Map();
  /** @type {Problem[]} */
  const problems = [];
  for (const { value, document } of files) {
    const names = [['id', value.id], ...(value.abbreviation ? [['abbreviation', value.abbreviation]] : [])];
    for (const [key = '', name = ''] of names) {
      const owner = owners.get(name.toLowerCase());
      if (owner !== undefined && owner !== value.id) {
        problems.push({ code: 'duplicate-kpi', place: document.locate([key]), data: { detail: `also of ${owner}` } });
      }
      owners.set(name.toLowerCase(), value.id);
    }
  }
  if (problems.length > 0) throw new UserError(...problems);
  write(
    'kpis',
    files.map(({ value }) => value),
  );
}

/** After the KPIs, whose variants they name. */
async function buildDefinitions() {
  const { readKpis } = await importBuilt('read/catalogue.js');
  const { switches } = checkYaml(
    await readYaml(join(root, 'definitions', 'switches.yaml')),
    switchesSchema,
    'bad-config',
  );
  /** @type {Problem[]} */
  const problems = [];
  const sets = [];
  for (const file of yamlIn('definitions').filter((path) => basename(path) !== 'switches.yaml')) {
    const document = await readYaml(file);
    const set = checkYaml(document, definitionSetSchema, 'bad-config');
    const mistakes = findDefinitionMistakes(set, readKpis(), switches);
    if (set.id !== basename(file, '.yaml')) mistakes.push({ path: ['id'], detail: 'is not the name of the file' });
    for (const { path, detail } of mistakes)
      problems.push({ code: 'bad-config', place: document.locate(path), data: { detail } });
    sets.push(set);
  }
  if (problems.length > 0) throw new UserError(...problems);
  const own = sets.findIndex(({ id }) => id === 'csaudit');
  write('definitions', [...sets.splice(own, 1), ...sets]);
  write('switches', switches);
}

/** After the KPIs, which their steps link to. */
async function buildChecklists() {
  const { readKpis } = await importBuilt('read/catalogue.js');
  /** @type {Problem[]} */
  const problems = [];
  const checklists = [];
  for (const file of yamlIn('checklists')) {
    try {
      const { checklist, document } = await readChecklistFile(file, readKpis());
      if (checklist.id !== basename(file, '.yaml')) {
        const detail = `the id is ${checklist.id}, the name of the file another`;
        problems.push({ code: 'bad-checklist', place: document.locate(['id']), data: { detail } });
      }
      checklists.push(checklist);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new UserError(...problems);
  write('checklists', checklists);
}

async function buildPresets() {
  const paths = yamlIn('presets').filter((path) => basename(path) !== 'words.yaml');
  write(
    'presets',
    (await readUserPresets(paths, root)).map(({ value }) => value),
  );
}

async function buildWordLists() {
  const document = await readYaml(join(root, 'presets', 'words.yaml'));
  const lists = checkYaml(document, wordListSchema, 'bad-preset');
  /** @type {Problem[]} */
  const problems = [];
  for (const group of exclusiveWordLists) {
    /** @type {Map<string, string>} */
    const seen = new Map();
    for (const name of group) {
      for (const [index, word] of lists[name].entries()) {
        const other = seen.get(foldWord(word));
        if (other !== undefined) {
          const detail = `"${word}" also stands in ${other}`;
          problems.push({ code: 'bad-preset', place: document.locate([name, index]), data: { detail } });
        }
        seen.set(foldWord(word), name);
      }
    }
  }
  if (problems.length > 0) throw new UserError(...problems);
  write('words', lists);
}

async function buildLanguages() {
  const paths = yamlIn('locales');
  const languages = paths.map((path) => basename(path, '.yaml'));
  for (const [index, path] of paths.entries()) {
    const document = await readYaml(path);
    write(`locale.${languages[index]}`, flattenMessages(document, languages[index] ?? ''));
  }
  write('languages', languages);
}

/**
 * Messages by dotted key; each must be one that ICU MessageFormat can read.
 *
 * @param {import('../src/read/read-yaml.ts').YamlDocument} document
 * @param {string} language
 */
function flattenMessages(document, language) {
  /** @type {Record<string, string>} */
  const messages = {};
  /** @type {Problem[]} */
  const problems = [];
  /** @param {unknown} node @param {readonly string[]} path */
  const walk = (node, path) => {
    if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      for (const [key, child] of Object.entries(node)) walk(child, [...path, key]);
      return;
    }
    const detail = typeof node === 'string' ? findMistake(node, language) : 'neither a message nor keys with messages';
    if (detail === null) messages[path.join('.')] = String(node);
    else problems.push({ code: 'bad-config', place: document.locate(path), data: { detail } });
  };
  walk(document.value, []);
  if (problems.length > 0) throw new UserError(...problems);
  return messages;
}

/** @param {string} message @param {string} language */
function findMistake(message, language) {
  try {
    new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @param {string} folder */
function yamlIn(folder) {
  const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'));
  const names = files.map((file) => basename(file, '.yaml')).sort();
  return names.map((name) => join(root, folder, `${name}.yaml`));
}

/** @param {Problem} problem */
function describe({ code, place, data }) {
  const where = [relative('', place?.file ?? root), place?.line, place?.column].filter((part) => part !== undefined);
  const key = place?.key === undefined ? '' : `${place.key}: `;
  return `${where.join(':')}: ${key}${data?.detail ?? data?.reason ?? code}`;
}

/** @param {string} name @param {unknown} value */
function write(name, value) {
  writeFileSync(join(target, `${name}.json`), `${JSON.stringify(value)}\n`);
}
