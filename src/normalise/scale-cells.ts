import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';
import { headerForms } from './normalise-header.ts';
import type { ColumnPlan } from './source-plan.ts';
import { isRatingField, type RatingField } from './survey.ts';

/**
 * Where another column says on which scale a row's answer is: the cell of that column.
 * @throws UserError `unknown-header`
 */
export function scaleCells(
  columns: readonly ColumnPlan[],
  header: readonly string[],
): ReadonlyMap<RatingField, number> {
  return new Map(
    columns.flatMap(({ field, spec }) => {
      const by = spec.scale?.by;
      return by === undefined || !isRatingField(field) ? [] : [[field, findHeader(by, header)] as const];
    }),
  );
}

/** Columns of a file's rows with those cells. */
export function byColumns(cells: ReadonlyMap<RatingField, number>): ReadonlyMap<string, number> {
  return new Map([...cells].map(([field, cell]) => [`${field}_by`, cell]));
}

function findHeader(name: string, header: readonly string[]): number {
  const wanted = headerForms(name)[0];
  const exact = header.indexOf(name);
  const index =
    exact >= 0 ? exact : header.findIndex((each) => wanted !== undefined && headerForms(each).includes(wanted));
  if (index >= 0) return index;
  const suggestion = nearest(name, header);
  const data = { name, headers: header.join(', '), ...(suggestion === null ? {} : { suggestion }) };
  throw new UserError({ code: 'unknown-header', data });
}
