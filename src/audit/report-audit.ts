import type { SavedAudit } from '../model/audit.ts';
import type { AuditReport, ReportedStep } from '../model/audit-report.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Verdict } from '../model/verdict.ts';
import { planActions } from './action-plan.ts';
import { answerOf } from './answer-of.ts';
import { compareAudits } from './compare-audits.ts';
import { listGaps, suggestAnswer, verdictsByStep } from './evidence.ts';
import type { JudgedStep } from './judge-steps.ts';
import { toNumber } from './rational.ts';
import { type ScoredAudit, scoreAudit } from './score-audit.ts';
import type { StepLink } from './step-links.ts';

export type AuditReportInput = {
  readonly checklist: Checklist;
  readonly audit: SavedAudit;
  /** Of `readLinks`. */
  readonly links: ReadonlyMap<string, readonly StepLink[]>;
  readonly verdicts: readonly Verdict[];
  /** The local date: `2026-11-22`. */
  readonly today: string;
  readonly gateOn: 'raw' | 'adjusted';
  /** The audit before this one, of the same checklist. */
  readonly previous: SavedAudit | null;
};

/** The audit with everything that a report says of it. */
export function reportAudit(input: AuditReportInput): AuditReport {
  const { checklist, audit, links, verdicts, today, previous } = input;
  const current = { ...partsOf(audit, checklist), ...score(input, audit, today) };
  const { scores, sections } = current;
  const byStep = verdictsByStep(links, verdicts);
  return {
    ...partsOf(audit, checklist),
    startedAt: audit.startedAt,
    detailed: audit.detailed,
    scores,
    sections: [...sections],
    steps: current.steps.map((judged, index) => ({
      ...describeStep(judged, index + 1, audit),
      numbers: [...(links.get(judged.step.id) ?? [])],
      suggestion: suggestAnswer(byStep.get(judged.step.id) ?? []),
    })),
    gaps: listGaps(links, verdicts),
    plan: planActions(checklist, audit, today),
    comparison:
      previous === null
        ? null
        : compareAudits(
            // As it stood when it ended, waivers included.
            comparable(
              previous,
              checklist,
              score(input, previous, (previous.finishedAt ?? previous.updatedAt).slice(0, 10)),
            ),
            comparable(audit, checklist, current),
          ),
  };
}

type Parts = Pick<AuditReport, 'id' | 'finishedAt' | 'checklist'>;

function partsOf({ id, finishedAt, checklist }: SavedAudit, { title }: Checklist): Parts {
  return { id, finishedAt, checklist: { ...checklist, title } };
}

function score({ checklist, gateOn }: AuditReportInput, { answers, waivers }: SavedAudit, today: string): ScoredAudit {
  return scoreAudit({ checklist, answers, waivers, today, gateOn });
}

function comparable(audit: SavedAudit, checklist: Checklist, { scores, sections, steps }: ScoredAudit) {
  const values = steps.map(({ step, value }) => ({ id: step.id, value }));
  return { ...partsOf(audit, checklist), scores, sections: [...sections], steps: values };
}

function describeStep(
  { step, section, weight, waived }: JudgedStep,
  number: number,
  { answers }: SavedAudit,
): Omit<ReportedStep, 'numbers' | 'suggestion'> {
  const answer = answerOf(answers, step.id);
  const { id, title, severity } = step;
  return {
    ...answer,
    ...{ id, number, section, title, severity, weight: toNumber(weight) },
    criteria: step.criteria.map((criterion) => {
      const given = Object.hasOwn(answer.criteria, criterion.id) ? answer.criteria[criterion.id] : undefined;
      return { id: criterion.id, text: criterion.text, value: given?.value ?? null, reason: given?.reason ?? null };
    }),
    waiver: waived === null ? null : { ...waived.waiver, expired: waived.state === 'expired' },
  };
}
