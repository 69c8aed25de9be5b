import type { Statistic } from '../measure/statistic.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Breakdown } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import type { Basis } from '../model/target.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Condition } from './condition.ts';

/** A target that was checked: everything it names exists and fits together. */
export type Target = {
  readonly id: string;
  readonly kpi: Kpi;
  readonly statistic: Statistic;
  /** Seconds; null for a KPI without one. */
  readonly threshold: number | null;
  readonly where: string | null;
  readonly clock: 'calendar' | 'business';
  readonly variant: string | null;
  /** `[]` for the whole. */
  readonly by: Breakdown;
  readonly unit: Measurement['unit'];
  readonly expect: Condition;
  readonly warn: Condition | null;
  readonly basis: Basis;
  readonly minN: number | null;
  readonly onNoData: 'fail' | 'warn' | 'skip';
  readonly onInconclusive: 'fail' | 'pass' | 'warn';
  readonly compare: Compare | null;
  readonly place: Verdict['place'];
};

export type Compare = {
  /** Path of a saved result, as it is to be opened. */
  readonly baseline: string;
  /** A share of the baseline, points for scores; 0 or more. */
  readonly tolerance: number;
  readonly significant: boolean;
};

/** Which way is worse: up for `<=`, down for `>=`; by the KPI for `==`. null: neither. */
export function worseDirection({ expect, kpi }: Pick<Target, 'expect' | 'kpi'>): 'up' | 'down' | null {
  if (expect.operator === '==') return ({ lower: 'up', higher: 'down', neither: null } as const)[kpi.better];
  return expect.operator.startsWith('<') ? 'up' : 'down';
}
