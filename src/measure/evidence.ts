import type { GroupCounts } from './compile-counts.ts';
import type { GroupValues } from './compile-durations.ts';
import type { Survival } from './compile-survival.ts';
import type { BoundsOf } from './quantile-bounds.ts';

/** Everything the engine said about one relation: numbers are made of it without asking again. By group key, then slot id. */
export type Evidence = {
  readonly counts: readonly GroupCounts[];
  readonly values: ReadonlyMap<string, ReadonlyMap<number, GroupValues>>;
  /** By group key, slot id and rank. */
  readonly ranked: ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, number>>>;
  readonly survival: ReadonlyMap<string, ReadonlyMap<number, Survival>>;
  /** null: intervals of quantiles were not asked for. */
  readonly boundsOf: BoundsOf | null;
  /** null: nobody asked for a number per month, or no row has a date. */
  readonly span: Span | null;
};

/** Calendar months from the first to the last day of the period, in the reporting zone. */
export type Span = {
  readonly months: number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** The period begins or ends within a month. */
  readonly partial: boolean;
};
