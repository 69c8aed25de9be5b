import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const binary = fileURLToPath(new URL('../../bin/csaudit.js', import.meta.url));
export const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

export type Ended = {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
};

export type Options = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
};

/** The command as it is installed, in a process of its own. */
export function startBinary(
  args: readonly string[],
  options: Options = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  return start(process.execPath, [binary, ...args], options);
}

export function runBinary(args: readonly string[], options: Options = {}): Promise<Ended> {
  return startBinary(args, options).ended;
}

/** A line of shell in which `csaudit` is the command. */
export function runShell(line: string, options: Options = {}): Promise<Ended> {
  const script = `csaudit() { "${process.execPath}" "${binary}" "$@"; }\n${line}`;
  return start('bash', ['-c', script], options).ended;
}

export function start(command: string, args: readonly string[], { cwd, env = {}, stdin = '' }: Options) {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const closed = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve([code, signal]));
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(
    ([stdout, stderr, [exitCode, signal]]): Ended => ({ stdout, stderr, exitCode, signal }),
  );
  return { child, ended };
}

/** An empty folder that goes with the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'test-csaudit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A tool of the system, by its name; throws when it fails. */
export function runTool(name: string, ...args: readonly string[]): string {
  return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
