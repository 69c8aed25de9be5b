import { stringify } from 'csv-stringify/sync';
import type { TestSource } from '../model/test-cases.ts';

/** Rows of a test case as the text of an export: what is not there is an empty cell. */
export function layOutRows(rows: TestSource['rows']): string {
  if (typeof rows === 'string') return rows;
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const records = rows.map((row) =>
    headers.map((header) => String((Object.hasOwn(row, header) ? row[header] : null) ?? '')),
  );
  return stringify([headers, ...records]);
}
