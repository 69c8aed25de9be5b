import type { Writable } from 'node:stream';
import { UserError } from '../model/problem.ts';
import { writeFile } from './write-file.ts';
import { writeProblem } from './write-problem.ts';

/** Text to the file given, or to standard output. */
export async function writeOutput(text: string, output: string | null, stdout: Writable): Promise<void> {
  if (output === null || output === '-') await writeStream(stdout, text);
  else await writeFile(output, text);
}

/** A reader that closed the pipe (`| head`) has what it wanted: that is no error. */
export function writeStream(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null | undefined): void => {
      if (error === null || error === undefined || isClosedPipe(error)) {
        resolve();
        return;
      }
      const problem = writeProblem(error, '-');
      reject(problem === null ? error : new UserError(problem));
    };
    // The event comes besides the callback, and later; without a listener it would end the process.
    if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
    if (stream.destroyed) resolve();
    else stream.write(text, settle);
  });
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

function ignore(): void {}
