import type { Kpi } from '../model/kpi.ts';
import type { RatingScales } from '../model/rating-scale.ts';
import type { Breakdown, RelationName } from '../model/relation.ts';
import type { OffsetStep } from '../time/zone-offsets.ts';
import type { Statistic } from './statistic.ts';

export type KpiRequest = {
  readonly kpi: Kpi;
  /** null: those of the KPI's file. */
  readonly statistic: Statistic | null;
  /** Seconds; null for the KPI's own default, or where it has none. */
  readonly threshold: number | null;
};

export type Clocks = 'calendar' | 'business' | 'both';
export type Clock = 'calendar' | 'business';

/** Why a column is not there although the file has it: a code, the flag that would decide, and what else the words need. */
export type Ambiguity = { readonly code: string; readonly flag: string } & Readonly<Record<string, string | number>>;

export type Supplied = Readonly<Record<RelationName, ReadonlySet<string> | null>>;

export type MeasureRequest = {
  readonly kpis: readonly KpiRequest[];
  /** Measured besides the whole, which always is. */
  readonly breakdowns: readonly Breakdown[];
  /** SQL predicate, applied to every relation that has all its columns. */
  readonly where: string | null;
  /** Half open, UTC milliseconds. */
  readonly period: { readonly fromMs: number | null; readonly toMs: number | null };
  readonly clocks: Clocks;
  /** What `now_at` is in expressions. */
  readonly nowMs: number | null;
  /** Of the reporting zone; the first also holds before. */
  readonly zoneOffsets: readonly OffsetStep[];
  /** Columns with data by relation; null: nobody gave the relation. */
  readonly supplied: Supplied;
  /** By `relation.column`. */
  readonly ambiguous: ReadonlyMap<string, Ambiguity>;
  /** What scales the answers to each survey are on. */
  readonly ratingScales: RatingScales;
  /** Where answers to one survey are on several scales, each is measured by itself, too. */
  readonly ratingsApart?: boolean;
  readonly variant: string | null;
  readonly quantileIntervals: boolean;
  /** How many values quantiles may hold at a time; more are taken in several queries. */
  readonly quantileValues?: number;
};

/** Some 18 bytes each (measured), and the state of a quantile is beyond the engine's own memory limit. */
export const defaultQuantileValues = 20_000_000;
