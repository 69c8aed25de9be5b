/**
 * The examples of a Markdown page: fenced blocks called `console`, in which `$ ` begins a command and the lines below it
 * are what it prints. They are run by a shell in the root of the project, with `csaudit` as the program built there.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = fileURLToPath(new URL('../bin/csaudit.js', import.meta.url));
const fence = /^```console\n(.*?)^```$/gms;

/** @param {string} page */
export function readConsoleBlocks(page) {
  return [...page.matchAll(fence)].map(([, block = '']) => block);
}

/**
 * The page with what its commands print now.
 *
 * @param {string} page
 */
export function refreshConsoleBlocks(page) {
  return page.replace(fence, (_, block) => `\`\`\`console\n${runConsoleBlock(block)}\`\`\``);
}

/**
 * The block again, with what its commands print now, errors included.
 *
 * @param {string} block
 */
export function runConsoleBlock(block) {
  const commands = [...block.matchAll(/^\$ (.+)$/gm)].map(([, command = '']) => command);
  // A subshell hands the exit code of the command before on, so that `echo $?` shows it.
  const steps = commands.map((command) => `code=$?; printf '%s\\n' ${quote(`$ ${command}`)}; (exit $code)\n${command}`);
  const script = [`csaudit() { ${quote(process.execPath)} ${quote(program)} "$@"; }`, 'true', ...steps].join('\n');
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', LC_ALL: 'C.UTF-8' };
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], { cwd: root, encoding: 'utf8', env });
  return stdout;
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
