import type { SavedAudit } from '../model/audit.ts';
import { UserError } from '../model/problem.ts';
import { findAudit, type SavedAudits } from '../read/list-audits.ts';
import { readAudit } from '../read/read-audit.ts';
import { auditFile } from '../write/audit-store.ts';

export type PickFlags = { readonly new?: boolean; readonly resume?: string };

type Choice = {
  readonly folder: string;
  readonly saved: SavedAudits;
  /** Id of the checklist that was asked for; null: any. */
  readonly checklist: string | null;
  /** Asks which of the open audits is meant; null: nobody wants to say. */
  choose(open: readonly SavedAudit[]): Promise<string | 'new' | null>;
};

/**
 * The audit to go on with, or a new one.
 *
 * @returns null when the question was not answered
 * @throws UserError `unknown-audit`; and what is wrong with damaged audits, where one of them may be the one that is meant
 */
export async function pickAudit(flags: PickFlags, choice: Choice): Promise<SavedAudit | 'new' | null> {
  const { folder, saved, checklist } = choice;
  if (flags.resume !== undefined) return await readAudit(auditFile(folder, await findAudit(folder, flags.resume)));
  if (flags.new === true) return 'new';
  const open = saved.open.filter((audit) => checklist === null || audit.checklist.id === checklist);
  if (open.length > 0) {
    const id = await choice.choose(open);
    return id === 'new' ? 'new' : (open.find((audit) => audit.id === id) ?? null);
  }
  if (saved.problems.length > 0) throw new UserError(...saved.problems);
  return 'new';
}
