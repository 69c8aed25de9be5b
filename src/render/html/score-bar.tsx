import type { JSX } from 'preact';
import type { Score } from '../../model/audit-report.ts';

type Props = { readonly score: Score; readonly passMark: number; readonly class?: string };

/** A score from 0 to 100 as a bar: what is sure, what open steps can still add, and the pass mark. Its numbers stand beside it. */
export function ScoreBar({ score: { score, low, high }, passMark, class: name = '' }: Props): JSX.Element | null {
  if (low === null || high === null) return null;
  return (
    <svg class={`bar ${name}`} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" width="100" height="10" />
      <rect class="bar-open" x={low} width={high - low} height="10" />
      <rect class="bar-sure" width={low} height="10" />
      {score !== null && low !== high && <rect class="bar-score" x={score} width="0.6" height="10" />}
      <rect class="bar-mark" x={passMark} width="0.4" height="10" />
    </svg>
  );
}
