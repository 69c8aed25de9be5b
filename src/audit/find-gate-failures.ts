import type { Scores } from '../model/audit-report.ts';
import type { JudgedStep } from './judge-steps.ts';

type Failure = Scores['reasons'][number];

/**
 * The critical steps that fail the audit whatever its score: not met, unanswered, or waived where the raw score decides.
 * One that is partly met does not.
 */
export function findGateFailures(steps: readonly JudgedStep[], gateOn: 'raw' | 'adjusted'): readonly Failure[] {
  return steps
    .filter(({ step }) => step.severity === 'critical')
    .flatMap(({ step, value, waived }): Failure[] => {
      if (waived?.state === 'active') return gateOn === 'raw' ? [{ code: 'critical-waived', step: step.id }] : [];
      if (value === 'not-met' || waived?.state === 'expired') return [{ code: 'critical-failed', step: step.id }];
      return value === null ? [{ code: 'critical-open', step: step.id }] : [];
    });
}
