import type { CsvFormat } from './csv-format.ts';
import type { CsvRecord } from './parse-beginning.ts';

/** null: the record cannot be made as wide as the table without losing a cell. */
export function fitRecord(record: CsvRecord, width: number): CsvRecord | null {
  if (record.length === width) return record;
  if (record.length < width) return [...record, ...new Array<string>(width - record.length).fill('')];
  return record.slice(width).some((cell) => cell.trim() !== '') ? null : record.slice(0, width);
}

/**
 * With quotes relaxed, one that is opened and never closed takes in all that follows up to the next quote. Such a cell
 * begins with the quote and holds delimiters and a line break: records of the table, which must not disappear into it.
 */
export function swallowsRecords(record: CsvRecord, format: CsvFormat): boolean {
  if (format.quoting !== 'relaxed' && format.quoting !== 'wrapped') return false;
  return record.some((cell) => cell.startsWith('"') && cell.includes('\n') && cell.includes(format.delimiter));
}
