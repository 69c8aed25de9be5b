import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedAudit } from '../model/audit.ts';
import { nearest } from '../model/nearest.ts';
import { type Problem, UserError } from '../model/problem.ts';
import { explainFileError } from './file-problem.ts';
import { readAudit } from './read-audit.ts';

export type SavedAudits = {
  /** The one worked on last comes first; so with the finished. */
  readonly open: readonly SavedAudit[];
  readonly finished: readonly SavedAudit[];
  /** Of the files that cannot be read. They stay as they are. */
  readonly problems: readonly Problem[];
};

/** The audits saved in a folder (`auditFolder`); without the folder, none. */
export async function listAudits(folder: string): Promise<SavedAudits> {
  const read = await Promise.all(
    (await listFiles(folder)).map((name) =>
      readAudit(join(folder, name)).catch((error: unknown) => {
        if (error instanceof UserError) return error;
        throw error;
      }),
    ),
  );
  const audits = read
    .flatMap((item) => (item instanceof UserError ? [] : item))
    .toSorted((left, right) => (left.updatedAt < right.updatedAt ? 1 : left.updatedAt > right.updatedAt ? -1 : 0));
  return {
    open: audits.filter(({ finishedAt }) => finishedAt === null),
    finished: audits.filter(({ finishedAt }) => finishedAt !== null),
    problems: read.flatMap((item) => (item instanceof UserError ? item.problems : [])),
  };
}

/** The id of the audit meant: all of it, or as much of its beginning or end as no other has. Throws `unknown-audit`. */
export async function findAudit(folder: string, name: string): Promise<string> {
  const ids = (await listFiles(folder)).map((file) => file.slice(0, -'.json'.length));
  const near = ids.filter((id) => id.startsWith(name) || id.endsWith(name));
  const [only, ...others] = ids.includes(name) ? [name] : name === '' ? [] : near;
  if (only !== undefined && others.length === 0) return only;
  const suggestion = nearest(name, ids);
  throw new UserError({
    code: 'unknown-audit',
    data: {
      name,
      folder,
      ...(ids.length === 0 ? {} : { known: ids.join(', ') }),
      ...(suggestion === null ? {} : { suggestion }),
    },
  });
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[^.].*\.json$/.test(name)).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw explainFileError(error, { file: folder });
  }
}
