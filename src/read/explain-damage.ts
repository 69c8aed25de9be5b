import { CsvError } from 'csv-parse';
import type { Place } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import { explainFileError } from './file-problem.ts';
import { lineOfRecord } from './line-of-record.ts';
import type { RepairSource } from './repair-table.ts';
import { DamagedRecord } from './rewrite-records.ts';

/** Where and why a table could not be read to its end; errors that are not the table's stay as they are. */
export async function explainDamage(error: unknown, source: RepairSource): Promise<unknown> {
  if (error instanceof DamagedRecord) {
    const place = await placeOf(source, error.ordinal);
    const data = error.swallowed
      ? { reason: 'quote-not-closed' }
      : { reason: 'too-many-cells', cells: error.cells, columns: source.header.length };
    return new UserError({ code: 'damaged-csv', place, data });
  }
  if (!(error instanceof CsvError)) return explainFileError(error, { file: source.file });
  const place = await placeOf(source, Number(error.records ?? 0) + 1);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new UserError({ code: 'record-too-long', place });
  const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'malformed-quotes';
  return new UserError({ code: 'damaged-csv', place, data: { reason } });
}

async function placeOf(source: RepairSource, ordinal: number): Promise<Place> {
  const above = source.preambleRecords + (source.hasHeader ? 1 : 0);
  const record = ordinal - above;
  return { file: source.file, ...(record > 0 ? { record } : {}), line: await lineOfRecord(source, ordinal) };
}
