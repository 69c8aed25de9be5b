import type { Notice } from './result.ts';

/** What was found out about a file before its cells mean anything. */

export type Encoding = string; // 'utf-8', 'utf-16le', 'windows-1250', ... as iconv-lite names them

export type Dialect = {
  readonly encoding: Encoding;
  /** One character; null for files the engine reads by itself (Parquet, JSON lines). */
  readonly delimiter: string;
  readonly quote: '"';
  /** false: telephone exchanges' logs begin with a record. */
  readonly hasHeader: boolean;
  /** Records (not lines) before the header. */
  readonly preambleRecords: number;
  /** Records after the last one that are no records of the table. */
  readonly footerRecords: number;
};

export type TableFormat = 'csv' | 'parquet' | 'jsonl';

/** A file ready for the engine: regular, UTF-8, and its beginning already read. */
export type Table = {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  /** What the engine opens: the file itself, or a clean copy in the run's folder. */
  readonly path: string;
  readonly format: TableFormat;
  readonly compressed: boolean;
  readonly dialect: Dialect;
  /** true: `path` is a rewritten copy (UTF-8, LF, `dialect.delimiter`, header first if the file has one). */
  readonly repaired: boolean;
  /** Why it was rewritten: 'encoding', 'line-ends', 'wrapped-quotes', 'malformed-quotes', 'preamble', 'footer', 'uneven-records', 'engine'. */
  readonly repairs: readonly string[];
  /** Header cells as they stand; c0..cN if there is none. */
  readonly header: readonly string[];
  /** The first records (up to 1,000), cells as text. */
  readonly sample: readonly (readonly string[])[];
  /** What a repair left out or filled up: `preamble-dropped`, `footer-dropped`, `records-padded`, `empty-cells-cut`. */
  readonly notices?: readonly Notice[];
  /** Of the bytes the user gave. */
  readonly sha256: string;
  readonly bytes: number;
};
