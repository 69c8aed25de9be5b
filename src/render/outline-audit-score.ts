import type { AuditReport } from '../model/audit-report.ts';
import type { Result } from '../model/result.ts';
import type { Block, Fact } from './block.ts';
import {
  describeAnswered,
  describeAuditVerdict,
  describeGrade,
  describePoints,
  describeScore,
  describeScoreNotices,
  describeVerdictReasons,
} from './describe-score.ts';
import { describePeriod } from './outline-sources.ts';
import type { RenderContext } from './render-context.ts';

/** What everybody asks first: who, when, the score with its bounds, passed or not, and why. */
export function outlineAuditScore(result: Result, audit: AuditReport, context: RenderContext): readonly Block[] {
  const { words } = context;
  const { scores } = audit;
  const { raw, adjusted } = scores;
  const isWaived = raw.low !== adjusted.low || raw.high !== adjusted.high;
  const grade = describeGrade(scores, context);
  const fact = (name: string, ...lines: readonly string[]): readonly Fact[] =>
    lines.length === 0 ? [] : [{ label: words(`audit.fact.${name}`), lines }];
  const notices = describeScoreNotices(audit, context);
  return [
    {
      kind: 'facts',
      facts: [
        ...fact('team', ...(result.team === undefined ? [] : [result.team])),
        ...fact('date', describeAuditDate(result, audit, context)),
        ...(result.measurements.length === 0 ? [] : fact('period', describePeriod(result.period, context))),
        ...fact('score', [describeScore(raw, context), ...(grade === '' ? [] : [grade])].join(', ')),
        ...fact('answered', describeAnswered(scores, context)),
        ...(isWaived ? fact('adjusted', describeScore(adjusted, context)) : []),
        ...fact('pass-mark', words('audit.points', { score: describePoints(scores.passMark, context) })),
        ...fact('verdict', describeAuditVerdict(scores, context), ...describeVerdictReasons(audit, context)),
      ],
    },
    ...(notices.length === 0 ? [] : [{ kind: 'list' as const, items: notices, warning: true }]),
  ];
}

/** `3 Jul 2026` or that it is not finished. */
export function describeAuditDate({ period }: Result, audit: AuditReport, { words, format }: RenderContext): string {
  const { startedAt, finishedAt } = audit;
  if (finishedAt === null) return words('audit.unfinished', { started: format.instant(startedAt, period.timeZone) });
  return format.instant(finishedAt, period.timeZone);
}
