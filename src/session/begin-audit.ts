import { carryOver, planActions } from '../audit/action-plan.ts';
import { newAudit } from '../audit/walk.ts';
import type { ChecklistIdentity, SavedAudit, Waiver } from '../model/audit.ts';
import type { Checklist } from '../model/checklist.ts';
import { readAudit } from '../read/read-audit.ts';
import { auditFile, createAudit, type HeldAudit, holdAudit } from '../write/audit-store.ts';

export type Beginning = {
  readonly folder: string;
  readonly checklist: Checklist;
  readonly identity: ChecklistIdentity;
  readonly detailed: boolean;
  /** Of csaudit.yaml; null: it says nothing of them. */
  readonly waivers: readonly Waiver[] | null;
  /** The last finished audit of the checklist. */
  readonly previous: SavedAudit | null;
  readonly now: Date;
  /** The local date: `2026-11-22`. */
  readonly today: string;
};

export type HeldWithAudit = HeldAudit & { readonly audit: SavedAudit };

/** A new audit, with what the one before it left to do. */
export function beginAudit({
  folder,
  checklist,
  identity,
  detailed,
  waivers,
  previous,
  now,
  today,
}: Beginning): Promise<HeldWithAudit> {
  const carried = previous === null ? [] : carryOver(planActions(checklist, previous, today));
  const startedAt = now.toISOString();
  return createAudit(folder, today, (id) =>
    newAudit({ id, checklist: identity, startedAt, detailed, waivers: [...(waivers ?? [])], carried }),
  );
}

/** A saved audit, taken to go on with. Waivers are those of today. */
export async function resumeAudit(id: string, { folder, detailed, waivers, now }: Beginning): Promise<HeldWithAudit> {
  const held = await holdAudit(folder, id, now.toISOString());
  try {
    // Until it was held, another run may have written it.
    const audit = await readAudit(auditFile(folder, id));
    if (audit.finishedAt !== null) return { ...held, audit };
    return {
      ...held,
      audit: { ...audit, detailed: audit.detailed || detailed, waivers: [...(waivers ?? audit.waivers)] },
    };
  } catch (error) {
    await held.release();
    throw error;
  }
}
