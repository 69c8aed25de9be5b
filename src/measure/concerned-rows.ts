import type { Engine } from '../engine/engine.ts';
import type { Concerned } from '../model/reconciliation.ts';
import { type DiscardReason, discardReasons } from '../model/relation.ts';
import { literals } from '../model/sql-text.ts';
import { listOutcomes, type Role } from './compile-outcomes.ts';
import { canBeDiscarded, type NumberedSlot, rowsSql } from './compile-rows.ts';
import { listGrouping } from './grouping.ts';
import { readProfiles, readWhere } from './measure.ts';
import { emptyProfile } from './profile.ts';
import type { MeasureRequest } from './request.ts';
import { resolveSlot, type Slot } from './slot.ts';

/**
 * How many rows each of several definitions of one KPI counts otherwise than the one before it, in one scan: how many
 * come in, how many go, and of how many that stay the value changes.
 *
 * @returns one fewer than there are slots, all of which the data must allow
 */
export async function concernedRows(
  engine: Engine,
  request: MeasureRequest,
  slots: readonly Slot[],
): Promise<readonly Concerned[]> {
  const [first] = slots;
  if (first === undefined || slots.length < 2) return [];
  const where = await readWhere(engine, request);
  const relation = first.kpi.from;
  const profile = (await readProfiles(engine, request)).get(relation) ?? emptyProfile;
  const numbered: NumberedSlot[] = [];
  for (const [index, slot] of slots.entries()) {
    const { definition } = await resolveSlot(engine, request, slot, profile, where?.columns ?? []);
    numbered.push({ id: index + 1, definition, outcomes: listOutcomes(definition) });
  }
  const counts = discardReasons.filter((reason) =>
    numbered.some(({ definition }) => definition.counts.includes(reason)),
  );
  const slotsApart = numbered.map((slot) => leaveOutDiscarded(slot, counts));
  const carry = counts.length > 0 && canBeDiscarded({ relation, request }) ? ['discarded'] : [];
  const plan = {
    relation,
    slots: carry.length === 0 ? numbered : slotsApart,
    grouping: listGrouping([]),
    where,
    counts,
    request,
    carry,
  };
  const pairs = numbered.slice(1).map((slot, index) => [numbered[index] as NumberedSlot, slot] as const);
  const changes = pairs.flatMap(([before, after]) => countsSql(before, after));
  const [row] = await engine.query(`${rowsSql(plan)}, states as not materialized (
  select ${numbered.flatMap(statesSql).join(',\n    ')}
  from classified
  where left_out is null
)
select ${changes.join(',\n  ')}
from states`);
  return pairs.map(([, { id }]) => ({
    entered: Number(row?.[`entered_${id}`] ?? 0),
    left: Number(row?.[`left_${id}`] ?? 0),
    changed: Number(row?.[`changed_${id}`] ?? 0),
  }));
}

/** What other definitions count of the discarded contacts, and this one does not. */
function leaveOutDiscarded(slot: NumberedSlot, counts: readonly DiscardReason[]): NumberedSlot {
  const others = counts.filter((reason) => !slot.definition.counts.includes(reason));
  if (others.length === 0) return slot;
  const role = { kind: 'left-out', reason: 'discarded' } as const;
  const when = `coalesce(discarded in ${literals(others)}, false)`;
  return { ...slot, outcomes: [{ code: slot.outcomes.length, role, when }, ...slot.outcomes] };
}

/** What a row is to a definition, and with which value; NULL: it does not count. */
function statesSql({ id, outcomes, definition }: NumberedSlot): readonly string[] {
  const kinds: readonly Role['kind'][] =
    definition.type === 'count' ? ['hit'] : ['counted', 'hit', 'promoter', 'detractor'];
  const branches = kinds.flatMap((kind, state) => {
    const codes = outcomes.filter(({ role }) => role.kind === kind).map(({ code }) => code);
    return codes.length === 0 ? [] : [`when outcome_${id} in (${codes.join(', ')}) then ${state}`];
  });
  const hasValue = definition.value !== null && definition.type !== 'count';
  const state = branches.length === 0 ? 'cast(null as integer)' : `case ${branches.join(' ')} end`;
  return [`${state} as state_${id}`, `${hasValue ? `milliseconds_${id}` : '0'} as measure_${id}`];
}

function countsSql({ id: before }: NumberedSlot, { id }: NumberedSlot): readonly string[] {
  const changed = `(state_${before} <> state_${id} or measure_${before} <> measure_${id})`;
  const count = (condition: string, name: string) => `count(*) filter (where ${condition}) as ${name}_${id}`;
  return [
    count(`state_${before} is null and state_${id} is not null`, 'entered'),
    count(`state_${before} is not null and state_${id} is null`, 'left'),
    count(`state_${before} is not null and state_${id} is not null and ${changed}`, 'changed'),
  ];
}
