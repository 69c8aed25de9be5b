import type { AnswerValue } from '../model/audit.ts';
import type { AuditComparison, AuditReport } from '../model/audit-report.ts';

/** What is compared of an audit. */
export type ComparedAudit = Pick<AuditReport, 'id' | 'finishedAt' | 'checklist' | 'scores' | 'sections'> & {
  readonly steps: readonly { readonly id: string; readonly value: AnswerValue | null }[];
};

const rank: Readonly<Record<AnswerValue, number | null>> = { met: 2, partly: 1, 'not-met': 0, na: null };

/** What has changed since an earlier audit. Scores made by other rules are not compared; then it says so and no more. */
export function compareAudits(previous: ComparedAudit, current: ComparedAudit): AuditComparison {
  const { id, finishedAt } = previous;
  const refusal = findRefusal(previous, current);
  if (refusal !== null) {
    return { previous: { id, finishedAt }, refusal, score: null, sections: [], steps: [] };
  }
  return {
    previous: { id, finishedAt },
    refusal,
    score: changeOf(previous.scores.raw.score, current.scores.raw.score),
    sections: current.sections.map((section) => {
      const before = previous.sections.find((candidate) => candidate.id === section.id);
      return { id: section.id, ...changeOf(before?.score ?? null, section.score) };
    }),
    steps: current.steps.flatMap(({ id: step, value: to }) => {
      const from = previous.steps.find((candidate) => candidate.id === step)?.value ?? null;
      return from === to ? [] : [{ id: step, from, to, better: isBetter(from, to) }];
    }),
  };
}

function findRefusal(previous: ComparedAudit, current: ComparedAudit): AuditComparison['refusal'] {
  if (previous.checklist.id !== current.checklist.id) return 'other-checklist';
  const isSame =
    previous.checklist.scoringHash === current.checklist.scoringHash &&
    previous.scores.engine === current.scores.engine;
  return isSame ? null : 'other-scoring';
}

function changeOf(from: number | null, to: number | null): NonNullable<AuditComparison['score']> {
  return { from, to, change: from === null || to === null ? null : to - from };
}

/** null: one of the two is no point on the scale from not met to met. */
function isBetter(from: AnswerValue | null, to: AnswerValue | null): boolean | null {
  const [before, after] = [from === null ? null : rank[from], to === null ? null : rank[to]];
  return before === null || after === null ? null : after > before;
}
