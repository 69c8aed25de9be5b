import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { csvOptions, unwrapOptions } from './csv-format.ts';
import { decodeChunks } from './decode-text.ts';
import { openBytes } from './open-bytes.ts';
import type { RepairSource } from './repair-table.ts';

/**
 * The line on which the n-th non-blank record of a file begins. csv-parse's own count takes a CRLF inside quotes for two
 * lines. Reads the file once more, so it is for messages about a damaged file only.
 */
export async function lineOfRecord(source: RepairSource, ordinal: number): Promise<number> {
  const { path, compressed, encoding, file, format } = source;
  let line = 1;
  let seen = 0;
  // Counted as they are parsed: the stream forgets records of the chunk in which an error comes.
  const count = (record: readonly string[]): null => {
    if (record.length > 1 || record[0] !== '') seen += 1;
    if (seen === ordinal) throw new Error('found');
    line += 1 + record.reduce((breaks, cell) => breaks + countLineBreaks(cell), 0);
    return null;
  };
  const options = format.quoting === 'wrapped' ? unwrapOptions(format) : csvOptions(format);
  const parser = parse({ ...options, skip_empty_lines: false, max_record_size: 0, on_record: count });
  try {
    await pipeline(decodeChunks(openBytes(path, { compressed }), encoding, file), parser);
  } catch {
    // Found, or stopped by the damage itself: either way the record begins where counting ended.
  }
  return line;
}

function countLineBreaks(cell: string): number {
  return cell.match(/\n|\r(?!\n)/g)?.length ?? 0;
}
