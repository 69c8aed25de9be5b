import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * Imports go one way. Per folder of src: other folders, single files and packages it may import for their values;
 * its own files and types of `ports` are always fine.
 */
const layers: Record<string, readonly string[]> = {
  model: ['zod'],
  stats: ['model', 'simple-statistics'],
  time: ['model', 'temporal-polyfill'],
  locale: ['model', 'intl-messageformat'],
  normalise: ['model', 'time'],
  measure: ['model', 'stats', 'time'],
  render: [
    'model',
    'locale',
    'audit/evidence.ts',
    'chalk',
    'cli-table3',
    'csv-stringify',
    'mdast-util-gfm-table',
    'mdast-util-to-markdown',
    'preact',
    'preact-render-to-string',
    'string-width',
    'xmlbuilder2',
  ],
  judge: ['model', 'stats', 'time', 'measure'],
  checklist: ['model', 'time', 'measure', 'judge'],
  audit: ['model', 'measure'],
  engine: ['model', 'node', '@duckdb/node-api'],
  read: ['model', 'checklist', 'node', 'csv-parse', 'csv-stringify', 'iconv-lite', 'lilconfig', 'tinyglobby', 'yaml'],
  write: ['model', 'node', 'cli-progress', 'csv-stringify', 'proper-lockfile'],
  dataset: ['model', 'time', 'normalise', 'measure', 'judge', 'engine', 'read', 'write', 'csv-stringify', 'node'],
  ask: ['model', 'audit', 'render', 'write', 'node', '@inquirer/core', '@inquirer/prompts'],
  session: ['model', 'measure', 'audit', 'dataset', 'read', 'write', 'node'],
  commands: [
    'model',
    'time',
    'locale',
    'normalise',
    'measure',
    'checklist',
    'audit',
    'ask',
    'session',
    'judge',
    'render',
    'engine',
    'read',
    'dataset',
    'write',
    'chalk',
    'commander',
    'node',
  ],
  'signals.ts': ['write'],
  'main.ts': ['model', 'render', 'read', 'commands', 'write', 'signals.ts', 'chalk'],
};

/** What the outer layers hand to the inner ones: values are passed in, only the types are imported. */
const ports = [
  'model',
  'engine/engine.ts',
  'locale/words.ts',
  'render/render-context.ts',
  'write/progress.ts',
  'mdast',
];

const pure = ['model', 'stats', 'time', 'normalise', 'measure', 'render', 'locale', 'judge', 'checklist', 'audit'];

/** The clock, chance, the machine and its settings, by the names they are reached by. */
const impurities =
  /from 'node:|import\('node:|\bprocess\b[.[?]|\bconsole\b|\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bTemporal\.Now\b|\bcrypto\.|\bsetTimeout\b|\bfetch\(|\bimport\.meta\b/;

type Import = { readonly from: string; readonly what: string; readonly isType: boolean };
type Source = { readonly path: string; readonly layer: string; readonly code: string; readonly text: string };

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const sources = files.map((file): Source => {
  const path = file.replaceAll('\\', '/');
  const text = readFileSync(join(src, path), 'utf8');
  return { path, layer: path.split('/')[0] ?? path, code: withoutComments(text), text };
});

test.each(Object.keys(layers))('%s imports only from the layers below it', (layer) => {
  const allowed = [layer, ...(layers[layer] ?? [])];
  const forbidden = inLayer(layer)
    .flatMap(importsOf)
    .filter(({ what, isType }) => !isWithin(what, allowed) && !(isType && isWithin(what, ports)));
  expect(forbidden).toEqual([]);
});

test.each(pure)('%s reaches no file, process, clock or chance', (layer) => {
  const reaching = inLayer(layer).filter(({ code }) => impurities.test(code));
  expect(reaching.map(({ path }) => path)).toEqual([]);
});

test('every folder of src has its place', () => {
  expect(sources.map(({ layer }) => layer).filter((layer) => !(layer in layers))).toEqual([]);
});

test('a pure layer stands on pure layers only', () => {
  const folders = Object.keys(layers);
  const impure = pure.flatMap((layer) => (layers[layer] ?? []).filter((below) => folders.includes(below)));
  expect(impure.filter((below) => !pure.includes(below))).toEqual([]);
});

test('only schemas know zod', () => {
  const users = sources.filter((source) => importsOf(source).some(({ what, isType }) => what === 'zod' && !isType));
  expect(users.filter(({ path }) => !path.startsWith('model/')).map(({ path }) => path)).toEqual([]);
});

test('nothing ends the process or writes past the terminal it is given', () => {
  expect(sources.filter(({ code }) => /process\.exit\b|\bconsole\./.test(code)).map(({ path }) => path)).toEqual([]);
});

test('commands only call the steps, and every file is about one thing', () => {
  const lines = ({ text }: Source) => text.trimEnd().split('\n').length;
  const long = sources.filter((source) => lines(source) > (source.layer === 'commands' ? 80 : 250));
  expect(long.map((source) => `${source.path}: ${lines(source)} lines`)).toEqual([]);
});

test('the patterns see what they are for', () => {
  const code = `import type { A } from '../read/a.ts';\nimport {\n  b,\n} from '../engine/b.ts';\nexport * from 'zod';\nconst c = await import('yaml');`;
  expect(importsOf({ path: 'stats/x.ts', layer: 'stats', code, text: code })).toEqual([
    { from: 'stats/x.ts', what: 'read/a.ts', isType: true },
    { from: 'stats/x.ts', what: 'engine/b.ts', isType: false },
    { from: 'stats/x.ts', what: 'zod', isType: false },
    { from: 'stats/x.ts', what: 'yaml', isType: false },
  ]);
  for (const text of ['new Date()', 'Date.now()', 'Math.random()', 'process.env.TZ', "import fs from 'node:fs'"]) {
    expect(impurities.test(text)).toBe(true);
  }
  expect(impurities.test('new Date(milliseconds)')).toBe(false);
});

function inLayer(layer: string): readonly Source[] {
  return sources.filter((source) => source.layer === layer);
}

/** Imports of a file, static and dynamic: `zod`, `node`, or a path below src. */
function importsOf({ path, code }: Source): Import[] {
  const patterns =
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^\s*import\s+'([^']+)'/gm;
  return [...code.matchAll(patterns)].map(([, type, from, dynamic, bare]) => {
    return { from: path, what: resolveImport(path, from ?? dynamic ?? bare ?? ''), isType: type !== undefined };
  });
}

function resolveImport(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(path, '..', specifier).replaceAll('\\', '/');
  if (specifier.startsWith('node:')) return 'node';
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function isWithin(what: string, places: readonly string[]): boolean {
  return places.some((place) => what === place || what.startsWith(`${place}/`));
}

/** Comments may name what the code may not touch. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');
}
