import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { UserError } from '../model/problem.ts';
import { writeProblem } from './write-problem.ts';

const drafts = new Set<string>();

/** For an exit or signal handler: what is being written when the process ends is not left behind. */
export function removeDrafts(): void {
  for (const draft of drafts) rmSync(draft, { force: true });
}

/**
 * Writes a file as a whole or not at all: beside it first, then renamed over it. What is no regular file (`/dev/null`, a
 * FIFO) is written to directly, since renaming would replace it. Throws `unwritable-file` or `disk-full`.
 */
export async function writeFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path);
    const existing = await stat(target).catch(() => null);
    if (existing !== null && !existing.isFile()) return await fill(target, 'w', 0o666, content);
    const draft = `${target}.${randomUUID()}.tmp`;
    drafts.add(draft);
    try {
      await fill(draft, 'wx', existing?.mode ?? 0o666, content);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    } finally {
      drafts.delete(draft);
    }
  } catch (error) {
    const problem = writeProblem(error, path);
    throw problem === null ? error : new UserError(problem);
  }
}

async function fill(path: string, flags: 'w' | 'wx', mode: number, content: string | Uint8Array): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    // FileHandle.writeFile repeats short writes: on a nearly full disk a single write ends early without an error.
    await file.writeFile(content);
    if (flags === 'wx') await file.sync();
  } finally {
    await file.close();
  }
}
