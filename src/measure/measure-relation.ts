import type { Engine, Expression } from '../engine/engine.ts';
import type { RelationName } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import type { Absence } from './availability.ts';
import type { GroupCounts } from './compile-counts.ts';
import { listOutcomes } from './compile-outcomes.ts';
import type { NumberedSlot } from './compile-rows.ts';
import { estimateStatistic } from './estimate-statistic.ts';
import type { Evidence } from './evidence.ts';
import { listGrouping, orderGroups } from './grouping.ts';
import { apartDimensions, countedParts, partsOf, refuseRatings, shownBreakdowns, withApart } from './mixed-ratings.ts';
import { readEvidence } from './read-evidence.ts';
import type { MeasureRequest } from './request.ts';
import type { ResolvedSlot, Slot } from './slot.ts';
import { sortBreakdowns, unknownGroup } from './sort-breakdowns.ts';
import { tallyOf } from './tally.ts';
import { absentMeasurement, measurementOf } from './write-measurement.ts';

export type RelationWork = {
  readonly relation: RelationName;
  readonly where: Expression | null;
  readonly slots: readonly ResolvedSlot[];
};

/** All slots over one relation, from the same few scans. */
export async function measureRelation(
  engine: Engine,
  request: MeasureRequest,
  { relation, where, slots }: RelationWork,
): Promise<ReadonlyMap<Slot, readonly Measurement[]>> {
  const measurements = new Map<Slot, readonly Measurement[]>();
  const present = slots.filter(({ absence }) => absence === null);
  for (const { slot, definition, absence } of slots) {
    if (absence !== null)
      measurements.set(
        slot,
        slot.statistics.map((statistic) => absentMeasurement(definition, statistic, {}, absence)),
      );
  }
  if (present.length === 0) return measurements;

  const { had, lacking } = sortBreakdowns(request, relation);
  const apart = relation === 'ratings' ? apartDimensions(request) : [];
  const grouping = listGrouping(withApart(had, apart));
  const numbered = present.map(({ definition }, index) => ({
    id: index + 1,
    definition,
    outcomes: listOutcomes(definition),
  }));
  const evidence = await readEvidence(engine, {
    relation,
    slots: numbered,
    grouping,
    where,
    counts: present[0]?.definition.counts ?? [],
    request,
    statistics: new Map(present.map(({ slot }, index) => [index + 1, slot.statistics])),
  });
  const all = orderGroups(evidence.counts, grouping);
  const parts = relation === 'ratings' ? partsOf(all, apart) : null;
  const isShown = shownBreakdowns(had, request.ratingsApart === true ? apart : []);
  const groups = apart.length === 0 ? all : all.filter(({ group }) => isShown(group.breakdown));
  const isAsked = shownBreakdowns(had, []);
  // One rating alone need not be shown apart.
  const isOf = (own: NumberedSlot) => {
    const whole = all.find(({ group }) => group.breakdown.length === 0);
    const isOne = parts === null || whole === undefined || countedParts(own, parts(whole)).length < 2;
    return (counts: GroupCounts) =>
      apart.length === 0 || isAsked(counts.group.breakdown) || (!isOne && countedParts(own, [counts]).length > 0);
  };
  for (const [index, resolved] of present.entries()) {
    const own = numbered[index] as NumberedSlot;
    measurements.set(resolved.slot, [
      ...measureSlot(resolved, own, groups.filter(isOf(own)), evidence, (counts) =>
        parts === null ? null : refuseRatings(own, parts(counts), request),
      ),
      ...lacking.flatMap(({ breakdown, absence }) =>
        resolved.slot.statistics.map((statistic) =>
          absentMeasurement(own.definition, statistic, unknownGroup(breakdown), absence),
        ),
      ),
    ]);
  }
  return measurements;
}

function measureSlot(
  { slot, survivalAbsence }: ResolvedSlot,
  own: NumberedSlot,
  groups: readonly GroupCounts[],
  evidence: Evidence,
  refusal: (counts: GroupCounts) => Absence | null,
): readonly Measurement[] {
  return groups.flatMap((counts) => {
    const tally = tallyOf(counts, own);
    const { by, breakdown } = counts.group;
    const absence = refusal(counts);
    if (absence !== null)
      return slot.statistics.map((statistic) => absentMeasurement(own.definition, statistic, by, absence));
    return slot.statistics.flatMap((statistic) => {
      if (statistic.kind === 'survival-median') {
        if (own.definition.clock === 'business' || (statistic.byDefault && breakdown.length > 0)) return [];
        if (survivalAbsence !== null) return [absentMeasurement(own.definition, statistic, by, survivalAbsence)];
      }
      return [
        measurementOf(own.definition, statistic, by, estimateStatistic(statistic, own, counts, tally, evidence), tally),
      ];
    });
  });
}
