import type { Row } from '../engine/engine.ts';
import { type NumberedSlot, type RowsPlan, rowsSql } from './compile-rows.ts';
import { type Group, groupingSetSql, groupingSetsSql, keyColumns, readGroup } from './grouping.ts';

/** What is to be had of the values of one slot besides their number. All in whole thousandths. */
export type ValuesWanted = {
  readonly slot: NumberedSlot;
  readonly sums: boolean;
  readonly highest: boolean;
  /** Limits of `within`. */
  readonly limits: readonly number[];
  /** Of `percentile_cont` or, by the nearest rank, `percentile_disc`: quantiles asked for and the bounds of their intervals. */
  readonly fractions: readonly number[];
};

export type GroupValues = {
  readonly sum: bigint | null;
  readonly sumOfSquares: bigint | null;
  readonly highest: number | null;
  /** By limit. */
  readonly within: ReadonlyMap<number, number>;
  /** By fraction. */
  readonly quantiles: ReadonlyMap<number, number>;
};

/** Rows whose value is measured: the numerator of a count (how old), everybody counted otherwise. */
function measuredCodes({ outcomes, definition }: NumberedSlot): readonly number[] {
  const wanted = definition.type === 'count' ? 'hit' : 'counted';
  return outcomes.filter(({ role }) => role.kind === wanted).map(({ code }) => code);
}

/** `value_1`, ...: the value in thousandths where it is measured, else NULL, which no aggregate counts. */
export function valuesSql(plan: RowsPlan, slots: readonly NumberedSlot[], keys: readonly string[]): string {
  const values = slots.map((slot) => {
    const { id } = slot;
    return `case when outcome_${id} in (${measuredCodes(slot).join(', ')}) then milliseconds_${id} end as value_${id}`;
  });
  return `${rowsSql({ ...plan, slots })}, measured as not materialized (
  select ${[...keys, ...values].join(',\n    ')}
  from classified
  where left_out is null
)`;
}

/** Sums and quantiles of all slots in every group, in one scan. */
export function durationsSql(plan: RowsPlan, wanted: readonly ValuesWanted[]): string {
  const keys = keyColumns(plan.grouping);
  const aggregates = wanted.flatMap(aggregatesSql);
  return `${valuesSql(
    plan,
    wanted.map(({ slot }) => slot),
    keys,
  )}
select ${[[groupingSetSql(plan.grouping), ...keys].join(', '), ...aggregates].join(',\n  ')}
from measured
group by ${groupingSetsSql(plan.grouping)}`;
}

function aggregatesSql({ slot, sums, highest, limits, fractions }: ValuesWanted): readonly string[] {
  const { id } = slot;
  const percentile = slot.definition.percentiles === 'nearest-rank' ? 'percentile_disc' : 'percentile_cont';
  const exact = `cast(value_${id} as decimal(19, 0))`;
  return [
    // As text: no number of JavaScript holds a sum of squares of milliseconds.
    ...(sums
      ? [`cast(sum(value_${id}) as varchar) as sum_${id}`, `cast(sum(${exact} * ${exact}) as varchar) as squares_${id}`]
      : []),
    ...(highest ? [`max(value_${id}) as highest_${id}`] : []),
    ...limits.map((limit, index) => `count(*) filter (where value_${id} <= ${limit}) as within_${id}_${index}`),
    ...(fractions.length === 0
      ? []
      : [`${percentile}(array[${fractions.join(', ')}]) within group (order by value_${id}) as quantiles_${id}`]),
  ];
}

export function readDurations(
  rows: readonly Row[],
  plan: RowsPlan,
  wanted: readonly ValuesWanted[],
): ReadonlyMap<string, { readonly group: Group; readonly bySlot: ReadonlyMap<number, GroupValues> }> {
  return new Map(
    rows.map((row) => {
      const group = readGroup(row, plan.grouping);
      return [group.key, { group, bySlot: new Map(wanted.map((each) => [each.slot.id, readValues(row, each)])) }];
    }),
  );
}

function readValues(row: Row, { slot: { id }, limits, fractions }: ValuesWanted): GroupValues {
  const integer = (name: string) => (row[name] === null || row[name] === undefined ? null : BigInt(String(row[name])));
  const quantiles = row[`quantiles_${id}`];
  const highest = row[`highest_${id}`] ?? null;
  return {
    sum: integer(`sum_${id}`),
    sumOfSquares: integer(`squares_${id}`),
    highest: highest === null ? null : Number(highest),
    within: new Map(limits.map((limit, index) => [limit, Number(row[`within_${id}_${index}`] ?? 0)])),
    quantiles: new Map(
      Array.isArray(quantiles) ? fractions.map((fraction, index) => [fraction, Number(quantiles[index])]) : [],
    ),
  };
}
