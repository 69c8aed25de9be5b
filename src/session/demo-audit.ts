import { join } from 'node:path';
import { carryOver, planActions } from '../audit/action-plan.ts';
import type { StepLink } from '../audit/step-links.ts';
import { newAudit, type Walk } from '../audit/walk.ts';
import type { ChecklistIdentity, SavedAudit } from '../model/audit.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Result } from '../model/result.ts';
import { readAnswers } from '../read/read-answers.ts';
import { prepareWalk } from './prepare-walk.ts';
import { reportWalk } from './report-walk.ts';

/** When the manager of the invented shop did her audits; the demo is the same on every day. */
const january = { id: '2026-01-16-demo', at: '2026-01-16T13:30:00.000Z', answers: 'answers-january.yaml' };
const july = { id: '2026-07-03-demo', at: '2026-07-03T09:30:00.000Z', answers: 'answers.yaml' };

type Around = {
  readonly folder: string;
  readonly checklist: Checklist;
  readonly identity: ChecklistIdentity;
  readonly links: ReadonlyMap<string, readonly StepLink[]>;
  /** What the data of the demo say. */
  readonly numbers: Result;
};

export type DemoAudit = { readonly result: Result; readonly audits: readonly SavedAudit[] };

/** The two audits of the demo: January's, which leaves actions open, and July's with numbers and report. */
export async function makeDemoAudit(around: Around): Promise<DemoAudit> {
  const { numbers, links } = around;
  // In January nobody looked at data.
  const first = await walk(january, null, { ...around, numbers: { ...numbers, sources: [] } });
  const second = await walk(july, first.audit, around);
  const today = july.at.slice(0, 10);
  return {
    result: reportWalk(second, numbers, { links, previous: first.audit, today }),
    audits: [first.audit, second.audit],
  };
}

async function walk(
  { id, at, answers: file }: typeof july,
  previous: SavedAudit | null,
  around: Around,
): Promise<Walk> {
  const { folder, checklist, identity, links, numbers } = around;
  const answers = await readAnswers(join(folder, file), checklist, folder);
  const carried = previous === null ? [] : carryOver(planActions(checklist, previous, at.slice(0, 10)));
  const saved = newAudit({ id, checklist: identity, startedAt: at, detailed: false, waivers: [], carried });
  return prepareWalk({ saved, checklist, identity, links, numbers, answers, partial: true, at });
}
