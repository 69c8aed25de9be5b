import { CsvError, parse } from 'csv-parse/sync';
import { type CsvFormat, csvOptions, innerFormat, unwrapOptions } from './csv-format.ts';

export type CsvRecord = readonly string[];

export type Beginning = {
  readonly records: readonly CsvRecord[];
  /** true: the text does not follow the format, and reading stopped there. */
  readonly broken: boolean;
};

/** The first records of a text. `whole: false` means the text was cut somewhere, so its last record is not trusted. */
export function parseBeginning(text: string, whole: boolean, format: CsvFormat, limit: number): Beginning {
  if (format.quoting !== 'wrapped') return parseRecords(text, whole, csvOptions(format), limit);
  const outer = parseRecords(text, whole, unwrapOptions(format), limit);
  const inner = outer.records.map((cells) => cells[0] ?? '').join('\n');
  const lines = parseRecords(inner, true, csvOptions(innerFormat(format)), limit);
  return { records: lines.records, broken: outer.broken || lines.broken };
}

function parseRecords(text: string, whole: boolean, options: ReturnType<typeof csvOptions>, limit: number): Beginning {
  const records: CsvRecord[] = [];
  // Collected one by one: what was read before an error would otherwise be lost.
  const collect = (record: CsvRecord): null => {
    records.push(record);
    return null;
  };
  try {
    parse(text, { ...options, to: limit, on_record: collect });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const cut = !whole && error.code === 'CSV_QUOTE_NOT_CLOSED';
    return { records, broken: !cut };
  }
  if (!whole && records.length < limit) records.pop();
  return { records, broken: false };
}
