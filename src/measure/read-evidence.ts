import type { Engine } from '../engine/engine.ts';
import { lackingColumns } from './availability.ts';
import { countsSql, type GroupCounts, readCounts } from './compile-counts.ts';
import type { RowsPlan } from './compile-rows.ts';
import { readSurvival, type Survival, survivalSql } from './compile-survival.ts';
import type { Evidence } from './evidence.ts';
import { createQuantileBounds } from './quantile-bounds.ts';
import { readRanked } from './read-ranked.ts';
import { readValues } from './read-values.ts';
import type { MeasureRequest } from './request.ts';
import type { AskedStatistic } from './slot.ts';
import { readSpan } from './span.ts';
import { tallyOf } from './tally.ts';

export type EvidencePlan = RowsPlan & {
  readonly request: MeasureRequest;
  /** By slot id. */
  readonly statistics: ReadonlyMap<number, readonly AskedStatistic[]>;
};

/** Asks the engine everything about one relation: counts, then sums and quantiles, then what depends on both. */
export async function readEvidence(engine: Engine, plan: EvidencePlan): Promise<Evidence> {
  const counts = readCounts(await engine.query(countsSql(plan)), plan).filter(
    ({ rows, group }) => rows > 0 || group.breakdown.length === 0,
  );
  const boundsOf = plan.request.quantileIntervals ? createQuantileBounds() : null;
  const sizes = groupSizes(plan, counts);
  const values = await readValues(engine, plan, sizes, boundsOf);
  const ranked = boundsOf === null ? new Map() : await readRanked(engine, plan, sizes, boundsOf);
  const survival = await readSurvivals(engine, plan);
  const isDated = lackingColumns(plan.request, plan.relation, ['period_at']).length === 0;
  const needsSpan = [...plan.statistics.values()].flat().some(({ kind }) => kind === 'per-month');
  return {
    counts,
    values,
    ranked,
    survival,
    boundsOf,
    span: needsSpan && isDated ? await readSpan(engine, plan) : null,
  };
}

/** n of every slot in every group. */
export type GroupSize = { readonly counts: GroupCounts; readonly bySlot: ReadonlyMap<number, number> };

function groupSizes({ slots }: RowsPlan, counts: readonly GroupCounts[]): readonly GroupSize[] {
  return counts.map((each) => ({
    counts: each,
    bySlot: new Map(slots.map((slot) => [slot.id, tallyOf(each, slot).n])),
  }));
}

/** By default for the whole only: it costs one sort of all rows for each breakdown. */
async function readSurvivals(engine: Engine, plan: EvidencePlan): Promise<Evidence['survival']> {
  const byGroup = new Map<string, Map<number, Survival>>();
  for (const slot of plan.slots) {
    const asked = plan.statistics.get(slot.id)?.find(({ kind }) => kind === 'survival-median');
    if (asked === undefined || !slot.definition.censored?.lasted || slot.definition.clock === 'business') continue;
    for (const breakdown of asked.byDefault ? [[]] : plan.grouping.breakdowns) {
      const rows = await engine.query(survivalSql(plan, breakdown, slot));
      for (const [key, survival] of readSurvival(rows, breakdown)) {
        byGroup.set(key, (byGroup.get(key) ?? new Map<number, Survival>()).set(slot.id, survival));
      }
    }
  }
  return byGroup;
}
