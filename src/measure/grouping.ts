import type { Cell, Row } from '../engine/engine.ts';
import type { Breakdown, Dimension } from '../model/relation.ts';
import { printTimeKey, timeKeySql } from './compile-time-key.ts';

/** The groups that one query gives: the whole and each breakdown, told apart by `grouping_set`. */
export type Grouping = {
  /** Every dimension of any breakdown, once. */
  readonly dimensions: readonly Dimension[];
  /** `[]`, the whole, is among them. */
  readonly breakdowns: readonly Breakdown[];
};

export type Group = {
  /** The same for one group in every query. */
  readonly key: string;
  readonly breakdown: Breakdown;
  /** As they came from the engine, in the order of the breakdown. */
  readonly cells: readonly Cell[];
  readonly by: Readonly<Record<string, string | null>>;
};

/** Breakdowns by the same dimensions in another order are one. */
export function listGrouping(breakdowns: readonly Breakdown[]): Grouping {
  const unique = new Map<string, Breakdown>([['', []]]);
  for (const breakdown of breakdowns) {
    const dimensions = [...new Set(breakdown)];
    const key = dimensions.toSorted().join();
    if (!unique.has(key)) unique.set(key, dimensions);
  }
  const kept = [...unique.values()];
  return { dimensions: [...new Set(kept.flat())], breakdowns: kept };
}

export function keyColumn(dimension: Dimension): string {
  return `by_${dimension}`;
}

export function keyColumns({ dimensions }: Grouping): readonly string[] {
  return dimensions.map(keyColumn);
}

/** `by_month` and the like, as the columns of a select list. */
export function keySql({ dimensions }: Grouping): readonly string[] {
  return dimensions.map((dimension) => `${timeKeySql(dimension) ?? dimension} as ${keyColumn(dimension)}`);
}

/** A NULL in a grouped column can be a group without a name or a total over it: this number tells them apart. */
export function groupingSetSql(grouping: Grouping): string {
  return grouping.dimensions.length === 0
    ? '0 as grouping_set'
    : `grouping(${keyColumns(grouping).join(', ')}) as grouping_set`;
}

/** `grouping sets ((...), (...))`, each set with the columns of `also` in it. */
export function groupingSetsSql({ breakdowns }: Grouping, also: readonly string[] = []): string {
  const sets = breakdowns.map((breakdown) => `(${[...also, ...breakdown.map(keyColumn)].join(', ')})`);
  return `grouping sets (${sets.join(', ')})`;
}

export function readGroup(row: Row, { dimensions, breakdowns }: Grouping): Group {
  const set = Number(row.grouping_set ?? 0);
  // The bit of a dimension is set when it is not grouped by; the first dimension has the highest bit.
  const grouped = dimensions.filter((_, index) => (set & (1 << (dimensions.length - 1 - index))) === 0);
  const breakdown =
    breakdowns.find(
      (each) => each.length === grouped.length && grouped.every((dimension) => each.includes(dimension)),
    ) ?? grouped;
  return groupOf(
    breakdown,
    breakdown.map((dimension) => row[keyColumn(dimension)] ?? null),
  );
}

export function groupOf(breakdown: Breakdown, cells: readonly Cell[]): Group {
  const by = Object.fromEntries(
    breakdown.map((dimension, index) => [dimension, printKey(dimension, cells[index] ?? null)]),
  );
  return { key: JSON.stringify(by), breakdown, cells, by };
}

function printKey(dimension: Dimension, cell: Cell): string | null {
  if (cell === null) return null;
  return timeKeySql(dimension) === null ? String(cell) : printTimeKey(dimension, Number(cell));
}

/** Breakdowns in their order; of each, groups by time in theirs, others by name in code units, the one without a name last. */
export function orderGroups<Item extends { readonly group: Group }>(
  items: readonly Item[],
  { breakdowns }: Grouping,
): readonly Item[] {
  return breakdowns.flatMap((breakdown) =>
    items.filter(({ group }) => group.breakdown === breakdown).toSorted((a, b) => compareGroups(a.group, b.group)),
  );
}

function compareGroups(a: Group, b: Group): number {
  for (const [index, cell] of a.cells.entries()) {
    const other = b.cells[index] ?? null;
    const order = compareCells(cell, other);
    if (order !== 0) return order;
  }
  return 0;
}

function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [left, right] = typeof a === 'string' ? [a, String(b)] : [Number(a), Number(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
