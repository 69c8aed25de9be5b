/**
 * `node scripts/generate.js` writes what is made from the sources and committed: docs/exports.md, docs/kpis.md and
 * schemas/. With `--check` it writes nothing and fails if a file is not what it would write.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { importBuilt } from './import-built.js';
import { renderDefinitionsDocs } from './render-definitions-docs.js';
import { renderExportsDocs } from './render-exports-docs.js';
import { renderKpiDocs } from './render-kpi-docs.js';
import { unlockKpis } from './unlock-kpis.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

const { readDefinitionSets, readKpis, readPresets, readSwitches } = await importBuilt('read/catalogue.js');
const { checklistSchema } = await importBuilt('model/checklist.js');
const { definitionSetSchema } = await importBuilt('model/definition-set.js');
const { kpiSchema } = await importBuilt('model/kpi.js');
const { presetSchema } = await importBuilt('model/preset.js');
const { configFileSchema } = await importBuilt('model/config.js');
const { resultSchema } = await importBuilt('model/result.js');
const { testFileSchema } = await importBuilt('model/test-cases.js');

/** @type {Record<string, string>} */
const files = {
  'docs/definitions.md': renderDefinitionsDocs(readDefinitionSets(), readSwitches(), readKpis()),
  'docs/exports.md': renderExportsDocs(readPresets(), await unlockKpis(readPresets())),
  'docs/kpis.md': renderKpiDocs(readKpis()),
  'schemas/checklist.schema.json': renderSchema('Checklist of csaudit', checklistSchema, 'input'),
  'schemas/config.schema.json': renderSchema('csaudit.yaml', configFileSchema, 'input'),
  'schemas/definitions.schema.json': renderSchema('Definitions of csaudit', definitionSetSchema, 'input'),
  'schemas/kpi.schema.json': renderSchema('KPI of csaudit', kpiSchema, 'input'),
  'schemas/preset.schema.json': renderSchema('Preset of csaudit', presetSchema, 'input'),
  'schemas/result.schema.json': renderSchema('Result of csaudit', resultSchema, 'output'),
  'schemas/test-cases.schema.json': renderSchema('Test cases of csaudit', testFileSchema, 'input'),
};

const stale = Object.entries(files).filter(([path, content]) => readExisting(path) !== content);
const orphans = readdirSync(join(root, 'schemas'))
  .map((name) => `schemas/${name}`)
  .filter((path) => !(path in files));

if (check) {
  for (const [path] of stale) console.error(`${path} is out of date: npm run generate`);
  for (const path of orphans) console.error(`${path} is made by nothing: remove it`);
  if (stale.length > 0 || orphans.length > 0) process.exitCode = 1;
} else {
  for (const [path, content] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
}

/** @param {string} path */
function readExisting(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
}

/**
 * @param {string} title
 * @param {z.ZodType} schema
 * @param {'input' | 'output'} io  What a user writes, or what csaudit writes.
 */
function renderSchema(title, schema, io) {
  return `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io }) }, null, 2)}\n`;
}
