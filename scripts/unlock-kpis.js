import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { importBuilt } from './import-built.js';

/**
 * @typedef {import('../src/model/preset.ts').Preset} Preset
 * @typedef {import('../src/model/preset.ts').PresetColumn} PresetColumn
 * @typedef {import('../src/model/field.ts').FieldName} FieldName
 * @typedef {import('../src/model/inspection.ts').Inspection} Inspection
 * @typedef {{ id: string, title: string }} Named
 */

/** What survey tools ask, in the words that are known of any survey. */
const questions = ['How satisfied are you?', 'How likely are you to recommend us?', 'How easy was it to get help?'];

/**
 * The KPIs that each preset's columns allow: what `csaudit inspect` says of an export that has them all. Of a system
 * whose export nobody has seen, all columns count; of the others, those that somebody has.
 *
 * @param {readonly Preset[]} presets
 * @returns {Promise<ReadonlyMap<string, readonly Named[]>>}
 */
export async function unlockKpis(presets) {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-presets-'));
  /** @type {Map<string, readonly Named[]>} */
  const unlocked = new Map();
  try {
    for (const preset of presets) unlocked.set(preset.id, await unlockPreset(preset, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return unlocked;
}

/** @param {Preset} preset @param {string} folder */
async function unlockPreset({ id, kind, columns, known_from: known }, folder) {
  const { fieldType } = await importBuilt('model/field.js');
  const counted = columns.filter(({ unconfirmed }) => unconfirmed !== true || known === 'documentation');
  /** @type {Map<string, string>} */
  const record = new Map();
  for (const column of counted) {
    const [date, time] = [column.headers[0] ?? '', column.time_headers?.[0]];
    const cell = exampleCell(column, fieldType(/** @type {FieldName} */ (column.field)));
    record.set(date, time === undefined ? cell : cell.slice(0, 10));
    if (time !== undefined) record.set(time, cell.slice(11));
  }
  const isSurvey = kind === 'ratings' && !columns.some(({ scale }) => scale !== undefined);
  for (const question of isSurvey ? questions : []) record.set(question, '5');
  const file = join(folder, `${id}.csv`);
  writeFileSync(file, `${csvLine([...record.keys()])}\n${csvLine([...record.values()])}\n`);
  /** @type {Inspection} */
  const inspection = JSON.parse(await run(['inspect', file, '--preset', id, '--format', 'json'], folder));
  return inspection.unlocked;
}

/** A cell that such a column can have. @param {PresetColumn} column @param {import('../src/model/field.ts').FieldType} type */
function exampleCell({ unit, scale, values }, type) {
  const [texts] = Object.values(values ?? {});
  if (texts?.[0] !== undefined) return texts[0];
  switch (type) {
    case 'instant':
      return '2025-06-14 08:00:00';
    case 'seconds':
      // Words are read in any of several languages; a column without a cell fits as well.
      return unit === undefined || unit === 'clock' ? '00:01:00' : unit === 'words' ? '' : '60';
    case 'score':
      return String(scale?.to ?? 5);
    default:
      return { boolean: 'yes', integer: '1', word: 'customer', text: 'x' }[type];
  }
}

/** @param {readonly string[]} cells */
function csvLine(cells) {
  return cells.map((cell) => `"${cell}"`).join(',');
}

/** What `csaudit ARGS` prints. @param {readonly string[]} args @param {string} folder @returns {Promise<string>} */
async function run(args, folder) {
  const { main } = await importBuilt('main.js');
  const stdout = new PassThrough({ highWaterMark: 16 * 1024 * 1024 });
  const stderr = new PassThrough();
  const fake = {
    ...{ argv: ['node', 'csaudit', ...args], stdin: Readable.from([]), stdout, stderr, env: {}, pid: process.pid },
    cwd: () => folder,
    kill: () => false,
    on: () => fake,
    off: () => fake,
  };
  const exitCode = await main(/** @type {any} */ (fake));
  stdout.end();
  stderr.end();
  if (exitCode !== 0) throw new Error(`csaudit ${args.join(' ')}: ${await text(stderr)}`);
  return text(stdout);
}
