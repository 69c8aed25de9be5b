import { randomInt } from 'node:crypto';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedAudit } from '../model/audit.ts';
import { UserError } from '../model/problem.ts';
import { lockAudit } from './lock-audit.ts';
import { writeFile } from './write-file.ts';
import { writeProblem } from './write-problem.ts';

/** An audit that nobody else can write while it is held. */
export type HeldAudit = {
  /** As a whole or not at all, one after the other. Throws `lost-audit` when another run has taken the audit over. */
  save(audit: SavedAudit): Promise<void>;
  release(): Promise<void>;
};

/** Where the audits lie: beside `csaudit.yaml`. */
export function auditFolder(home: string): string {
  return join(home, '.csaudit');
}

export function auditFile(folder: string, id: string): string {
  return join(folder, `${id}.json`);
}

/** Without what is easily taken for another: 0 and o, 1, l and i. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Begins an audit: a new id, its file, held.
 *
 * @param date the local date, for the id: `2026-11-22-k3f9`
 * @param make the audit with its id; its `startedAt` is when it is held from
 */
export async function createAudit(
  folder: string,
  date: string,
  make: (id: string) => SavedAudit,
): Promise<HeldAudit & { readonly audit: SavedAudit }> {
  await makeFolder(folder);
  let id: string;
  do {
    const ending = Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
    id = `${date}-${ending}`;
  } while (await exists(auditFile(folder, id)));
  const audit = make(id);
  const held = await holdAudit(folder, id, audit.startedAt);
  await held.save(audit);
  return { ...held, audit };
}

/**
 * Takes a saved audit to work on it. Hold it first and read it then: until it is held, another run may still write it.
 * What cannot be read is not to be saved over.
 *
 * @param since the instant, ISO 8601: what another run is told
 * @throws UserError `audit-in-use`: another run holds it
 */
export async function holdAudit(folder: string, id: string, since: string): Promise<HeldAudit> {
  const path = auditFile(folder, id);
  const lock = await lockAudit(path, since);
  let last = Promise.resolve();
  return {
    save(audit) {
      const write = async (): Promise<void> => {
        if (lock.isLost()) throw new UserError({ code: 'lost-audit', place: { file: path } });
        await writeFile(path, `${JSON.stringify(audit, null, 2)}\n`);
      };
      const saved = last.then(write);
      // A save that failed is told to who asked for it, and does not stop the next.
      last = saved.catch(() => {});
      return saved;
    },
    async release() {
      await last;
      await lock.release();
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const problem = writeProblem(error, folder);
    throw problem === null ? error : new UserError(problem);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
