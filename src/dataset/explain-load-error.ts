import type { Table } from '../model/dialect.ts';
import { UserError } from '../model/problem.ts';
import { findBadJsonLine } from '../read/find-bad-json-line.ts';

/** What it means to the user that the engine could not read a table; an error of our own stays as it is. */
export async function explainLoadError(error: unknown, table: Table): Promise<unknown> {
  const { file, format } = table;
  const message = error instanceof Error ? error.message : String(error);
  if (/maximum line size/i.test(message)) return new UserError({ code: 'record-too-long', place: { file } });
  if (/no space left|could not write|out of disk|failed to offload/i.test(message))
    return new UserError({ code: 'disk-full', place: { file } });
  if (!/^(Invalid Input|Conversion|Parser) Error|CSV Error|JSON|Parquet/i.test(message)) return error;
  if (format === 'csv') {
    return new UserError({ code: 'damaged-csv', place: { file }, data: { detail: message.split('\n')[0] ?? '' } });
  }
  const line = format === 'jsonl' ? await findBadJsonLine(table) : null;
  const place = line === null ? { file } : { file, line };
  return new UserError({ code: 'damaged-file', place, data: { format } });
}
