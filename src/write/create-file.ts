import { existsSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Problem, UserError } from '../model/problem.ts';
import { writeProblem } from './write-problem.ts';

/** A file to be made, and the option by which another could be named. */
export type NewFile = { readonly path: string; readonly option?: string };

/** @throws UserError `file-exists` for each that is there already */
export function claimFiles(files: readonly NewFile[]): void {
  const taken = files.filter(({ path }) => existsSync(path));
  if (taken.length > 0) throw new UserError(...taken.map(existsProblem));
}

/** Makes a file that is not there yet, and its folder. Nothing is written over, also if it came meanwhile. */
export async function createFile(file: NewFile, content: string): Promise<void> {
  const { path } = file;
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(content);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw new UserError(existsProblem(file));
    const problem = writeProblem(error, path);
    throw problem === null ? error : new UserError(problem);
  }
}

function existsProblem({ path, option }: NewFile): Problem {
  return { code: 'file-exists', place: { file: path }, data: { option: option ?? 'none' } };
}
