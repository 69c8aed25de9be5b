/** A rising function at one point: its value and its slope. */
export type RisingAt = (x: number) => { readonly value: number; readonly slope: number };

/**
 * Where a rising function crosses zero: Newton's steps, kept inside a bracket that every step narrows.
 *
 * Newton alone doubles the right digits with each step but may run away from a bad start; a step that leaves the
 * bracket is replaced by halving it (Press et al., "Numerical Recipes", section 9.4). Ends when a step moves x by less
 * than its 13th digit.
 *
 * @param at value and slope; `value` at `low` must be negative or 0, at `high` positive or 0
 * @param start first guess, anywhere
 * @example
 * findRoot((x) => ({ value: x * x - 2, slope: 2 * x }), 0, 2, 1) // => 1.414213562373
 */
export function findRoot(at: RisingAt, low: number, high: number, start: number): number {
  let [below, above] = [low, high];
  let x = start > below && start < above ? start : (below + above) / 2;
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = at(x);
    if (value < 0) below = x;
    else above = x;
    const newton = x - value / slope;
    const next = newton >= below && newton <= above ? newton : (below + above) / 2;
    if (Math.abs(next - x) <= 1e-13 * Math.abs(next)) return next;
    x = next;
  }
  return x;
}
