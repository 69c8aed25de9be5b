import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';

/** @typedef {import('./make-case.js').Case} Case */
/** @typedef {typeof import('../../src/main.ts').main} Main */
/** @typedef {import('../../src/main.ts').Process} FakeProcess */
/** @typedef {{ readonly exitCode: number | null, readonly milliseconds: number, readonly fault: string | null }} Outcome */

/** What a run may end with: met, missed, usage, data. */
const documented = [0, 1, 2, 3];

/**
 * Runs the command in this process, in a folder of its own, and says what is wrong with what it did.
 *
 * @param {Main} main
 * @param {Case} made
 * @param {number} patience milliseconds after which a run counts as hanging
 * @returns {Promise<Outcome>}
 */
export async function runCase(main, { args, files }, patience) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-csaudit-'));
  const [work, temporary] = [join(folder, 'work'), join(folder, 'tmp')];
  mkdirSync(work);
  mkdirSync(temporary);
  for (const { name, bytes } of files) writeFileSync(join(work, name), bytes);
  const before = { folder: process.cwd(), tmp: process.env.TMPDIR };
  process.chdir(work);
  process.env.TMPDIR = temporary;
  const begun = performance.now();
  try {
    const { fake, told } = createTerminal(args, work);
    const exitCode = await Promise.race([main(fake), waitOut(patience)]);
    const milliseconds = performance.now() - begun;
    const left = [
      ...readdirSync(temporary),
      ...readdirSync(work).filter((name) => !files.some((file) => file.name === name)),
    ];
    return { exitCode, milliseconds, fault: findFault({ exitCode, milliseconds, patience, left, ...told() }) };
  } finally {
    process.chdir(before.folder);
    if (before.tmp === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before.tmp;
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ exitCode: number | null, milliseconds: number, patience: number, left: readonly string[], stdout: string, stderr: string }} run
 * @returns {string | null}
 */
function findFault({ exitCode, milliseconds, patience, left, stdout, stderr }) {
  if (exitCode === null || milliseconds > patience) return `it took longer than ${patience} ms`;
  if (!documented.includes(exitCode)) return `exit code ${exitCode}\n${stderr}`;
  if (/\n +at .*\.[jt]s/.test(stderr)) return `a stack\n${stderr}`;
  if (left.length > 0) return `left behind: ${left.join(', ')}`;
  if (exitCode >= 2 && stderr + stdout === '') return `exit code ${exitCode} without a word`;
  if (exitCode === 2 && stdout !== '') return `exit code 2, and yet an output\n${stdout.slice(0, 500)}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/.test(stderr))
    return `control characters on standard error\n${JSON.stringify(stderr)}`;
  return findMiscount(stdout);
}

/**
 * Every record read is used or left out for a reason; a number that cannot be had says why.
 *
 * @param {string} stdout
 * @returns {string | null}
 */
function findMiscount(stdout) {
  if (!stdout.startsWith('{\n  "formatVersion"')) return null;
  const { sources = [], measurements = [] } = JSON.parse(stdout);
  for (const { file, rows } of sources) {
    if (rows === undefined) continue;
    const excluded = rows.excluded.reduce(
      (/** @type {number} */ sum, /** @type {{ count: number }} */ { count }) => sum + count,
      0,
    );
    if (rows.read !== rows.used + excluded)
      return `${file}: read ${rows.read}, used ${rows.used}, left out ${excluded}`;
  }
  for (const { kpi, value, status, reason } of measurements) {
    if (value === null && (status === 'ok' || reason === null)) return `${kpi}: no value, and no reason`;
    if (value !== null && !Number.isFinite(value)) return `${kpi}: ${value}`;
  }
  return null;
}

/**
 * @param {readonly string[]} args
 * @param {string} folder
 */
function createTerminal(args, folder) {
  const [stdout, stderr] = [collect(), collect()];
  const fake = {
    argv: ['node', 'csaudit', ...args],
    stdin: Readable.from([]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: { NO_COLOR: '1' },
    pid: process.pid,
    cwd: () => folder,
    kill: () => true,
    on: () => fake,
    off: () => fake,
  };
  return {
    fake: /** @type {FakeProcess} */ (/** @type {unknown} */ (fake)),
    told: () => ({ stdout: stdout.text(), stderr: stderr.text() }),
  };
}

function collect() {
  const stream = new PassThrough({ highWaterMark: 2 ** 28 });
  return { stream, text: () => String(stream.read() ?? '') };
}

/**
 * @param {number} milliseconds
 * @returns {Promise<null>}
 */
function waitOut(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds + 1000, null).unref());
}
