import type { Row } from '../engine/engine.ts';
import type { Breakdown } from '../model/relation.ts';
import { type NumberedSlot, type RowsPlan, rowsSql } from './compile-rows.ts';
import { groupOf, keyColumn } from './grouping.ts';

/**
 * Kaplan-Meier median of one slot in the groups of one breakdown: the smallest time at which the share still waiting is at most a half.
 *
 * At each time the share falls from those still waiting to those whose wait did not end then (rows censored at the same time still
 * waited). Its logarithm is summed, as SQL has no product; at exactly one half the last digits of that
 * sum must not decide, hence the margin. `src/stats/kaplan-meier.ts` is the same in TypeScript.
 */
export function survivalSql(plan: RowsPlan, breakdown: Breakdown, slot: NumberedSlot): string {
  const { id, outcomes } = slot;
  const keys = breakdown.map(keyColumn);
  const list = keys.map((key) => `${key}, `).join('');
  const partition = keys.length === 0 ? '' : `partition by ${keys.join(', ')} `;
  const censored = outcomes.filter(({ role }) => role.kind === 'censored').map(({ code }) => code);
  const inner = { ...plan, slots: [slot], grouping: { dimensions: breakdown, breakdowns: [breakdown] } };
  return `${rowsSql(inner)}, waits as not materialized (
  select ${list}milliseconds_${id} as lasted, 0 as is_open from classified where left_out is null and outcome_${id} = 0
  union all
  select ${list}lasted_${id} as lasted, 1 as is_open from classified
  where left_out is null and outcome_${id} in (${censored.join(', ')}) and lasted_${id} >= 0
), grouped as not materialized (
  select ${list}lasted, count(*) as leaving, count(*) filter (where is_open = 0) as ended from waits group by ${list}lasted
), ordered as not materialized (
  select ${list}lasted, leaving, ended, cast(sum(leaving) over (${partition}order by lasted desc) as bigint) as waiting from grouped
), survival as not materialized (
  select ${list}lasted, leaving, ended,
    sum(case when ended = 0 then 0.0 when ended = waiting then -1000.0
      else ln(cast(waiting - ended as double precision)) - ln(cast(waiting as double precision)) end)
      over (${partition}order by lasted) as log_share
  from ordered
)
select ${list}sum(leaving) as wait_count, min(lasted) filter (where ended > 0 and log_share <= ${Math.log(0.5) + 1e-9}) as median_lasted
from survival${keys.length === 0 ? '' : `\ngroup by ${keys.join(', ')}`}`;
}

export type Survival = { readonly n: number; readonly median: number | null };

export function readSurvival(rows: readonly Row[], breakdown: Breakdown): ReadonlyMap<string, Survival> {
  return new Map(
    rows.map((row) => {
      const { key } = groupOf(
        breakdown,
        breakdown.map((dimension) => row[keyColumn(dimension)] ?? null),
      );
      const median = row.median_lasted ?? null;
      return [key, { n: Number(row.wait_count), median: median === null ? null : Number(median) }];
    }),
  );
}
