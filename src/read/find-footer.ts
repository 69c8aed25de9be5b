import { cellShape } from './cell-shape.ts';
import type { CsvRecord } from './parse-beginning.ts';

/** A remark under the table, such as `Reporting period X to Y`: shorter than a record, text in its first cell and in no other. */
export function isFooter(record: CsvRecord, width: number): boolean {
  const [first, ...others] = record;
  if (first === undefined || record.length >= width) return false;
  return cellShape(first) === 'text' && others.every((cell) => cell.trim() === '');
}

/** How many of the last records are remarks. */
export function countFooter(records: readonly CsvRecord[], width: number): number {
  const last = records.findLastIndex((record) => !isFooter(record, width));
  return records.length - 1 - last;
}
