import type { AnswerValue, TargetFact } from '../model/audit.ts';
import type { Verdict } from '../model/verdict.ts';

/**
 * The targets that say otherwise than the answer: those missed where the manager says met; all of them where the manager
 * says not met and every one is met. Partly met, n/a, and targets that nothing can be said of contradict nobody.
 *
 * @param verdicts of the targets linked to the step
 * @returns the targets that contradict; none if the answer stands
 */
export function findContradiction(value: AnswerValue | null, verdicts: readonly Verdict[]): TargetFact[] {
  if (value === 'met') return verdicts.filter(({ verdict }) => verdict === 'fail').map(factOf);
  const allMet = verdicts.every(({ verdict }) => verdict === 'pass' || verdict === 'warn');
  return value === 'not-met' && allMet ? verdicts.map(factOf) : [];
}

function factOf({ id, kpi, statistic, threshold, by, actual, unit, target }: Verdict): TargetFact {
  return { id, kpi, statistic, ...(threshold === undefined ? {} : { threshold }), by, actual, unit, target };
}
