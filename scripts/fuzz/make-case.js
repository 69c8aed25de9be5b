import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { createChance } from './chance.js';
import { chooseCommand } from './choose-command.js';
import { generateTable } from './generate-table.js';
import { mutations } from './mutate-bytes.js';

/** @typedef {import('./chance.js').Chance} Chance */
/** @typedef {{ readonly args: readonly string[], readonly files: readonly { readonly name: string, readonly bytes: Buffer }[] }} Case */

const largest = 64 * 1024;
const encodings = ['utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'cp850', 'cp949', 'shift_jis', 'utf-32le'];

/** The small exports of the fixtures, in an order that no file system changes. */
const seeds = collectSeeds(fileURLToPath(new URL('../../fixtures', import.meta.url)));

/**
 * A command line and its files: the same for the same seed and number.
 *
 * @param {number} seed
 * @param {number} index
 * @returns {Case}
 */
export function makeCase(seed, index) {
  const chance = createChance(seed, index);
  const encoding = chance.often(0.15) ? chance.pick(encodings) : null;
  const declared = encoding !== null && chance.often(0.8) ? ['--encoding', encoding] : [];
  const files = Array.from({ length: chance.often(0.9) ? 1 : 2 }, (_, at) => {
    const name = `${at}-${chance.pick(['a.csv', 'tickets.csv', 'b.tsv', "it's [1].csv", 'export'])}`;
    return { name, bytes: pack(encode(makeBytes(chance), encoding, chance), chance) };
  });
  return { args: [...chooseCommand(chance), ...declared, ...files.map(({ name }) => name)], files };
}

/**
 * @param {Chance} chance
 * @returns {Buffer}
 */
function makeBytes(chance) {
  /** @type {Buffer} */
  let bytes = chance.often(0.4) ? Buffer.from(generateTable(chance)) : readFileSync(chance.pick(seeds));
  for (const mutate of chance.some(mutations, 2)) bytes = mutate(bytes, chance).subarray(0, largest);
  return bytes;
}

/**
 * @param {Buffer} bytes
 * @param {string | null} encoding
 * @param {Chance} chance
 */
function encode(bytes, encoding, chance) {
  return encoding === null ? bytes : iconv.encode(bytes.toString('utf8'), encoding, { addBOM: chance.often(0.5) });
}

/**
 * @param {Buffer} bytes
 * @param {Chance} chance
 */
function pack(bytes, chance) {
  if (!chance.often(0.05)) return bytes;
  const packed = gzipSync(bytes, { level: 1 });
  return chance.often(0.5) ? packed : packed.subarray(0, 1 + chance.below(packed.length));
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function collectSeeds(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|tsv|jsonl)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).length <= largest)
    .sort();
}
