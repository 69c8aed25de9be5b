import type { Engine, Expression } from '../engine/engine.ts';
import { type RelationName, relations } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import { checkColumns } from './availability.ts';
import { groupBy } from './group-by.ts';
import { measureRelation } from './measure-relation.ts';
import { isWeighted, measureWeighted } from './measure-weighted.ts';
import { emptyProfile, type RelationProfile, readProfile } from './profile.ts';
import type { MeasureRequest } from './request.ts';
import { listSlots, type ResolvedSlot, resolveSlot, type Slot } from './slot.ts';

/**
 * Measures every KPI asked for, in the whole and in every group of every breakdown, in the order in which they were asked for.
 *
 * What cannot be had is in the list too, with its status and reason.
 */
export async function measure(engine: Engine, request: MeasureRequest): Promise<readonly Measurement[]> {
  const slots = listSlots(request);
  const measurements = await measureSlots(engine, request, slots);
  return slots.flatMap((slot) => measurements.get(slot) ?? []);
}

/** The same for slots that are made elsewhere, whatever KPIs the request names. */
export async function measureSlots(
  engine: Engine,
  request: MeasureRequest,
  slots: readonly Slot[],
): Promise<ReadonlyMap<Slot, readonly Measurement[]>> {
  const where = await readWhere(engine, request);
  const profiles = await readProfiles(engine, request);
  const weighted = slots.filter(({ kpi }) => isWeighted(request, kpi));
  const resolved: ResolvedSlot[] = [];
  for (const slot of slots) {
    if (weighted.includes(slot)) continue;
    const profile = profiles.get(slot.kpi.from) ?? emptyProfile;
    resolved.push(await resolveSlot(engine, request, slot, profile, where?.columns ?? []));
  }
  const measurements = new Map(await measureWeighted(engine, request, where, weighted));
  const once = resolved.filter((each) => !repeatsCalendar(each, slots));
  for (const [relation, ofRelation] of groupBy(once, ({ slot }) => slot.kpi.from)) {
    // Which rows there are to count is one question for all KPIs that agree on what is discarded.
    for (const [, slots] of groupBy(ofRelation, ({ definition }) => definition.counts.join(' '))) {
      for (const [slot, found] of await measureRelation(engine, request, { relation, where, slots })) {
        measurements.set(slot, found);
      }
    }
  }
  return measurements;
}

/** Asked for by both clocks, and of a definition that runs by the calendar only. */
function repeatsCalendar({ slot, definition }: ResolvedSlot, slots: readonly Slot[]): boolean {
  if (definition.clock === slot.clock) return false;
  return slots.some(
    ({ kpi, threshold, clock }) => kpi === slot.kpi && threshold === slot.threshold && clock === definition.clock,
  );
}

/** @throws UserError bad-expression, unknown-column when no relation has one of its columns */
export async function readWhere(engine: Engine, request: Pick<MeasureRequest, 'where'>): Promise<Expression | null> {
  if (request.where === null) return null;
  const { sql, columns } = await engine.parseExpression(request.where);
  const where = { sql, columns: columns.map((column) => column.toLowerCase()) };
  checkColumns(Object.keys(relations) as RelationName[], where.columns, { option: '--where' });
  return where;
}

export async function readProfiles(
  engine: Engine,
  request: MeasureRequest,
): Promise<ReadonlyMap<RelationName, RelationProfile>> {
  const profiles = new Map<RelationName, RelationProfile>();
  for (const relation of Object.keys(relations) as RelationName[]) {
    if (request.supplied[relation] !== null) profiles.set(relation, await readProfile(engine, relation));
  }
  return profiles;
}
