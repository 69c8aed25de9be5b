import type { Exclusion, Measurement } from '../model/result.ts';
import type { GroupCounts } from './compile-counts.ts';
import type { NumberedSlot } from './compile-rows.ts';
import { reasonFor, scopeReasons } from './left-out.ts';

/** The counts of one slot in one group, under the names of its roles. */
export type Tally = {
  readonly n: number;
  readonly hits: number;
  readonly promoters: number;
  readonly detractors: number;
  /** Hits by kind of contact, for a KPI that is split. */
  readonly split: Measurement['split'];
  readonly excluded: readonly Exclusion[];
};

export function tallyOf(counts: GroupCounts, { id, outcomes, definition }: NumberedSlot): Tally {
  const byCode = counts.outcomes.get(id);
  const byKind = { counted: 0, hit: 0, promoter: 0, detractor: 0, 'left-out': 0, censored: 0 };
  const split = { ticket: 0, call: 0 };
  for (const { code, role } of outcomes) {
    const count = byCode?.get(code) ?? 0;
    byKind[role.kind] += count;
    if (role.kind === 'hit' && role.of !== null) split[role.of] += count;
  }
  return {
    n: byKind.counted + byKind.hit + byKind.promoter + byKind.detractor,
    hits: byKind.hit,
    promoters: byKind.promoter,
    detractors: byKind.detractor,
    split: definition.kpi.split === undefined ? undefined : split,
    excluded: listExclusions(counts, outcomes, byCode, definition.survey),
  };
}

/** What was asked for (a period, a filter) is told of the whole; a group has only rows inside of it. */
function listExclusions(
  { group, leftOut }: GroupCounts,
  outcomes: NumberedSlot['outcomes'],
  byCode: ReadonlyMap<number, number> | undefined,
  survey: string | undefined,
): readonly Exclusion[] {
  const byReason = new Map<string, number>();
  for (const [text, count] of leftOut) {
    const reason = reasonFor(text, survey);
    if (group.breakdown.length > 0 && scopeReasons.has(reason)) continue;
    byReason.set(reason, (byReason.get(reason) ?? 0) + count);
  }
  for (const { code, role } of outcomes) {
    const count = byCode?.get(code) ?? 0;
    if (count > 0 && 'reason' in role) byReason.set(role.reason, (byReason.get(role.reason) ?? 0) + count);
  }
  return Array.from(byReason, ([reason, count]) => ({ reason, count }));
}
