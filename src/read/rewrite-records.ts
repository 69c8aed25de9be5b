import { stringify } from 'csv-stringify/sync';
import type { CsvFormat } from './csv-format.ts';
import { isFooter } from './find-footer.ts';
import { fitRecord, swallowsRecords } from './fit-record.ts';
import type { CsvRecord } from './parse-beginning.ts';

export type RewritePlan = {
  readonly format: CsvFormat;
  readonly preambleRecords: number;
  readonly hasHeader: boolean;
  readonly header: readonly string[];
};

/** What became of the records; nothing is dropped or changed without being counted here. */
export type RewriteOutcome = {
  /** Records of the table written, without the header. */
  readonly records: number;
  /** Text of the records after the table, which are in no count of it. */
  readonly footer: readonly string[];
  readonly padded: number;
  /** The first record that was padded. */
  readonly firstPadded: number | null;
  /** Records with surplus cells that were all empty. */
  readonly cut: number;
};

/** A record that cannot be fitted; `ordinal` counts from the beginning of the file. */
export class DamagedRecord extends Error {
  readonly ordinal: number;
  readonly cells: number;
  /** A quote was opened and never closed, and other records are inside. */
  readonly swallowed: boolean;

  constructor(ordinal: number, cells: number, swallowed: boolean) {
    super('damaged record');
    this.ordinal = ordinal;
    this.cells = cells;
    this.swallowed = swallowed;
  }
}

const batchRecords = 1000;
/** More remarks than this in a row are records. */
const maximumFooter = 100;

type Rewriter = {
  /** The records as clean CSV: LF, header first, all as wide as the header. */
  write(records: AsyncIterable<CsvRecord>): AsyncGenerator<string>;
  /** Complete once `write` has ended. */
  outcome(): RewriteOutcome;
};

export function createRewriter(plan: RewritePlan): Rewriter {
  const width = plan.header.length;
  const above = plan.preambleRecords + (plan.hasHeader ? 1 : 0);
  let ordinal = 0;
  let records = 0;
  let padded = 0;
  let firstPadded: number | null = null;
  let cut = 0;
  let held: CsvRecord[] = [];

  const adjust = (record: CsvRecord): CsvRecord => {
    const swallowed = swallowsRecords(record, plan.format);
    const fitted = swallowed ? null : fitRecord(record, width);
    if (fitted === null) throw new DamagedRecord(ordinal, record.length, swallowed);
    records += 1;
    if (record.length > width) cut += 1;
    if (record.length < width) {
      padded += 1;
      firstPadded ??= records;
    }
    return fitted;
  };

  async function* write(input: AsyncIterable<CsvRecord>): AsyncGenerator<string> {
    let batch: CsvRecord[] = plan.hasHeader ? [plan.header] : [];
    for await (const record of input) {
      ordinal += 1;
      if (ordinal <= above) continue;
      if (isFooter(record, width) && held.length < maximumFooter) {
        held.push(record);
        continue;
      }
      // What was held was no footer, as the table goes on.
      for (const earlier of held) batch.push(adjust(earlier));
      held = [];
      batch.push(adjust(record));
      if (batch.length >= batchRecords) {
        yield toCsv(batch, plan);
        batch = [];
      }
    }
    if (batch.length > 0) yield toCsv(batch, plan);
  }

  const outcome = (): RewriteOutcome => ({
    records,
    footer: held.map((record) => record.join(' ').trim()),
    padded,
    firstPadded,
    cut,
  });
  return { write, outcome };
}

function toCsv(records: readonly CsvRecord[], { format, header }: RewritePlan): string {
  return stringify(records as CsvRecord[], {
    delimiter: format.delimiter,
    // A lone carriage return ends a record for the engine.
    quoted_match: /\r/,
    // Of one empty cell nothing would be left but an empty line.
    quoted_empty: header.length === 1,
  });
}
