import type { Cell, Row } from '../engine/engine.ts';
import type { Breakdown } from '../model/relation.ts';
import { literal } from '../model/sql-text.ts';
import { valuesSql } from './compile-durations.ts';
import type { NumberedSlot, RowsPlan } from './compile-rows.ts';
import { timeKeySql } from './compile-time-key.ts';
import { type Group, groupOf, keyColumn } from './grouping.ts';

/** Which values, counted from the smallest, one group needs of each slot: the k-th ones by slot id. */
export type RanksWanted = { readonly group: Group; readonly bySlot: ReadonlyMap<number, readonly number[]> };

/** The values by slot id and rank, in thousandths. */
export type RankedValues = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * The k-th smallest values of the small groups of one breakdown, each group with its own ranks.
 *
 * Only rows of groups that are asked for are sorted, so that a group of twelve beside one of a million costs nothing.
 */
export function orderStatisticsSql(plan: RowsPlan, breakdown: Breakdown, wanted: readonly RanksWanted[]): string {
  const columns = listColumns(plan.slots, wanted);
  const slots = plan.slots.filter(({ id }) => columns.some((column) => column.id === id));
  const keys = breakdown.map(keyColumn);
  const inner = { ...plan, grouping: { dimensions: breakdown, breakdowns: [breakdown] } };
  const own = keys.map((key) => `measured.${key}`);
  const join = keys.map((key) => `measured.${key} is not distinct from wanted.${key}`).join(' and ');
  const lists = slots.map(({ id }) => {
    const first = columns.find((column) => column.id === id)?.name;
    const isWanted = `value_${id} is not null and wanted.${first} is not null`;
    return `array_agg(value_${id} order by value_${id}) filter (where ${isWanted}) as values_${id}`;
  });
  const ranks = columns.map(({ name }) => `max(wanted.${name}) as ${name}`);
  // Said before the join, so that rows of other groups are dropped before anything is worked out of them.
  const conditions = [
    ...keys.map((_, index) => oneOfSql(wanted, breakdown, index)),
    `(${slots.map(({ id }) => `value_${id} is not null`).join(' or ')})`,
  ];
  const groupBy = keys.length === 0 ? '' : `\n  group by ${own.join(', ')}`;
  return `${valuesSql(inner, slots, keys)}, wanted as (
  select * from (values
    ${wanted.map((each) => `(${valueRow(each, breakdown, columns).join(', ')})`).join(',\n    ')}
  ) as ranks (${[...keys, ...columns.map(({ name }) => name)].join(', ')})
), sorted as (
  select ${[...own, ...lists, ...ranks].join(',\n    ')}
  from measured join wanted on ${keys.length === 0 ? 'true' : join}
  where ${conditions.join(' and ')}${groupBy}
)
select ${[...keys, ...columns.map(({ id, name }) => `values_${id}[${name}] as ${name}`)].join(', ')}
from sorted`;
}

export function readOrderStatistics(
  rows: readonly Row[],
  breakdown: Breakdown,
  wanted: readonly RanksWanted[],
): ReadonlyMap<string, RankedValues> {
  const byKey = new Map(wanted.map((each) => [each.group.key, each]));
  const found = new Map<string, RankedValues>();
  for (const row of rows) {
    const { key } = groupOf(
      breakdown,
      breakdown.map((dimension) => row[keyColumn(dimension)] ?? null),
    );
    const bySlot = [...(byKey.get(key)?.bySlot ?? [])].map(([id, ranks]) => {
      const values = ranks.map((rank, index) => [rank, Number(row[rankName(id, index)])] as const);
      return [id, new Map(values)] as const;
    });
    found.set(key, new Map(bySlot));
  }
  return found;
}

function oneOfSql(wanted: readonly RanksWanted[], breakdown: Breakdown, index: number): string {
  const dimension = breakdown[index] as Breakdown[number];
  const key = `measured.${keyColumn(dimension)}`;
  const literals = new Set(
    wanted.map(({ group }) => keyLiteral(group.cells[index] ?? null, timeKeySql(dimension) !== null)),
  );
  const hasNull = wanted.some(({ group }) => (group.cells[index] ?? null) === null);
  return `(${key} in (${[...literals].join(', ')})${hasNull ? ` or ${key} is null` : ''})`;
}

type RankColumn = { readonly id: number; readonly index: number; readonly name: string };

function listColumns(slots: readonly NumberedSlot[], wanted: readonly RanksWanted[]): readonly RankColumn[] {
  return slots.flatMap(({ id }) => {
    const most = Math.max(...wanted.map(({ bySlot }) => bySlot.get(id)?.length ?? 0));
    return Array.from({ length: most }, (_, index) => ({ id, index, name: rankName(id, index) }));
  });
}

function rankName(id: number, index: number): string {
  return `rank_${id}_${index}`;
}

function valueRow(
  { group, bySlot }: RanksWanted,
  breakdown: Breakdown,
  columns: readonly RankColumn[],
): readonly string[] {
  return [
    ...breakdown.map((dimension, index) => keyLiteral(group.cells[index] ?? null, timeKeySql(dimension) !== null)),
    ...columns.map(({ id, index }) => `cast(${bySlot.get(id)?.[index] ?? 'null'} as integer)`),
  ];
}

function keyLiteral(cell: Cell, isNumber: boolean): string {
  if (cell === null) return `cast(null as ${isNumber ? 'integer' : 'varchar'})`;
  return isNumber ? `cast(${Number(cell)} as integer)` : `cast(${literal(String(cell))} as varchar)`;
}
