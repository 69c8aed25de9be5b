import type { FieldName } from '../model/field.ts';
import type { DateOrder } from '../model/preset.ts';
import { readMonthNames } from '../time/month-names.ts';
import type { ReadColumn } from './choose-readings.ts';
import { cellsOf } from './column-fit.ts';
import { detectInstantShape } from './instant-shape.ts';

/** Another column of the file, used or not, that tells in which order the dates of one are. */
export type DateWitness = { readonly order: DateOrder; readonly header: string };

type Sample = readonly (readonly string[])[];

/** Share of the rows which both orders can read that must speak for one of them, and at most for the other. */
const enough = 0.5;
const damage = 1 / 50;

/**
 * What the sample's other columns say of the columns whose day and month cannot be told apart: `01-Aug-23` beside
 * `01/08/2023` in most of the rows, or a column of the same kind that only one order can read.
 */
export function findWitnesses(
  header: readonly string[],
  sample: Sample,
  missing: ReadonlySet<string>,
  columns: readonly ReadColumn[],
): ReadonlyMap<FieldName, DateWitness> {
  const open = columns.filter(({ reading }) => reading.type === 'instant' && reading.shape.needsOrder);
  if (open.length === 0) return new Map();
  const dates = header.flatMap((name, index) => {
    const shape = detectInstantShape(cellsOf(sample, index, missing));
    return shape === null || shape.clockOnly ? [] : [{ name, index, needsOrder: shape.needsOrder }];
  });
  const found = new Map<FieldName, DateWitness>();
  for (const { field, cells } of open) {
    const others = dates.filter(({ index }) => !cells.includes(index));
    const votes = others.flatMap(({ name, index, needsOrder }) => {
      const order = needsOrder ? ownOrder(sample, index) : orderBeside(sample, cells[0], index);
      return order === null ? [] : [{ order, header: name }];
    });
    const [first] = votes;
    if (first !== undefined && votes.every(({ order }) => order === first.order)) found.set(field, first);
  }
  return found;
}

/** The order of a column of numeric dates that only one order reads. */
function ownOrder(sample: Sample, index: number): DateOrder | null {
  const both = sample.flatMap((record) => readNumeric(record[index] ?? '') ?? []);
  return decide(
    both.filter(({ dmy, mdy }) => dmy !== null && mdy === null).length,
    both.filter(({ dmy, mdy }) => dmy === null && mdy !== null).length,
    1,
  );
}

/** The order by which most dates are of the day that the other column names, or of the one before or after. */
function orderBeside(sample: Sample, index: number, other: number): DateOrder | null {
  let [comparable, dmyNear, mdyNear] = [0, 0, 0];
  for (const record of sample) {
    const day = readNamed(record[other] ?? '');
    const { dmy = null, mdy = null } = readNumeric(record[index] ?? '') ?? {};
    if (day === null || dmy === null || mdy === null || dmy === mdy) continue;
    comparable += 1;
    const [isDmy, isMdy] = [Math.abs(dmy - day) <= 1, Math.abs(mdy - day) <= 1];
    if (isDmy && !isMdy) dmyNear += 1;
    if (isMdy && !isDmy) mdyNear += 1;
  }
  return decide(dmyNear, mdyNear, Math.max(1, comparable * enough));
}

function decide(dmy: number, mdy: number, atLeast: number): DateOrder | null {
  if (dmy >= atLeast && mdy <= dmy * damage) return 'dmy';
  return mdy >= atLeast && dmy <= mdy * damage ? 'mdy' : null;
}

/** Days since 1970 by both orders; null where there is no such day. */
function readNumeric(cell: string): { readonly dmy: number | null; readonly mdy: number | null } | null {
  const [, one, two, year] = /^\s*(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{4}|\d\d)\b/.exec(cell) ?? [];
  if (one === undefined || two === undefined || year === undefined) return null;
  return { dmy: dayOf(year, Number(two), Number(one)), mdy: dayOf(year, Number(one), Number(two)) };
}

/** Days since 1970 of a date that begins with the year or names its month. */
function readNamed(cell: string): number | null {
  const iso = /^\s*(\d{4})(?:[-/]|\. ?)(\d{1,2})(?:[-/]|\. ?)(\d{1,2})(?!\d)/.exec(cell);
  if (iso !== null) return dayOf(iso[1] ?? '', Number(iso[2]), Number(iso[3]));
  const words = cell.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  const word = words.find((name) => (readMonthNames([name]).get(name) ?? null) !== null);
  const [first, second] = cell.match(/\d+/g) ?? [];
  if (word === undefined || first === undefined || second === undefined) return null;
  const month = readMonthNames([word]).get(word) ?? 0;
  return first.length === 4 ? dayOf(first, month, Number(second)) : dayOf(second, month, Number(first));
}

function dayOf(year: string, month: number, day: number): number | null {
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 69 ? 2000 : 1900);
  const date = new Date(Date.UTC(full, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : null;
}
