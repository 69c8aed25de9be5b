import type { DateOrder } from '../model/preset.ts';
import type { DateWitness } from './date-witness.ts';

/** Of one column of numeric dates, over the whole file: how many cells each order can read. */
export type DateOrderCounts = {
  readonly column: string;
  readonly dmy: number;
  readonly mdy: number;
  readonly both: number;
  /** Cells that name the month, or begin with the year: they need no order. */
  readonly plain: number;
  /** The only order the system writes this column in, where it has one of its own. */
  readonly declared?: DateOrder | undefined;
};

/** Where the order of a column's dates is known from; of a witness, the header of that other column. */
export type OrderProof = {
  readonly how: 'option' | 'column' | 'sibling' | 'witness' | 'preset';
  readonly witness?: string;
};

export type DateOrderDecision =
  | ({ readonly order: DateOrder } & OrderProof)
  /** `stray`: too few cells to say anything of a column that is written otherwise; only they are unreadable. */
  | { readonly order: null; readonly how: 'ambiguous' | 'stray' };

/**
 * The order of day and month of each column. A column decides for itself when one order reads cells that the other
 * cannot; a few damaged cells do not overturn hundreds. A column that both orders fit everywhere takes the order of
 * its siblings in the same file, then the one that other dates in the same rows prove (date-witness.ts), then the only
 * order its system writes, and else stays ambiguous. A system that writes the year first has not written these cells,
 * so it says nothing about them.
 */
export function decideDateOrders(
  counts: readonly DateOrderCounts[],
  declared: { readonly order: DateOrder; readonly how: 'option' | 'preset' } | null,
  witnesses: ReadonlyMap<string, DateWitness> = new Map(),
): ReadonlyMap<string, DateOrderDecision> {
  if (declared?.how === 'option') {
    return new Map(counts.map(({ column }) => [column, { order: declared.order, how: 'option' }]));
  }
  const orders = new Set(counts.map(ownOrder).flatMap((order) => (order === 'dmy' || order === 'mdy' ? [order] : [])));
  const sibling = orders.size === 1 ? [...orders][0] : undefined;
  const proven = new Set([...witnesses.values()].map(({ order }) => order));
  const decide = (count: DateOrderCounts): DateOrderDecision => {
    const order = ownOrder(count);
    if (order === 'stray') return { order: null, how: 'stray' };
    if (order === 'dmy' || order === 'mdy') return { order, how: 'column' };
    if (order === 'contradictory') return { order: null, how: 'ambiguous' };
    if (sibling !== undefined) return { order: sibling, how: 'sibling' };
    const witness = witnesses.get(count.column);
    if (witness !== undefined) return { order: witness.order, how: 'witness', witness: witness.header };
    const [ofOthers] = proven;
    if (ofOthers !== undefined && proven.size === 1) return { order: ofOthers, how: 'sibling' };
    const usual = count.declared ?? declared?.order ?? 'ymd';
    if (usual !== 'ymd' && orders.size === 0) return { order: usual, how: 'preset' };
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
