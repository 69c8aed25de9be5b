import type { Measurement } from '../model/result.ts';
import { timeRank } from './describe-group.ts';

export type Group = {
  readonly by: Measurement['by'];
  /** Of the KPI that most of the group counts in. */
  readonly n: number;
  readonly bySeries: ReadonlyMap<string, Measurement>;
};

/**
 * Groups by time in their order, others by size. Agents with few contacts come last and by name: a place in a list is
 * read as a rank.
 */
export function sortGroups(groups: readonly Group[], dimensions: readonly string[], fewest: number): readonly Group[] {
  const byTime = dimensions.filter((dimension) => timeRank(dimension, '') !== null);
  const isUnranked = (group: Group) => dimensions.includes('agent') && group.n < fewest;
  return groups.toSorted((a, b) => {
    for (const dimension of byTime) {
      const order = compareText(rankOf(a, dimension), rankOf(b, dimension));
      if (order !== 0) return order;
    }
    const unranked = Number(isUnranked(a)) - Number(isUnranked(b));
    if (unranked !== 0) return unranked;
    return (isUnranked(a) ? 0 : b.n - a.n) || compareText(nameOf(a, dimensions), nameOf(b, dimensions));
  });
}

/** Groups without an instant come last. */
function rankOf(group: Group, dimension: string): string {
  const key = group.by[dimension] ?? null;
  return key === null ? '\uffff' : (timeRank(dimension, key) ?? '');
}

function nameOf(group: Group, dimensions: readonly string[]): string {
  return dimensions.map((dimension) => group.by[dimension] ?? '\uffff').join('\0');
}

/** By code units: the same order on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
