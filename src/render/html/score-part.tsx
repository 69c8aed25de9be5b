import type { JSX } from 'preact';
import {
  describeAnswered,
  describeAuditVerdict,
  describeBounds,
  describeGrade,
  describePoints,
  describeScore,
  describeScoreNotices,
  describeVerdictReasons,
  isOpen,
} from '../describe-score.ts';
import { describeDisagreement } from '../outline-audit-method.ts';
import { Facts } from './block-view.tsx';
import { Part } from './part.tsx';
import { ScoreBar } from './score-bar.tsx';
import type { AuditView } from './view.ts';

/** The number everybody looks for, and beside it what keeps it from being taken for more than it is. */
export function ScorePart({ audit, context }: AuditView): JSX.Element {
  const { words } = context;
  const { scores } = audit;
  const { raw, adjusted, verdict, passMark, disagreeing } = scores;
  const isWaived = raw.low !== adjusted.low || raw.high !== adjusted.high;
  const facts = [
    { label: words('audit.fact.answered'), lines: [describeAnswered(scores, context)] },
    ...(isOpen(raw) ? [{ label: words('audit.column.bounds'), lines: [describeBounds(raw, context)] }] : []),
    ...(isWaived ? [{ label: words('audit.fact.adjusted'), lines: [describeScore(adjusted, context)] }] : []),
  ];
  const warnings = [
    ...describeScoreNotices(audit, context),
    ...(disagreeing.length === 0 ? [] : [describeDisagreement(disagreeing, context)]),
  ];
  return (
    <Part id="score" title={words('audit.fact.score')} class="score">
      <div class="score-head">
        <p class="score-number">
          {raw.score === null ? (
            <span class="score-none">{words('audit.not-scored')}</span>
          ) : (
            <>
              <data value={String(raw.score)}>{describePoints(raw.score, context)}</data>
              <small>{words('html.of-hundred')}</small>
            </>
          )}
        </p>
        <div>
          <p class="score-verdict">
            <span class={verdict === 'pass' ? 'good' : verdict === 'fail' ? 'bad' : 'doubtful'}>
              {describeAuditVerdict(scores, context)}
            </span>
            {describeGrade(scores, context) !== '' && <span class="score-grade">{describeGrade(scores, context)}</span>}
          </p>
          <ul class="score-reasons">
            {describeVerdictReasons(audit, context).map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </div>
      </div>
      <div class="score-scale">
        <ScoreBar score={raw} passMark={passMark} class="bar-large" />
        <p class="score-mark" style={{ left: `${passMark}%` }}>
          {words('html.pass-mark', { mark: describePoints(passMark, context) })}
        </p>
      </div>
      <Facts facts={facts} />
      {warnings.length > 0 && (
        <ul class="warnings">
          {warnings.map((warning) => (
            <li>{warning}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}
