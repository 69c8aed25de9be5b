import { add, divide, multiply, type Rational, zero } from './rational.ts';

export type Weighed = { readonly weight: Rational; readonly value: Rational | null };

/**
 * Sum of weight x value over sum of weights, of the items that have a value.
 *
 * @returns null, never 0, when nothing with a weight has a value
 */
export function weightedMean(items: readonly Weighed[]): Rational | null {
  let weight = zero;
  let total = zero;
  for (const item of items) {
    if (item.value === null) continue;
    weight = add(weight, item.weight);
    total = add(total, multiply(item.weight, item.value));
  }
  return weight.numerator === 0n ? null : divide(total, weight);
}
