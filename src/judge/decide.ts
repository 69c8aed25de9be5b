import type { Interval } from '../model/result.ts';
import type { Operator } from '../model/target.ts';
import type { Condition } from './condition.ts';
import { compareFractions, type Fraction } from './fraction.ts';

export type Outcome = 'met' | 'missed' | 'undecided';

/** A census: the number itself is the fact, and is compared without rounding: 2,124 of 2,500 miss `>= 85%`. */
export function decideExactly(actual: Fraction, { operator, exact }: Condition): Outcome {
  return holds(compareFractions(actual, exact), operator) ? 'met' : 'missed';
}

/**
 * A sample: met when every value of the interval meets the condition, missed when none does, else undecided.
 *
 * The bounds belong to the interval. `==` can be missed but hardly ever met, as a sample proves no exact value.
 */
export function decideByInterval(
  { low, high }: Pick<Interval, 'low' | 'high'>,
  { operator, value }: Condition,
): Outcome {
  const ends = [Math.sign(low - value), Math.sign(high - value)];
  if (ends.every((end) => holds(end, operator))) return 'met';
  const isAcross = low <= value && value <= high;
  if (operator === '==') return isAcross ? 'undecided' : 'missed';
  return ends.some((end) => holds(end, operator)) ? 'undecided' : 'missed';
}

/** @param side of the actual value: below 0 it is smaller than the target */
function holds(side: number, operator: Operator): boolean {
  switch (operator) {
    case '<':
      return side < 0;
    case '<=':
      return side <= 0;
    case '>':
      return side > 0;
    case '>=':
      return side >= 0;
    case '==':
      return side === 0;
  }
}
