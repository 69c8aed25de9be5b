import { gridFractions } from '../stats/grid-ranks.ts';
import { orderStatisticRanks } from '../stats/order-statistic-ranks.ts';

/** Groups up to this size get the exact ranks of their interval; larger ones share a grid of fractions (DESIGN: a few thousand). */
const largestExactGroup = 5000;

/** Where the interval of a quantile of n values ends: at two of the values by rank, or at two fractions. */
export type QuantileBounds =
  | { readonly kind: 'ranks'; readonly low: number; readonly high: number }
  | { readonly kind: 'fractions'; readonly low: number; readonly high: number };

/** null: too few values for an interval. */
export type BoundsOf = (n: number, p: number) => QuantileBounds | null;

/** Remembers: many groups and both clocks have the same n. */
export function createQuantileBounds(): BoundsOf {
  const known = new Map<string, QuantileBounds | null>();
  return (n, p) => {
    const key = `${n} ${p}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const bounds = findBounds(n, p);
    known.set(key, bounds);
    return bounds;
  };
}

function findBounds(n: number, p: number): QuantileBounds | null {
  const kind = n <= largestExactGroup ? 'ranks' : 'fractions';
  const ends = kind === 'ranks' ? orderStatisticRanks(n, p) : gridFractions(n, p);
  return ends === null ? null : { kind, low: ends.low, high: ends.high };
}
