import type { Statistic } from '../measure/statistic.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Measurement } from '../model/result.ts';
import { type Condition, conditionOf, parseCondition, quantityOf } from './condition.ts';
import { compareFractions } from './fraction.ts';

export type Refuse = (code: ProblemCode, data: Problem['data']) => void;

type Measured = {
  readonly kpi: Pick<Kpi, 'id' | 'score'>;
  readonly statistic: Statistic;
  readonly unit: Measurement['unit'];
};

const examples = { percent: '>= 85%', duration: '<= 4h', number: '<= 12' } as const;

/** A condition that the number can meet and can miss; null: it was refused. */
export function checkCondition(text: string, { kpi, statistic, unit }: Measured, refuse: Refuse): Condition | null {
  const wanted = quantityOf[unit];
  const example = examples[wanted];
  const written = parseCondition(text);
  if (written === null) {
    refuse('bad-condition', { text, example });
    return null;
  }
  if (written.quantity.kind !== wanted) {
    const name = statistic.name === 'value' ? kpi.id : `${kpi.id}.${statistic.name}`;
    refuse('bad-target', {
      why: 'wrong-unit',
      kpi: name,
      text: written.text,
      wanted,
      found: written.quantity.kind,
      example,
    });
    return null;
  }
  const condition = conditionOf(written);
  const [low, high] = rangeOf(unit, kpi);
  if (isPossible(condition, low, high)) return condition;
  refuse('bad-target', { why: 'out-of-range', text: written.text, low, high: high ?? 'none', unit });
  return null;
}

/** The values the number can take at all; `high` null: any. A mean lies on the scale of the survey, which the data tell. */
function rangeOf(unit: Measurement['unit'], { score }: Pick<Kpi, 'score'>): readonly [number, number | null] {
  if (unit === 'ratio') return [0, 1];
  return unit === 'points' && score === 'net' ? [-100, 100] : [0, null];
}

function isPossible({ operator, exact }: Condition, low: number, high: number | null): boolean {
  const side = (bound: number) => compareFractions(exact, { numerator: BigInt(bound), denominator: 1n });
  const atLow = side(low);
  const atHigh = high === null ? -1 : side(high);
  if (atLow < 0 || atHigh > 0) return false;
  return !(operator === '<' && atLow === 0) && !(operator === '>' && atHigh === 0);
}

/** What is met may still be worth a warning: so the warning asks for more than the target, in the same direction. */
export function checkWarning(expect: Condition, warn: Condition, refuse: Refuse): void {
  const direction = expect.operator.charAt(0);
  const side = compareFractions(warn.exact, expect.exact);
  const isStricter = direction === '<' ? side < 0 : side > 0;
  if (direction === '=' || warn.operator.charAt(0) !== direction || !isStricter) {
    refuse('bad-target', { why: 'warn-not-stricter', warn: warn.text, expect: expect.text });
  }
}
