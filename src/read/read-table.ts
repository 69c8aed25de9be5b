import type { Readable } from 'node:stream';
import type { Dialect, Table } from '../model/dialect.ts';
import { UserError } from '../model/problem.ts';
import { checkDelimiter } from './check-delimiter.ts';
import { maximumColumns, maximumRecordLength } from './csv-format.ts';
import { decodeHead } from './decode-text.ts';
import { detectBytes, detectText, isBinary } from './detect-content.ts';
import { detectEncoding } from './detect-encoding.ts';
import { findDeepLine } from './find-deep-line.ts';
import { locateInput } from './locate-input.ts';
import { readHead } from './read-head.ts';
import { readJsonLines } from './read-json-lines.ts';
import { repairSniffed } from './repair-sniffed.ts';
import type { RunFolder } from './run-folder.ts';
import { type ByteScan, scanBytes } from './scan-bytes.ts';
import { dialectOf, type SniffOptions, sniffDialect } from './sniff-dialect.ts';

export type ReadOptions = SniffOptions & {
  readonly encoding?: string | undefined;
  /** Whether some export has a column of this name; it helps to tell encodings apart. */
  readonly knowsHeader?: ((name: string) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What `-` means; the process's own standard input unless given. */
  readonly stdin?: Readable | undefined;
};

/** What every kind of table says of its file. */
type Origin = Pick<Table, 'file' | 'path' | 'compressed' | 'sha256' | 'bytes'>;

/**
 * Makes a file ready for the engine: finds out what it is and how it is written, and rewrites it if the engine could not
 * read it as it is. A file that is no table is refused with the reason.
 */
export async function readTable(file: string, options: ReadOptions, run: RunFolder): Promise<Table> {
  checkDelimiter(options.delimiter);
  const { signal } = options;
  const path = await locateInput(file, run, options.stdin ?? process.stdin, signal);
  const scan = await scanBytes(path, file, signal);
  if (scan.unpackedBytes === 0) throw new UserError({ code: 'empty-file', place: { file } });
  const origin: Origin = { file, path, compressed: scan.compressed, sha256: scan.sha256, bytes: scan.bytes };

  const known = detectBytes(scan.head);
  if (known !== null && 'found' in known) throw notCsv(file, known.found);
  if (known !== null) return asItIs(origin, known.format, [], []);
  if (isBinary(scan.head)) throw new UserError({ code: 'binary-file', place: { file } });

  const encoding = await detectEncoding(path, file, scan, options.encoding, options.knowsHeader);
  const whole = scan.head.length === scan.unpackedBytes;
  const text = decodeHead(scan.head, encoding);
  if (whole && text.trim() === '') throw new UserError({ code: 'empty-file', place: { file } });

  const content = detectText(text, whole);
  if ('found' in content) throw notCsv(file, content.found);
  if (scan.longestLine > maximumRecordLength) throw new UserError({ code: 'record-too-long', place: { file } });
  if (content.format === 'jsonl') {
    if (encoding !== 'utf-8') throw new UserError({ code: 'not-csv', place: { file }, data: { found: 'json' } });
    const line = await findDeepLine(origin);
    if (line !== null) throw new UserError({ code: 'damaged-file', place: { file, line }, data: { format: 'deep' } });
    const { header, sample } = readJsonLines(text, whole);
    return asItIs(origin, 'jsonl', header, sample);
  }

  const sniffed = await sniff(path, scan, encoding, text, options);
  const columns = sniffed.header.length;
  if (columns > maximumColumns)
    throw new UserError({ code: 'too-many-columns', place: { file }, data: { columns, most: maximumColumns } });
  if (sniffed.reachedEnd && sniffed.sample.every(isBlank))
    throw new UserError({ code: 'header-only', place: { file } });
  if (encoding !== 'utf-8' || sniffed.irregularities.length > 0) {
    return await repairSniffed({ origin, encoding, sniffed, run, signal });
  }
  return {
    ...origin,
    format: 'csv',
    dialect: dialectOf(encoding, sniffed, 0),
    repaired: false,
    repairs: [],
    header: sniffed.header,
    sample: sniffed.sample,
  };
}

/** A first record of many megabytes leaves no sample in the usual beginning; then more of the file is looked at. */
async function sniff(path: string, scan: ByteScan, encoding: string, text: string, options: SniffOptions) {
  const whole = scan.head.length === scan.unpackedBytes;
  const sniffed = sniffDialect(text, whole, options);
  if (whole || sniffed.sample.length > 0) return sniffed;
  const head = await readHead(path, scan.compressed, maximumRecordLength);
  return sniffDialect(decodeHead(head, encoding), head.length === scan.unpackedBytes, options);
}

function asItIs(origin: Origin, format: 'parquet' | 'jsonl', header: Table['header'], sample: Table['sample']): Table {
  const dialect: Dialect = {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    hasHeader: true,
    preambleRecords: 0,
    footerRecords: 0,
  };
  return { ...origin, format, dialect, repaired: false, repairs: [], header, sample };
}

function notCsv(file: string, found: string): UserError {
  return new UserError({ code: 'not-csv', place: { file }, data: { found } });
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}
