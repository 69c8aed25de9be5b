import type { Expression, Row } from '../engine/engine.ts';
import { inParentheses } from './compile-outcomes.ts';
import { type RowsPlan, rowsSql } from './compile-rows.ts';
import { type Group, groupingSetSql, groupingSetsSql, keyColumns, readGroup } from './grouping.ts';
import { scopeReasons } from './left-out.ts';

/** A KPI over rows that are already sums: both sides are summed, then divided; never a mean of shares or of means. */
export type WeightedParts = { readonly id: number; readonly numerator: Expression; readonly denominator: Expression };

export type WeightedSums = {
  readonly group: Group;
  readonly leftOut: ReadonlyMap<string, number>;
  /** By id; numerator in thousandths. */
  readonly sums: ReadonlyMap<
    number,
    { readonly numerator: bigint; readonly denominator: number; readonly missing: number }
  >;
};

export function weightedSql(plan: RowsPlan, parts: readonly WeightedParts[]): string {
  const keys = keyColumns(plan.grouping);
  const carry = [
    ...new Set(parts.flatMap(({ numerator, denominator }) => [...numerator.columns, ...denominator.columns])),
  ];
  const sums = parts.flatMap(({ id, numerator, denominator }) => {
    const [above, below] = [inParentheses(numerator), inParentheses(denominator)];
    const known = `${above} is not null and ${below} is not null`;
    return [
      `cast(sum(cast(${above} * 1000 as bigint)) filter (where ${known}) as varchar) as numerator_${id}`,
      `cast(sum(cast(${below} as bigint)) filter (where ${known}) as bigint) as denominator_${id}`,
      `count(*) filter (where not (${known})) as missing_${id}`,
    ];
  });
  return `${rowsSql({ ...plan, slots: [], carry })}
select ${[[groupingSetSql(plan.grouping), ...keys, 'left_out'].join(', '), 'count(*) as row_count', ...sums].join(',\n  ')}
from classified
group by ${groupingSetsSql(plan.grouping, ['left_out'])}`;
}

export function readWeighted(
  rows: readonly Row[],
  plan: RowsPlan,
  parts: readonly WeightedParts[],
): readonly WeightedSums[] {
  const groups = new Map<string, { group: Group; leftOut: Map<string, number>; sums: WeightedSums['sums'] }>();
  for (const row of rows) {
    const group = readGroup(row, plan.grouping);
    const known = groups.get(group.key) ?? { group, leftOut: new Map<string, number>(), sums: new Map() };
    const reason = row.left_out ?? null;
    if (reason === null)
      groups.set(group.key, { ...known, sums: new Map(parts.map(({ id }) => [id, readSums(row, id)])) });
    else {
      if (group.breakdown.length === 0 || !scopeReasons.has(String(reason)))
        known.leftOut.set(String(reason), Number(row.row_count));
      groups.set(group.key, known);
    }
  }
  return [...groups.values()].filter(({ group, sums }) => group.breakdown.length === 0 || sums.size > 0);
}

function readSums(row: Row, id: number) {
  return {
    numerator: BigInt(String(row[`numerator_${id}`] ?? 0)),
    denominator: Number(row[`denominator_${id}`] ?? 0),
    missing: Number(row[`missing_${id}`] ?? 0),
  };
}
