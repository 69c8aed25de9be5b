import type { Engine } from '../engine/engine.ts';
import { durationsSql, type GroupValues, readDurations, type ValuesWanted } from './compile-durations.ts';
import type { RowsPlan } from './compile-rows.ts';
import { planQuantiles } from './plan-quantiles.ts';
import type { BoundsOf } from './quantile-bounds.ts';
import type { EvidencePlan, GroupSize } from './read-evidence.ts';
import { defaultQuantileValues } from './request.ts';

type Values = Map<string, Map<number, GroupValues>>;

/** Sums and quantiles of all slots that have values: in one query, or in several where the quantiles would hold too much. */
export async function readValues(
  engine: Engine,
  plan: EvidencePlan,
  sizes: readonly GroupSize[],
  boundsOf: BoundsOf | null,
): Promise<Values> {
  const wanted = listWanted(plan, sizes, boundsOf);
  const values: Values = new Map();
  const run = async (part: RowsPlan, wants: readonly ValuesWanted[]): Promise<void> => {
    for (const [key, { bySlot }] of readDurations(await engine.query(durationsSql(part, wants)), part, wants)) {
      const known = values.get(key) ?? new Map<number, GroupValues>();
      for (const [id, more] of bySlot) known.set(id, mergeValues(known.get(id), more));
      values.set(key, known);
    }
  };
  const { breakdowns } = plan.grouping;
  const whole = sizes.find(({ counts }) => counts.group.breakdown.length === 0);
  const withQuantiles = wanted.filter(({ fractions }) => fractions.length > 0);
  const sizeOf = ({ slot }: ValuesWanted) => whole?.bySlot.get(slot.id) ?? 0;
  const batches = planQuantiles(
    withQuantiles,
    breakdowns,
    sizeOf,
    plan.request.quantileValues ?? defaultQuantileValues,
  );
  if (batches.length <= 1) {
    if (wanted.length > 0) await run(plan, wanted);
    return values;
  }
  const sums = wanted.map((each) => ({ ...each, fractions: [] })).filter(asksAnything);
  if (sums.length > 0) await run(plan, sums);
  for (const batch of batches) {
    const grouping = { dimensions: [...new Set(batch.breakdowns.flat())], breakdowns: batch.breakdowns };
    await run(
      { ...plan, grouping },
      batch.wanted.map((each) => ({ ...each, sums: false, highest: false, limits: [] })),
    );
  }
  return values;
}

function mergeValues(known: GroupValues | undefined, more: GroupValues): GroupValues {
  return known === undefined ? more : { ...known, quantiles: more.quantiles };
}

function listWanted(
  plan: EvidencePlan,
  sizes: readonly GroupSize[],
  boundsOf: BoundsOf | null,
): readonly ValuesWanted[] {
  return plan.slots
    .map((slot) => {
      const statistics = plan.statistics.get(slot.id) ?? [];
      const isScore = slot.definition.type === 'score' && slot.definition.value !== null;
      return {
        slot,
        sums: isScore || statistics.some(({ kind }) => kind === 'mean'),
        highest: slot.definition.value !== null && statistics.some(({ kind }) => kind === 'oldest'),
        limits: statistics.flatMap((each) => (each.kind === 'within' ? [each.seconds * 1000] : [])),
        fractions: listFractions(
          statistics.flatMap((each) => (each.kind === 'quantile' ? [each.p] : [])),
          sizes.map(({ bySlot }) => bySlot.get(slot.id) ?? 0),
          boundsOf,
        ),
      };
    })
    .filter(asksAnything);
}

function asksAnything({ sums, highest, limits, fractions }: ValuesWanted): boolean {
  return sums || highest || limits.length > 0 || fractions.length > 0;
}

/** The quantiles asked for, and the ends of their intervals in the large groups. */
function listFractions(
  quantiles: readonly number[],
  sizes: readonly number[],
  boundsOf: BoundsOf | null,
): readonly number[] {
  const ends = quantiles.flatMap((p) =>
    [...new Set(sizes)].flatMap((n) => {
      const bounds = n === 0 || boundsOf === null ? null : boundsOf(n, p);
      return bounds?.kind === 'fractions' ? [bounds.low, bounds.high] : [];
    }),
  );
  return [...new Set([...quantiles, ...ends])].toSorted((a, b) => a - b);
}
