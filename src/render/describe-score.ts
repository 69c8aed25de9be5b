import type { AuditReport, Score, Scores } from '../model/audit-report.ts';
import type { RenderContext } from './render-context.ts';

const mostDigits = 9;

/** Points from 0 to 100 with as many digits as show which whole number they have not reached: 89.96 is no 90, and no A. */
export function describePoints(points: number, { format }: RenderContext): string {
  let more = 0;
  while (more < mostDigits && Math.floor(roundTo(points, 1 + more)) > points) more += 1;
  return format.finer(points, 'count', more);
}

/** A share of the weight; one that is not everything does not read as everything. */
export function describeShare(share: number, { format }: RenderContext): string {
  let digits = 0;
  while (digits < mostDigits && share < 1 && roundTo(share * 100, digits) >= 100) digits += 1;
  return format.ratio(share, digits);
}

/** `68.5 of 100`, with open steps `68.5 of 100 (60.1 to 79.2)` */
export function describeScore(score: Score, context: RenderContext): string {
  const { words } = context;
  if (score.score === null) return score.low === null ? words('audit.not-scored') : describeBounds(score, context);
  const text = words('audit.points', { score: describePoints(score.score, context) });
  return isOpen(score) ? `${text} (${describeBounds(score, context)})` : text;
}

/** What the score can still become: `60.1 to 79.2`; empty where nothing is to be scored. */
export function describeBounds({ low, high }: Score, context: RenderContext): string {
  if (low === null || high === null) return '';
  return context.words('audit.bounds', { low: describePoints(low, context), high: describePoints(high, context) });
}

export function isOpen({ low, high }: Score): boolean {
  return low !== high;
}

/** `grade C`, with open steps `grade C (D to B)`; never without the number beside it and how much is answered. */
export function describeGrade({ grade }: Scores, { words }: RenderContext): string {
  const { score, low, high } = grade;
  if (low === null || high === null) return '';
  if (low === high) return words('audit.grade', { grade: low });
  return words('audit.grade-between', { score: score ?? 'none', low, high });
}

export function describeAnswered({ open, total, notApplicable, completeness }: Scores, context: RenderContext): string {
  const share = describeShare(completeness, context);
  return context.words('audit.answered', { answered: total - open, total, na: notApplicable, open, share });
}

export function describeAuditVerdict({ verdict }: Scores, { words }: RenderContext): string {
  return words(`audit.verdict.${verdict ?? 'none'}`);
}

/** Why the audit is not passed, one line a reason. */
export function describeVerdictReasons({ scores, steps }: AuditReport, context: RenderContext): readonly string[] {
  const { passMark, reasons } = scores;
  const { score, low } = scores[scores.gateOn];
  // The verdict is about the lower bound unless the checklist lets an audit finish incomplete.
  const judged = score === null || score >= passMark ? low : score;
  return reasons.map(({ code, step: id }) => {
    const step = steps.find((candidate) => candidate.id === id);
    return context.words(`audit.reason.${code}`, {
      number: step?.number ?? 0,
      title: step?.title ?? id ?? '',
      score: judged === null ? '' : describePoints(judged, context),
      bound: judged !== score && judged !== null ? 'low' : 'score',
      mark: describePoints(passMark, context),
    });
  });
}

/** What stands beside a score that should not be taken for more than it is. */
export function describeScoreNotices({ scores, steps }: AuditReport, context: RenderContext): readonly string[] {
  const { words, format } = context;
  const titleOf = (id: string | number | undefined) => steps.find((step) => step.id === id)?.title ?? String(id);
  return scores.notices.map(({ code, data }) => {
    const key = `audit.notice.${code}`;
    if (!words.has(key)) return code;
    return words(key, {
      ...data,
      ...(typeof data.covered === 'number' ? { covered: describeShare(data.covered, context) } : {}),
      ...(data.step === undefined ? {} : { step: titleOf(data.step) }),
      ...(typeof data.expires === 'string' ? { expires: format.date(data.expires) } : {}),
    });
  });
}

function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
