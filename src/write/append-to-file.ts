import { open } from 'node:fs/promises';
import { UserError } from '../model/problem.ts';
import { writeProblem } from './write-problem.ts';

/**
 * Adds to what is in a file. Throws `unwritable-file` or `disk-full`.
 *
 * @param compose is told how many bytes there are
 */
export async function appendToFile(path: string, compose: (bytes: number) => string): Promise<void> {
  try {
    const file = await open(path, 'a');
    try {
      await file.writeFile(compose((await file.stat()).size));
    } finally {
      await file.close();
    }
  } catch (error) {
    const problem = writeProblem(error, path);
    throw problem === null ? error : new UserError(problem);
  }
}
