import { type Breakdown, type RelationName, relations } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import { type Absence, describeAbsence, isTimeDimension, lackingColumns } from './availability.ts';
import type { MeasureRequest } from './request.ts';

export type SortedBreakdowns = {
  readonly had: readonly Breakdown[];
  readonly lacking: readonly { readonly breakdown: Breakdown; readonly absence: Absence }[];
};

/** Breakdowns that the data of a relation allow, and those for which a column is missing. */
export function sortBreakdowns(request: MeasureRequest, relation: RelationName): SortedBreakdowns {
  const sorted = request.breakdowns.map((breakdown) => {
    const columns = breakdown.flatMap((dimension) => {
      if (!isTimeDimension(dimension)) return [dimension];
      // Of times of day without a date.
      return dimension === 'hour' && request.supplied[relation]?.has('period_hour') ? [] : ['period_at'];
    });
    const isOwn = (column: string) => Object.hasOwn(relations[relation], column);
    const missing = columns.flatMap((column) =>
      isOwn(column) ? lackingColumns(request, relation, [column]) : [column],
    );
    return { breakdown, absence: missing.length === 0 ? null : describeAbsence(request, relation, missing) };
  });
  return {
    had: sorted.flatMap(({ breakdown, absence }) => (absence === null ? [breakdown] : [])),
    lacking: sorted.flatMap(({ breakdown, absence }) => (absence === null ? [] : [{ breakdown, absence }])),
  };
}

/** Without the column nobody knows the groups; their name stays open. */
export function unknownGroup(breakdown: Breakdown): Measurement['by'] {
  return Object.fromEntries(breakdown.map((dimension) => [dimension, null]));
}
