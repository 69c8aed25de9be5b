import { stat } from 'node:fs/promises';
import { UserError } from '../model/problem.ts';

/** What changes when a file is written to or replaced; null: it is no regular file, and was copied when it was read. */
export async function fileState(file: string): Promise<string | null> {
  if (file === '-') return null;
  try {
    const found = await stat(file);
    return found.isFile() ? [found.ino, found.size, found.mtimeMs].join(' ') : null;
  } catch {
    return null;
  }
}

/**
 * A file is read more than once, to find out what it is and to load it: if it changed in between, its numbers would not
 * be those of the bytes that its hash names.
 * @throws UserError `file-changed`
 */
export async function checkUnchanged(file: string, before: string | null): Promise<void> {
  if (before !== null && (await fileState(file)) !== before)
    throw new UserError({ code: 'file-changed', place: { file } });
}
