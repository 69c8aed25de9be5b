import { reportAudit } from '../audit/report-audit.ts';
import type { StepLink } from '../audit/step-links.ts';
import type { Walk } from '../audit/walk.ts';
import type { SavedAudit } from '../model/audit.ts';
import type { Result } from '../model/result.ts';

/** The document with the audit as it stands. */
export function reportWalk(
  { audit, checklist }: Walk,
  numbers: Result,
  around: {
    readonly links: ReadonlyMap<string, readonly StepLink[]>;
    readonly previous: SavedAudit | null;
    readonly today: string;
  },
): Result {
  const { verdicts } = numbers;
  const report = reportAudit({ checklist, audit, verdicts, gateOn: 'raw', ...around });
  return { ...numbers, createdAt: audit.finishedAt ?? audit.updatedAt, audit: report };
}
