/**
 * `node scripts/make-terminal-picture.js` draws docs/images/kpi.svg: what the program prints on a terminal of 80 columns.
 * With `--check` it draws nothing and fails if the picture is not what it would draw.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { importBuilt } from './import-built.js';
import { renderTerminalSvg } from './render-terminal-svg.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = fileURLToPath(new URL('../docs/images/kpi.svg', import.meta.url));
const columns = 80;
const args = ['kpi', 'fixtures/demo', '--kpi', 'csat,frt,abandonment-rate', '--by', 'month'];

const command = `csaudit ${args.join(' ')}`;
const output = `\u001b[2m$\u001b[22m ${command}\n${await printOnTerminal(args)}`;
const picture = renderTerminalSvg(output, { columns, title: `What "${command}" prints` });
const isCurrent = existsSync(path) && readFileSync(path, 'utf8') === picture;

if (isCurrent) process.exitCode = 0;
else if (process.argv.includes('--check')) {
  console.error('docs/images/kpi.svg is out of date: npm run generate');
  process.exitCode = 1;
} else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
  console.log('wrote docs/images/kpi.svg');
}

/**
 * The program in this process, with a terminal that only listens: the same whatever terminal this runs on.
 *
 * @param {readonly string[]} args
 */
async function printOnTerminal(args) {
  const { main } = await importBuilt('main.js');
  const terminal = () => Object.assign(new PassThrough({ highWaterMark: 1 << 24 }), { isTTY: true, columns });
  const [stdout, stderr] = [terminal(), terminal()];
  const { on, off, kill, pid } = process;
  process.chdir(root);
  const exitCode = await main({
    argv: ['node', 'csaudit', ...args, '--lang', 'en', '--quiet'],
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: {},
    cwd: () => root,
    pid,
    on: on.bind(process),
    off: off.bind(process),
    kill,
  });
  stdout.end();
  stderr.end();
  if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode}\n${await text(stderr)}`);
  return await text(stdout);
}
