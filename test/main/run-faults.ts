import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ended, makeFolder, runBinary } from './run-binary.ts';

export type Fault = {
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
};

export type Told = {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The lines that say what is wrong and, below it, what to do; whatever else was written is told as it is. */
  readonly message: readonly string[] | string;
  /** Left in the folder for temporary files, or new in the folder it was typed in. */
  readonly left: readonly string[];
};

/** Runs the command in a folder with these files, and looks at everything that it does and leaves. */
export async function meet({ args, files = {}, env = {} }: Fault): Promise<Told> {
  const folder = makeFolder();
  const [work, temporary] = [join(folder, 'work'), join(folder, 'tmp')];
  mkdirSync(work);
  mkdirSync(temporary);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(work, name), content);
  const ended = await runBinary(args, { cwd: work, env: { TMPDIR: temporary, ...env } });
  const left = [...readdirSync(temporary), ...readdirSync(work).filter((name) => !Object.hasOwn(files, name))];
  return { exitCode: ended.exitCode, stdout: ended.stdout, message: messageOf(ended), left };
}

function messageOf({ stderr }: Ended): readonly string[] | string {
  const lines = stderr.trimEnd().split('\n');
  const isMessage = lines[0]?.startsWith('error: ') && lines.every((line) => /^(error:| ) /.test(line));
  const hasStack = lines.some((line) => /^ +at .*:\d+:\d+/.test(line));
  return isMessage && !hasStack ? lines : stderr;
}

/** How a run ends that met a fault: a message of a reason and a remedy, and nothing else anywhere. */
export function refusal(exitCode: 2 | 3, reason: string, remedy: string): Told {
  return { exitCode, stdout: '', message: [`error: ${reason}`, `  ${remedy}`], left: [] };
}
