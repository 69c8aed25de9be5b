/**
 * `npm run reference -- FOLDER EXPECTED.tsv [--only FILE,FILE]`: the command line over real exports, against figures
 * made by other means. Options an export needs stand in test/reference.yaml by its name; the fewer the better.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { compareFigure, describeFigure, readFigures } from './reference-table.js';

/** @typedef {import('./reference-table.js').Figure} Figure */
/** @typedef {import('./reference-table.js').Measurement} Measurement */

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const [folder = '', table = ''] = positionals;
if (table === '') {
  throw new Error('usage: npm run reference -- FOLDER EXPECTED.tsv [--only FILE,FILE]');
}

/** @type {Record<string, string[]>} */
const optionsOf = parse(readFileSync(join(root, 'test', 'reference.yaml'), 'utf8'));
const only = values.only?.split(',');
const figures = readFigures(table).filter(({ file }) => only?.includes(file) ?? true);

let equal = 0;
for (const run of groupBy(figures, ({ file, variant }) => `${file}\t${variant ?? ''}`)) {
  const { measurements, refusal } = runKpi(run);
  for (const figure of run) {
    const difference = measurements ? compareFigure(figure, measurements) : compareRefusal(figure, refusal);
    if (difference === null) equal += 1;
    else console.log(`${describeFigure(figure)}; got ${difference}`);
  }
}
const files = [...new Set(figures.map(({ file }) => file))].filter((file) => optionsOf[file]?.length);
const count = files.reduce((sum, file) => sum + (optionsOf[file]?.length ?? 0), 0);
console.log(`${equal} of ${figures.length} figures equal; options needed for ${files.length} files (${count} options)`);
process.exitCode = equal === figures.length && equal > 0 ? 0 : 1;

/**
 * All figures of one file and one variant in one run: measurements, or how it ended without any.
 *
 * @param {readonly Figure[]} run
 * @returns {{ measurements: Measurement[] | null, refusal: { exitCode: number | null, message: string } }}
 */
function runKpi(run) {
  const [{ file, variant } = { file: '', variant: null }] = run;
  const args = [
    ...[...new Set(run.map(({ asked }) => asked))].flatMap((kpi) => ['--kpi', kpi]),
    ...[...new Set(run.flatMap(({ by }) => (by ? [by[0]] : [])))].flatMap((by) => ['--by', by]),
    ...(variant === null ? [] : ['--variant', variant]),
    ...(optionsOf[file] ?? []).flatMap(splitOption),
  ];
  const child = spawnSync(
    process.execPath,
    [join(root, 'bin', 'csaudit.js'), 'kpi', join(folder, file), '--format', 'json', ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  const refusal = { exitCode: child.status, message: child.stderr.trim().replaceAll(/\s+/g, ' ') };
  // Exit 3 with a result: nothing that was asked for could be computed, and each figure says why.
  const hasResult = (child.status === 0 || child.status === 3) && child.stdout.startsWith('{');
  return { measurements: hasResult ? JSON.parse(child.stdout).measurements : null, refusal };
}

/**
 * A file must be refused with a reason where that is the figure, and nowhere else.
 *
 * @param {Figure} figure
 * @param {{ exitCode: number | null, message: string }} refusal
 */
function compareRefusal({ expected }, { exitCode, message }) {
  if (expected === 'refused' && exitCode === 3 && message !== '') return null;
  return `exit ${exitCode}: ${message || 'no reason given'}`;
}

/** `--map nps=score` as the shell would hand it over. @param {string} option */
function splitOption(option) {
  const space = option.indexOf(' ');
  return space < 0 ? [option] : [option.slice(0, space), option.slice(space + 1)];
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(item: T) => string} key
 * @returns {T[][]}
 */
function groupBy(items, key) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
