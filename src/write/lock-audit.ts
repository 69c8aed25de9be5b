import { readdir, readFile, rm } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../model/problem.ts';
import { writeFile } from './write-file.ts';
import { writeProblem } from './write-problem.ts';

export type AuditLock = {
  /** Has another run taken it, because this one stood still for too long? */
  isLost(): boolean;
  release(): Promise<void>;
};

/** Who holds an audit: written beside it for the run that comes second. */
type Holder = { readonly pid: number; readonly host: string; readonly user: string; readonly since: string };

/** The lock of a run that has not moved for so long is stale. One that was killed on this machine is recognised at once. */
const stale = 10_000;
/** Locking takes milliseconds; whoever waits longer for a turn waits for a run that was killed in it. */
const turn = { stale: 4_000, retries: { retries: 60, minTimeout: 20, maxTimeout: 100 } };

/**
 * Locks an audit's file against other runs, also on other machines.
 *
 * @param since the instant, ISO 8601
 * @throws UserError `audit-in-use` with who holds it and since when
 */
export async function lockAudit(path: string, since: string): Promise<AuditLock> {
  const { default: lockfile } = await import('proper-lockfile');
  const holderPath = path.replace(/\.json$/, '.holder');
  const folder = dirname(path);
  try {
    // One at a time, or two that find the same dead lock would both take it.
    const leave = await lockfile.lock(folder, {
      ...turn,
      realpath: false,
      lockfilePath: join(folder, '.turn.lock'),
      onCompromised: () => {},
    });
    try {
      if (await isHolderDead(holderPath)) await rm(`${path}.lock`, { recursive: true, force: true });
      let lost = false;
      const release = await lockfile.lock(path, {
        stale,
        realpath: false,
        onCompromised: () => {
          lost = true;
        },
      });
      await writeFile(holderPath, `${JSON.stringify(describeSelf(since))}\n`);
      await removeOldDrafts(path);
      return {
        isLost: () => lost,
        async release() {
          if (lost) return;
          await rm(holderPath, { force: true });
          await release();
        },
      };
    } finally {
      // Whoever was too slow has lost the turn already.
      await leave().catch(() => {});
    }
  } catch (error) {
    throw await explainLockError(error, path, holderPath);
  }
}

async function explainLockError(error: unknown, path: string, holderPath: string): Promise<unknown> {
  if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') {
    const holder = await readHolder(holderPath);
    const held = holder === null ? {} : { reason: 'held-by', ...holder, pid: String(holder.pid) };
    return new UserError({ code: 'audit-in-use', place: { file: path }, data: held });
  }
  const problem = writeProblem(error, path);
  return problem === null ? error : new UserError(problem);
}

function describeSelf(since: string): Holder {
  return { pid: process.pid, host: hostname(), user: userName(), since };
}

/** A container may run under a number that no user has. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '?';
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    const { pid, host, user, since } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof host !== 'string') return null;
    return { pid, host, user: String(user), since: String(since) };
  } catch {
    return null;
  }
}

async function isHolderDead(path: string): Promise<boolean> {
  const holder = await readHolder(path);
  if (holder === null || holder.host !== hostname()) return false;
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** What a killed run was writing. */
async function removeOldDrafts(path: string): Promise<void> {
  const drafts = (await readdir(dirname(path))).filter(
    (name) => name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp'),
  );
  await Promise.all(drafts.map((name) => rm(join(dirname(path), name), { force: true })));
}
