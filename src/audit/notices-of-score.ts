import type { Waiver } from '../model/audit.ts';
import type { Notice } from '../model/result.ts';
import type { JudgedStep } from './judge-steps.ts';
import { compare, fraction, one, type Rational, subtract, toNumber } from './rational.ts';

/** Beyond it the score says little of the checklist: "not applicable" is rarely honest that often (OWASP SAMM). */
const mostNotApplicable = fraction(0.3);

/** What stands beside a score that should not be taken for more than it is. */
export function noticesOfScore(steps: readonly JudgedStep[], waivers: readonly Waiver[], naShare: Rational): Notice[] {
  const known = new Set(steps.map(({ step }) => step.id));
  return [
    ...(compare(naShare, mostNotApplicable) > 0
      ? [{ code: 'much-not-applicable', data: { covered: toNumber(subtract(one, naShare)) } }]
      : []),
    ...steps.flatMap(({ waived }): Notice[] => {
      if (waived === null || waived.state === 'active') return [];
      const { step, owner, expires } = waived.waiver;
      return [
        waived.state === 'expired'
          ? { code: 'waiver-expired', data: { step, owner, expires } }
          : { code: 'waiver-not-needed', data: { step, owner } },
      ];
    }),
    ...waivers
      .filter(({ step }) => !known.has(step))
      .map(({ step, owner }) => ({ code: 'waiver-of-unknown-step', data: { step, owner } })),
  ];
}
