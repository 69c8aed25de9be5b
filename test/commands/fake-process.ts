import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { main, type Process } from '../../src/main.ts';

export type Run = { readonly stdout: string; readonly stderr: string; readonly exitCode: number };

export type Circumstances = {
  /** Folder that the command is typed in. */
  readonly folder?: string;
  readonly stdin?: string | Readable;
  readonly env?: Readonly<Record<string, string>>;
};

export const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
export const commandFixtures = `${fixtures}commands`;

/** `csaudit ARGS`, in this process, as somebody types it in a folder; nothing of it is a terminal. */
export async function runCsaudit(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  const { process: fake, stdout, stderr } = fakeProcess(args, circumstances);
  const before = process.cwd();
  process.chdir(circumstances.folder ?? commandFixtures);
  try {
    const exitCode = await main(fake);
    return { stdout: await readAll(stdout), stderr: await readAll(stderr), exitCode };
  } finally {
    process.chdir(before);
  }
}

export type FakeProcess = {
  readonly process: Process;
  readonly stdout: PassThrough;
  readonly stderr: PassThrough;
  /** What was sent to the process itself. */
  readonly kills: readonly (string | number | undefined)[];
  /** Calls what listens to an event of the process, such as a signal. */
  emit(event: string, ...args: readonly unknown[]): void;
  listenerCount(): number;
};

export function fakeProcess(
  args: readonly string[],
  { stdin = '', folder = commandFixtures, env = {} }: Circumstances = {},
): FakeProcess {
  const stdout = new PassThrough({ highWaterMark: 64 * 1024 * 1024 });
  const stderr = new PassThrough();
  const kills: (string | number | undefined)[] = [];
  const listeners = new Map<string | symbol, ((...args: unknown[]) => void)[]>();
  const fake = {
    argv: ['node', 'csaudit', ...args],
    stdin: typeof stdin === 'string' ? Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]) : stdin,
    stdout,
    stderr,
    env,
    pid: 4711,
    cwd: () => folder,
    kill: (_pid: number, signal?: string | number) => kills.push(signal) > 0,
    on(event: string | symbol, listener: (...args: unknown[]) => void) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      return fake;
    },
    off(event: string | symbol, listener: (...args: unknown[]) => void) {
      listeners.set(
        event,
        (listeners.get(event) ?? []).filter((other) => other !== listener),
      );
      return fake;
    },
  };
  return {
    process: fake as unknown as Process,
    stdout,
    stderr,
    kills,
    emit: (event, ...data) => {
      for (const listener of listeners.get(event) ?? []) listener(...data);
    },
    listenerCount: () => [...listeners.values()].flat().length,
  };
}

async function readAll(stream: PassThrough): Promise<string> {
  stream.end();
  return await text(stream);
}
