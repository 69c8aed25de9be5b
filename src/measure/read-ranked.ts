import type { Engine } from '../engine/engine.ts';
import {
  orderStatisticsSql,
  type RankedValues,
  type RanksWanted,
  readOrderStatistics,
} from './compile-order-statistics.ts';
import type { RowsPlan } from './compile-rows.ts';
import type { BoundsOf } from './quantile-bounds.ts';
import type { EvidencePlan, GroupSize } from './read-evidence.ts';
import { defaultQuantileValues } from './request.ts';

/** The ends of the intervals of quantiles in small groups: one query for each breakdown that has such groups. */
export async function readRanked(
  engine: Engine,
  plan: EvidencePlan,
  sizes: readonly GroupSize[],
  boundsOf: BoundsOf,
): Promise<ReadonlyMap<string, RankedValues>> {
  const ranked = new Map<string, RankedValues>();
  const wanted = sizes.flatMap(({ counts, bySlot }) => {
    const ranks = new Map(
      [...bySlot].flatMap(([id, n]) => {
        const list = listRanks(plan, id, n, boundsOf);
        return list.length === 0 ? [] : [[id, list] as const];
      }),
    );
    return ranks.size === 0 ? [] : [{ group: counts.group, bySlot: ranks }];
  });
  for (const breakdown of plan.grouping.breakdowns) {
    const ofBreakdown = wanted.filter(({ group }) => group.breakdown === breakdown);
    for (const part of partsOf(plan, ofBreakdown, sizes)) {
      const rows = await engine.query(orderStatisticsSql(part.plan, breakdown, part.wanted));
      for (const [key, values] of readOrderStatistics(rows, breakdown, part.wanted)) {
        ranked.set(key, new Map([...(ranked.get(key) ?? []), ...values]));
      }
    }
  }
  return ranked;
}

/** All slots together, or one at a time where the lists of values would be too much for the memory. */
function partsOf(
  plan: EvidencePlan,
  wanted: readonly RanksWanted[],
  sizes: readonly GroupSize[],
): readonly { readonly plan: RowsPlan; readonly wanted: readonly RanksWanted[] }[] {
  if (wanted.length === 0) return [];
  const sizeOf = new Map(sizes.map(({ counts, bySlot }) => [counts.group.key, bySlot]));
  const held = wanted.flatMap(({ group, bySlot }) =>
    [...bySlot.keys()].map((id) => sizeOf.get(group.key)?.get(id) ?? 0),
  );
  if (held.reduce((total, n) => total + n, 0) <= (plan.request.quantileValues ?? defaultQuantileValues))
    return [{ plan, wanted }];
  return plan.slots.flatMap((slot) => {
    const own = wanted.flatMap(({ group, bySlot }) => {
      const ranks = bySlot.get(slot.id);
      return ranks === undefined ? [] : [{ group, bySlot: new Map([[slot.id, ranks]]) }];
    });
    return own.length === 0 ? [] : [{ plan: { ...plan, slots: [slot] }, wanted: own }];
  });
}

function listRanks(plan: EvidencePlan, id: number, n: number, boundsOf: BoundsOf): readonly number[] {
  if (n === 0) return [];
  const ranks = (plan.statistics.get(id) ?? []).flatMap((statistic) => {
    const bounds = statistic.kind === 'quantile' ? boundsOf(n, statistic.p) : null;
    return bounds?.kind === 'ranks' ? [bounds.low, bounds.high] : [];
  });
  return [...new Set(ranks)];
}
