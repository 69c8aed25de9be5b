import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { explainFileError } from './file-problem.ts';

/** Streams what can be read only once (standard input, a FIFO) into a file; nothing half-written stays. */
export async function spool(source: Readable, path: string, file: string, signal?: AbortSignal): Promise<void> {
  try {
    await pipeline(source, createWriteStream(path, { mode: 0o600 }), signal === undefined ? {} : { signal });
  } catch (error) {
    await rm(path, { force: true });
    throw explainFileError(error, { file });
  }
}
