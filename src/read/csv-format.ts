import type { Options } from 'csv-parse';

/**
 * How quotes are used:
 * regular: RFC 4180; spaced: a space between delimiter and opening quote; backslash: `\"` inside quotes;
 * relaxed: quotes that open or close in the middle of a cell, kept as they stand; wrapped: every line is one quoted cell
 * whose text is the real line.
 */
export type Quoting = 'regular' | 'spaced' | 'backslash' | 'relaxed' | 'wrapped';

/** How the text of a table is cut into records and cells. */
export type CsvFormat = {
  readonly delimiter: string;
  readonly quoting: Quoting;
  readonly recordEnds: readonly string[];
};

/** A record longer than this is refused, by the engine as well. */
export const maximumRecordLength = 64 * 1024 * 1024;

/** Wider tables are none that a help desk exports, and would take the engine hours; spreadsheets end here as well. */
export const maximumColumns = 16_384;

/** A delimiter that no text has: a line stays one cell. */
export const noDelimiter = '\u001f';

/** The lines inside the quotes of a wrapped file. What else is odd in them cannot be told from the beginning of the file. */
export function innerFormat(format: CsvFormat): CsvFormat {
  return { ...format, quoting: 'relaxed', recordEnds: ['\n'] };
}

export function csvOptions(format: CsvFormat): Options {
  return {
    delimiter: format.delimiter,
    record_delimiter: [...format.recordEnds],
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maximumRecordLength,
    ...quotingOptions(format.quoting),
  };
}

/** The outer reading of a wrapped file: each record one cell, lines that are not wrapped left alone. */
export function unwrapOptions(format: CsvFormat): Options {
  return { ...csvOptions(format), delimiter: noDelimiter, relax_quotes: true };
}

function quotingOptions(quoting: Quoting): Options {
  if (quoting === 'spaced') return { ltrim: true };
  if (quoting === 'backslash') return { escape: '\\' };
  return quoting === 'relaxed' ? { relax_quotes: true } : {};
}
