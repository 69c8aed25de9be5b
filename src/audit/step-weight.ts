import type { Checklist, ChecklistSection, ChecklistStep, Severity } from '../model/checklist.ts';
import { add, divide, fraction, multiply, one, type Rational, sum, zero } from './rational.ts';

/** OpenSSF Scorecard's weights of its four risk levels. */
const weightOfSeverity: Readonly<Record<Severity, number>> = { critical: 10, high: 7.5, medium: 5, low: 2.5 };

/** What a step counts within its section. */
export function stepWeight({ weight, severity }: Pick<ChecklistStep, 'weight' | 'severity'>): Rational {
  return fraction(weight ?? weightOfSeverity[severity]);
}

/**
 * What each step counts of the whole checklist, n/a or not, in checklist order: shares that add up to 1.
 *
 * @returns shares of 0 for a section, or a whole, without any weight
 */
export function stepShares(checklist: Checklist): ReadonlyMap<string, Rational> {
  const sections = checklist.sections.map((section) => ({ section, weight: sectionWeight(checklist, section) }));
  const whole = sum(sections.map(({ weight }) => weight));
  return new Map(
    sections.flatMap(({ section, weight }) => {
      const inside = sum(section.steps.map(stepWeight));
      const counts = inside.numerator !== 0n && whole.numerator !== 0n;
      return section.steps.map((step): [string, Rational] => [
        step.id,
        counts ? multiply(divide(weight, whole), divide(stepWeight(step), inside)) : zero,
      ]);
    }),
  );
}

function sectionWeight(checklist: Checklist, section: ChecklistSection): Rational {
  const inside = section.steps.map(stepWeight).reduce(add, zero);
  // Without a weight inside there is nothing to pass on.
  if (inside.numerator === 0n) return zero;
  if (checklist.section_weight === 'sum') return inside;
  return section.weight === undefined ? one : fraction(section.weight);
}
