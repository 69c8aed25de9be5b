import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { readTable } from '../../src/read/read-table.ts';
import { readCells } from './read-cells.ts';
import { fileWith, runFolder } from './temporary-files.ts';

const word = fc.constantFrom('open', 'Žalba', 'čeka', 'Ana', 'müde', '17', '2026-01-05 08:30:00', '', ' ', '-', 'ß');
const odd = fc.constantFrom(',', ';', '\t', '|', '"', '""', '\n', '\r\n', ' "x" ', "'", '\\', '# ');
const cell = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.array(fc.oneof(word, odd), { maxLength: 5 }).map((parts) => parts.join('')) },
);
const table = fc.integer({ min: 2, max: 7 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 12 }).map((records) => ({
    header: Array.from({ length: width }, (_, index) => `Column ${index}`),
    // The first cell of a record is its number: a record is never blank.
    records: records.map((record, index) => [String(index), ...record.slice(1)]),
  })),
);
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quoted: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1250'),
});

it('any table comes back cell by cell, however it was written', async () => {
  await fc.assert(
    fc.asyncProperty(table, dialect, async ({ header, records }, { delimiter, quoted, lineEnd, encoding }) => {
      const text = stringify([header, ...records], {
        delimiter,
        quoted,
        record_delimiter: lineEnd,
        quoted_match: /[\r\n]/,
      });
      const [name = ''] = encoding.split(' ');
      const bytes = iconv.encode(text, name, { addBOM: encoding !== 'utf-8' });
      const declared = name === 'windows-1250' ? { encoding: name } : {};
      const read = await readTable(fileWith(bytes), declared, runFolder());
      expect(read.dialect.delimiter).toBe(delimiter);
      expect(read.header).toEqual(header);
      expect(read.sample).toEqual(records);
      expect(await readCells(read)).toEqual(records);
    }),
    { numRuns: 300 },
  );
});
