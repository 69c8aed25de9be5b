import type { Engine } from '../engine/engine.ts';
import { countsSql } from './compile-counts.ts';
import { durationsSql } from './compile-durations.ts';
import { listOutcomes } from './compile-outcomes.ts';
import type { NumberedSlot } from './compile-rows.ts';
import { listGrouping } from './grouping.ts';
import { readProfiles, readWhere } from './measure.ts';
import { isWeighted, weightedQuery } from './measure-weighted.ts';
import { emptyProfile } from './profile.ts';
import type { MeasureRequest } from './request.ts';
import { listSlots, type ResolvedSlot, resolveSlot, type Slot } from './slot.ts';
import { sortBreakdowns } from './sort-breakdowns.ts';

/**
 * The SQL behind the first KPI of a request, as it would run if nothing else were asked for: first the counts, then, for what has
 * values, sums and quantiles.
 *
 * @returns null when the data do not have what it needs
 */
export async function explainSql(engine: Engine, request: MeasureRequest): Promise<string | null> {
  const where = await readWhere(engine, request);
  const [slot] = listSlots(request);
  if (slot === undefined) return null;
  if (isWeighted(request, slot.kpi)) return weightedQuery(engine, request, where, slot);
  const resolved = await resolveOne(engine, request, slot, where?.columns ?? []);
  if (resolved.absence !== null) return null;
  const { definition } = resolved;
  const own: NumberedSlot = { id: 1, definition, outcomes: listOutcomes(definition) };
  const grouping = listGrouping(sortBreakdowns(request, slot.kpi.from).had);
  const plan = { relation: slot.kpi.from, slots: [own], grouping, where, counts: definition.counts, request };
  const fractions = slot.statistics.flatMap((each) => (each.kind === 'quantile' ? [each.p] : []));
  const limits = slot.statistics.flatMap((each) => (each.kind === 'within' ? [each.seconds * 1000] : []));
  const values = {
    slot: own,
    sums: definition.type !== 'count',
    highest: definition.type === 'count',
    limits,
    fractions,
  };
  return [countsSql(plan), ...(definition.value === null ? [] : [durationsSql(plan, [values])])]
    .map((sql) => `${sql};`)
    .join('\n\n');
}

export async function resolveOne(
  engine: Engine,
  request: MeasureRequest,
  slot: Slot,
  whereColumns: readonly string[],
): Promise<ResolvedSlot> {
  const profiles = await readProfiles(engine, request);
  return resolveSlot(engine, request, slot, profiles.get(slot.kpi.from) ?? emptyProfile, whereColumns);
}
