import type { DateOrder } from '../model/preset.ts';

/** Of one column of numeric dates, over the whole file: how many cells each order can read. */
export type DateOrderCounts = {
  readonly column: string;
  readonly dmy: number;
  readonly mdy: number;
  readonly both: number;
  /** Cells that name the month, or begin with the year: they need no order. */
  readonly plain: number;
};

export type DateOrderDecision =
  | { readonly order: DateOrder; readonly how: 'option' | 'column' | 'sibling' | 'preset' }
  /** `stray`: too few cells to say anything of a column that is written otherwise; only they are unreadable. */
  | { readonly order: null; readonly how: 'ambiguous' | 'stray' };

/**
 * The order of day and month of each column. A column decides for itself when one order reads cells that the other
 * cannot; a few damaged cells do not overturn hundreds. A column that both orders fit everywhere takes the order of
 * its siblings in the same file, then the only order its system writes, and else stays ambiguous. A system that
 * writes the year first has not written these cells, so it says nothing about them.
 */
export function decideDateOrders(
  counts: readonly DateOrderCounts[],
  declared: { readonly order: DateOrder; readonly how: 'option' | 'preset' } | null,
): ReadonlyMap<string, DateOrderDecision> {
  if (declared?.how === 'option') {
    return new Map(counts.map(({ column }) => [column, { order: declared.order, how: 'option' }]));
  }
  const orders = new Set(counts.map(ownOrder).flatMap((order) => (order === 'dmy' || order === 'mdy' ? [order] : [])));
  const sibling = orders.size === 1 ? [...orders][0] : undefined;
  const decide = (count: DateOrderCounts): DateOrderDecision => {
    const order = ownOrder(count);
    if (order === 'stray') return { order: null, how: 'stray' };
    if (order === 'dmy' || order === 'mdy') return { order, how: 'column' };
    if (order === 'contradictory') return { order: null, how: 'ambiguous' };
    if (sibling !== undefined) return { order: sibling, how: 'sibling' };
    if (declared !== null && declared.order !== 'ymd' && orders.size === 0)
      return { order: declared.order, how: 'preset' };
    return { order: null, how: 'ambiguous' };
  };
  return new Map(counts.map((count) => [count.column, decide(count)]));
}

/** Cells of another writing up to this share of the usual ones are damage, not a second writing. */
const damage = 1 / 50;

function ownOrder({ dmy, mdy, both, plain }: DateOrderCounts): 'dmy' | 'mdy' | 'open' | 'contradictory' | 'stray' {
  if (dmy + mdy - both <= plain * damage) return 'stray';
  const dmyOnly = dmy - both;
  const mdyOnly = mdy - both;
  if (dmyOnly === 0 && mdyOnly === 0) return 'open';
  if (mdyOnly <= dmyOnly * damage) return 'dmy';
  if (dmyOnly <= mdyOnly * damage) return 'mdy';
  return 'contradictory';
}
