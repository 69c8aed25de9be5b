import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { explainFileError } from './file-problem.ts';
import type { RunFolder } from './run-folder.ts';
import { spool } from './spool.ts';

/** A path that can be opened again and again: the file itself, or a copy of what can be read only once. */
export async function locateInput(
  file: string,
  run: RunFolder,
  stdin: Readable,
  signal?: AbortSignal,
): Promise<string> {
  if (file !== '-' && (await isRegular(file))) return file;
  const path = run.newPath('spooled');
  await spool(file === '-' ? stdin : createReadStream(file), path, file, signal);
  return path;
}

async function isRegular(file: string): Promise<boolean> {
  try {
    // A descriptor of this process (/dev/fd/3) may not mean the same file when the engine opens it.
    return (await stat(file)).isFile() && !/^\/(dev|proc)\//.test(file);
  } catch (error) {
    throw explainFileError(error, { file });
  }
}
