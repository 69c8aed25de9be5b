import type { Dialect } from '../model/dialect.ts';
import { chooseFormat } from './choose-format.ts';
import type { CsvFormat } from './csv-format.ts';
import { countFooter } from './find-footer.ts';
import { countPreamble, hasHeader, maximumPreamble, usualWidth } from './find-header.ts';
import { type CsvRecord, parseBeginning } from './parse-beginning.ts';
import { sniffLineEnds } from './sniff-line-ends.ts';

export type SniffOptions = { readonly delimiter?: string | undefined; readonly header?: boolean | undefined };

/** Why the engine cannot read a file as it is. */
type Irregularity = 'line-ends' | 'wrapped-quotes' | 'malformed-quotes' | 'preamble' | 'footer' | 'uneven-records';

export type SniffedTable = {
  readonly format: CsvFormat;
  readonly hasHeader: boolean;
  readonly preamble: readonly CsvRecord[];
  /** As wide as the records: names that the header is short of are empty. */
  readonly header: readonly string[];
  readonly sample: readonly CsvRecord[];
  readonly irregularities: readonly Irregularity[];
  /** true: `sample` is the whole table. */
  readonly reachedEnd: boolean;
};

const sampleRecords = 1000;
const recordLimit = sampleRecords + maximumPreamble + 1;

/** Finds out from its decoded beginning how a table is written. `whole`: the text is all there is. */
export function sniffDialect(text: string, whole: boolean, options: SniffOptions = {}): SniffedTable {
  const { text: table, delimiter: declared } = takeExcelHint(text);
  const lineEnds = sniffLineEnds(table);
  const chosen = chooseFormat(table, whole, lineEnds.ends, options.delimiter ?? declared);
  const { format, records } = readSample(table, whole, chosen);
  const width = usualWidth(records);
  const above = countPreamble(records, width);
  const header = options.header ?? hasHeader(records.slice(above));
  const names = header ? (records[above] ?? []) : [];
  const widest = Math.max(names.length, width);
  const body = records.slice(above + (header ? 1 : 0));
  const reachedEnd = whole && records.length < recordLimit;
  const footer = reachedEnd ? countFooter(body, widest) : 0;
  const preamble = [...(declared === undefined ? [] : [['sep=', '']]), ...records.slice(0, above)];
  const sample = body.slice(0, body.length - footer).slice(0, sampleRecords);
  const uneven = sample.some((record) => record.length !== widest);
  return {
    format,
    hasHeader: header,
    preamble,
    reachedEnd,
    header: Array.from({ length: widest }, (_, index) => (header ? (names[index] ?? '') : `c${index}`)),
    sample: sample.map((record) => fitSample(record, widest)),
    irregularities: [
      ...(lineEnds.regular ? [] : (['line-ends'] as const)),
      ...(format.quoting === 'wrapped' ? (['wrapped-quotes'] as const) : []),
      ...(isMalformed(format) ? (['malformed-quotes'] as const) : []),
      // The engine takes a blank first line for the header.
      ...(preamble.length > 0 || /^[\r\n]/.test(table) ? (['preamble'] as const) : []),
      ...(footer > 0 ? (['footer'] as const) : []),
      ...(uneven ? (['uneven-records'] as const) : []),
    ],
  };
}

export function dialectOf(encoding: string, sniffed: SniffedTable, footerRecords: number): Dialect {
  return {
    encoding,
    delimiter: sniffed.format.delimiter,
    quote: '"',
    hasHeader: sniffed.hasHeader,
    preambleRecords: sniffed.preamble.length,
    footerRecords,
  };
}

/** The format was chosen on less text than this: a malformed quote may come later. */
function readSample(
  text: string,
  whole: boolean,
  chosen: CsvFormat,
): { format: CsvFormat; records: readonly CsvRecord[] } {
  const strict = parseBeginning(text, whole, chosen, recordLimit);
  if (!strict.broken || chosen.quoting === 'wrapped') return { format: chosen, records: strict.records };
  const format: CsvFormat = { ...chosen, quoting: 'relaxed' };
  return { format, records: parseBeginning(text, whole, format, recordLimit).records };
}

/** `sep=;`: a line Excel writes and reads for itself. */
function takeExcelHint(text: string): { readonly text: string; readonly delimiter: string | undefined } {
  const hint = /^"?sep=(.)"?(\r\n|\n|\r)/i.exec(text);
  return hint === null
    ? { text, delimiter: undefined }
    : { text: text.slice(hint[0].length), delimiter: hint[1] as string };
}

function isMalformed({ quoting }: CsvFormat): boolean {
  return quoting !== 'regular' && quoting !== 'wrapped';
}

function fitSample(record: CsvRecord, width: number): CsvRecord {
  return Array.from({ length: width }, (_, index) => record[index] ?? '');
}
