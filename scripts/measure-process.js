import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('report-peak-memory.js', import.meta.url));

/**
 * Runs a program of ours as a whole process, standard output into a file.
 *
 * @param {{ args: readonly string[], output: string, temporary: string }} program
 * @returns {Promise<{ seconds: number, megabytes: number }>}  From start to end, and the most memory it held.
 */
export async function measureProcess({ args, output, temporary }) {
  const out = openSync(output, 'w');
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', reporter, ...args], {
    stdio: ['ignore', out, 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporary },
  });
  closeSync(out);
  const [exitCode, errors, kibibytes] = await Promise.all([
    new Promise((resolve, reject) => child.on('error', reject).on('close', resolve)),
    readText(child.stdio[2]),
    readText(child.stdio[3]),
  ]);
  const seconds = (performance.now() - started) / 1000;
  if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${exitCode}\n${errors}`);
  return { seconds, megabytes: (Number(kibibytes) * 1024) / 1e6 };
}

/** @param {unknown} stream */
async function readText(stream) {
  let text = '';
  for await (const chunk of /** @type {NodeJS.ReadableStream} */ (stream)) text += chunk;
  return text;
}
