import type { Row } from '../engine/engine.ts';
import type { Breakdown } from '../model/relation.ts';
import { type NumberedSlot, type RowsPlan, rowsSql } from './compile-rows.ts';
import { groupOf, keyColumn } from './grouping.ts';

/**
 * Kaplan-Meier median of one slot in the groups of one breakdown: the smallest time at which the share still waiting is at most a half.
 *
 * The share falls at each event from n to n - 1 of those still waiting, who are counted along the sorted times (events before rows
 * censored at the same time). Its logarithm is summed, as SQL has no product; at exactly one half the last digits of that
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
), ordered as not materialized (
  select ${list}lasted, is_open,
    count(*) over (${keys.length === 0 ? '' : `partition by ${keys.join(', ')}`}) - row_number() over (${partition}order by lasted, is_open) as still_waiting
  from waits
), survival as not materialized (
  select ${list}lasted, is_open,
    sum(case when is_open = 1 then 0.0 when still_waiting = 0 then -1000.0
      else ln(cast(still_waiting as double precision)) - ln(cast(still_waiting + 1 as double precision)) end)
      over (${partition}order by still_waiting desc rows between unbounded preceding and current row) as log_share
  from ordered
)
select ${list}count(*) as wait_count, min(lasted) filter (where is_open = 0 and log_share <= ${Math.log(0.5) + 1e-9}) as median_lasted
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
