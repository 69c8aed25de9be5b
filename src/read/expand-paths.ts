import { constants } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import { problemOfFile } from './file-problem.ts';

/** What a folder given as an argument means: its exports, not everything in it. */
const exportName = /\.(csv|tsv|txt|csv\.gz|tsv\.gz|parquet|jsonl|ndjson)$/i;

/**
 * Arguments to files, in the order given and sorted within an argument, each file once; `-` stays as it is.
 * Throws every problem of every argument at once.
 */
export async function expandPaths(paths: readonly string[]): Promise<readonly string[]> {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const path of paths) {
    try {
      for (const file of await expandPath(path)) {
        const identity = await identify(file);
        if (!files.has(identity)) files.set(identity, file);
      }
    } catch (error) {
      problems.push(...problemsOf(error, path));
    }
  }
  if (problems.length > 0) throw new UserError(...problems);
  return [...files.values()];
}

async function expandPath(path: string): Promise<readonly string[]> {
  if (path === '-') return [path];
  const kind = await kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'folder') return noneIsAProblem(path, await listFolder(path));
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) throw new UserError({ code: 'missing-file', place: { file: path } });
  const files = await glob(path, { onlyFiles: true, expandDirectories: false, absolute: isAbsolute(path) });
  return noneIsAProblem(path, files.sort());
}

/** null: there is no such path, which may then be a pattern that the shell did not expand. */
async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const missing = problemOfFile(error, {})?.code === 'missing-file';
    if (missing) return null;
    throw error;
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && exportName.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function noneIsAProblem(path: string, files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UserError({ code: 'no-files', place: { file: path } });
  return files;
}

/** The same file under two names is read once; one that may not be read is found out before anything is. */
async function identify(file: string): Promise<string> {
  if (file === '-') return file;
  try {
    await access(file, constants.R_OK);
    return await realpath(file);
  } catch (error) {
    throw new UserError(...problemsOf(error, file));
  }
}

function problemsOf(error: unknown, file: string): readonly Problem[] {
  if (error instanceof UserError) return error.problems;
  const problem = problemOfFile(error, { file });
  if (problem === null) throw error;
  return [problem];
}
