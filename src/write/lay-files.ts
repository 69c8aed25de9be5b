import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../model/problem.ts';
import { writeFile } from './write-file.ts';
import { writeProblem } from './write-problem.ts';

export type LaidFile = { readonly name: string; readonly content: string | Uint8Array };

/** By its first line a folder shows that these files were laid there before. */
export type Mark = { readonly name: string; readonly firstLine: string };

/**
 * Makes sure that nobody's files are written over.
 *
 * @throws UserError `folder-not-empty`; with `replace` `not-a-demo`, unless the mark is there
 */
export async function claimFolder(folder: string, replace: boolean, mark: Mark): Promise<void> {
  if (await isEmpty(folder)) return;
  if (!replace) throw new UserError({ code: 'folder-not-empty', place: { file: folder } });
  const found = await readFile(join(folder, mark.name), 'utf8').catch(() => '');
  if (found.split('\n', 1)[0]?.trim() !== mark.firstLine) {
    throw new UserError({ code: 'not-a-demo', place: { file: folder } });
  }
}

/** Writes files into a folder, which is made, over those of the same names. */
export async function layFiles(folder: string, files: readonly LaidFile[]): Promise<void> {
  for (const { name, content } of files) {
    const path = join(folder, name);
    await makeFolder(dirname(path));
    await writeFile(path, content);
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw explain(error, folder);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw explain(error, folder);
  }
}

function explain(error: unknown, folder: string): unknown {
  const problem = writeProblem(error, folder);
  return problem === null ? error : new UserError(problem);
}
