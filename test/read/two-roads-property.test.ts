import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { readTable } from '../../src/read/read-table.ts';
import { repairForEngine } from '../../src/read/repair-for-engine.ts';
import { readCells } from './read-cells.ts';
import { fileWith, runFolder } from './temporary-files.ts';

const word = fc.constantFrom('open', 'Žalba', 'čeka', 'müde', '17', '2026-01-05 08:30:00', '', ' ', '-', 'ß', '0', 'x');
const odd = fc.constantFrom(
  ',',
  ';',
  '\t',
  '|',
  '"',
  '""',
  '\n',
  '\r\n',
  '\u0007',
  '\u001b[31m',
  '\u00a0',
  '#',
  '=1+1',
);
const cell = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.array(fc.oneof(word, odd), { maxLength: 4 }).map((parts) => parts.join('')) },
);
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 12 }).map((records) => ({
    header: Array.from({ length: width }, (_, index) => `Column ${index}`),
    // The first cell of a record is its number: a record is never blank.
    records: records.map((record, index) => [String(index), ...record.slice(1)]),
  })),
);
const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  quoted: fc.boolean(),
  quoted_empty: fc.boolean(),
  eof: fc.boolean(),
});
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'cp852'] as const;

type Style = {
  readonly delimiter: string;
  readonly quoted: boolean;
  readonly quoted_empty: boolean;
  readonly eof: boolean;
};

function write(
  header: readonly string[],
  records: readonly (readonly string[])[],
  lineEnd: string,
  options: Style,
): string {
  const rows = [header, ...records] as string[][];
  return stringify(rows, { ...options, record_delimiter: lineEnd, quoted_match: /[\r\n]/ });
}

it('a regular file is the same table whether the engine reads it or it is repaired first', async () => {
  await fc.assert(
    fc.asyncProperty(table, style, fc.boolean(), async ({ header, records }, options, withMark) => {
      const run = runFolder();
      const text = write(header, records, '\n', options);
      const read = await readTable(fileWith(withMark ? `\ufeff${text}` : text), {}, run);
      expect(read.repaired).toBe(false);
      const repaired = await repairForEngine(read, run);
      expect(await readCells(read)).toEqual(records);
      expect(await readCells(repaired)).toEqual(records);
    }),
    { numRuns: 80, seed: 5 },
  );
});

it('an irregular file is the same table as a regular one', async () => {
  const oddities = fc.record({
    encoding: fc.constantFrom(...encodings),
    mark: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\r\r\n'),
    blankLines: fc.boolean(),
    remarks: fc.boolean(),
    lastDelimiter: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(table, style, oddities, async ({ header, records }, options, oddity) => {
      const { encoding, mark, lineEnd, blankLines, remarks, lastDelimiter } = oddity;
      const wide = lastDelimiter ? [header, ...records].map((record) => [...record, '']) : [header, ...records];
      const [names = [], ...rows] = wide;
      const table = write(names, rows, lineEnd, options);
      const separated = blankLines ? table + lineEnd + lineEnd : table;
      // Of a table of two columns a remark cannot be told.
      const text = remarks && header.length > 2 ? `Exported from a desk${lineEnd}${separated}` : separated;
      const declared = encoding === 'utf-8' || (mark && encoding.startsWith('utf')) ? {} : { encoding };
      const read = await readTable(fileWith(iconv.encode(text, encoding, { addBOM: mark })), declared, runFolder());
      expect(read.header).toEqual(names);
      expect(await readCells(read)).toEqual(rows);
    }),
    { numRuns: 150, seed: 5 },
  );
});
