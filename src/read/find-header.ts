import { type CellShape, cellShape } from './cell-shape.ts';
import type { CsvRecord } from './parse-beginning.ts';

/** Titles and filters printed above a table are a few lines; more would be another table. */
export const maximumPreamble = 30;
const comparedRecords = 20;

function filledCells(record: CsvRecord): number {
  return record.filter((cell) => cell.trim() !== '').length;
}

/** The width most records have; the larger of two that are equally frequent. */
export function usualWidth(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const bestCount = counts.get(best) ?? 0;
    if (count > bestCount || (count === bestCount && width > best)) best = width;
  }
  return best;
}

/** Records before the header: titles, filters, `Reporting period X to Y`. */
export function countPreamble(records: readonly CsvRecord[], width: number): number {
  if (width < 3) return 0;
  const header = records.findIndex((record) => !isPreamble(record, width));
  return header === -1 || header > maximumPreamble ? 0 : header;
}

function isPreamble(record: CsvRecord, width: number): boolean {
  const filled = filledCells(record);
  // A header may be a few names short of its records; half of them it is not.
  return filled <= 1 || (record.length !== width && filled * 2 <= width);
}

/**
 * Whether the first record is a header. It is none if its cells have the shapes of the records below (an instant above
 * instants, numbers above numbers) and nothing in it reads like a name above values of another shape.
 */
export function hasHeader(records: readonly CsvRecord[]): boolean {
  const [first, ...rest] = records.slice(0, comparedRecords + 1);
  if (first === undefined || rest.length === 0) return true;
  let like = 0;
  let unlike = 0;
  let instants = 0;
  for (const [index, cell] of first.entries()) {
    const above = cellShape(cell);
    const below = columnShape(rest, index);
    if (above === 'empty' || below === null || below === 'text') continue;
    if (above === below) like += 1;
    else unlike += 1;
    if (above === below && above === 'instant') instants += 1;
  }
  // Numbers alone may be the years or hours of a header; then there is a name beside them.
  const onlyData = first.every((cell) => cellShape(cell) !== 'text');
  return !(like > unlike && (instants > 0 || onlyData));
}

/** The shape nearly all filled cells of a column have; null: none. */
function columnShape(records: readonly CsvRecord[], index: number): CellShape | null {
  const shapes = records.map((record) => cellShape(record[index] ?? '')).filter((shape) => shape !== 'empty');
  const shape = shapes[0];
  if (shape === undefined) return null;
  return shapes.filter((other) => other === shape).length >= shapes.length * 0.8 ? shape : null;
}
