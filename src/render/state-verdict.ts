import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import {
  describeActual,
  describeDistance,
  describeTarget,
  describeVerdictDetails,
  describeVerdictInterval,
} from './describe-verdict.ts';
import { plainText } from './plain-text.ts';
import type { RenderContext } from './render-context.ts';

/** A verdict for a reader who sees nothing else of the report, such as an annotation. */
export type StatedVerdict = {
  /** `csat: Email` */
  readonly target: string;
  /** `84.9 % [80.8 %, 88.2 %] of 357, expected >= 85%, 0.1 pp short` */
  readonly number: string;
  /** Why, compared with what, what was left out. */
  readonly details: readonly string[];
};

export function stateVerdict(
  verdict: Verdict,
  { period }: Pick<Result, 'period'>,
  context: RenderContext,
): StatedVerdict {
  const { words, format } = context;
  const interval = describeVerdictInterval(verdict, context);
  const distance = describeDistance(verdict, context);
  const number = words('report.number', {
    actual: verdict.actual === null ? words(`verdict.${verdict.verdict}`) : describeActual(verdict, context),
    interval: interval === '' ? 'none' : interval,
    n: verdict.n === null || verdict.actual === null ? 'none' : format.count(verdict.n),
    expected: verdict.target.text,
    distance: distance === '' ? 'none' : distance,
  });
  return {
    target: plainText(describeTarget(verdict, context)),
    number: plainText(number),
    details: describeVerdictDetails(verdict, period.timeZone, context).map(plainText),
  };
}
