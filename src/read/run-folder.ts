import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../model/problem.ts';
import { problemOfFile } from './file-problem.ts';

/** The one place for temporary files of a run. `remove` is synchronous so that it can stand in an exit or signal handler. */
export type RunFolder = {
  /** The same name gives the same path. The folder is made when first asked for. */
  path(name: string): string;
  /** A path nobody was given before; the name is its ending. */
  newPath(name: string): string;
  remove(): void;
};

export function createRunFolder(parent: string = tmpdir()): RunFolder {
  let folder: string | null = null;
  let given = 0;
  let removed = false;
  const path = (name: string): string => {
    if (removed) throw new Error('the run folder was removed already');
    folder ??= makeFolder(parent);
    return join(folder, name);
  };
  return {
    path,
    newPath(name) {
      given += 1;
      return path(`${given}-${name}`);
    },
    remove() {
      removed = true;
      if (folder === null) return;
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      folder = null;
    },
  };
}

function makeFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'csaudit-')); // mkdtemp makes it 0700
  } catch (error) {
    throw explainFolderError(error, parent);
  }
}

/** TMPDIR may name a folder that is not there or is full. */
function explainFolderError(error: unknown, folder: string): unknown {
  const problem = problemOfFile(error, { file: folder });
  if (problem === null || problem.code === 'disk-full') return problem === null ? error : new UserError(problem);
  return new UserError({ code: 'no-temporary-folder', place: { file: folder } });
}
