import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, type PlainRow, relationsOf, type TestFile, type TestRelations } from './relations-of.ts';

/** Invented tickets with everything that makes rows differ: empty cells, words for missing, damage, odd characters. */
const header = [
  'Ticket ID',
  'Created at',
  'Solved at',
  'First reply time in minutes',
  'Status',
  'Channel',
  'Assignee',
  'CSAT',
];

const instant = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2026, 5, 30) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' '));
const mostly = (usual: fc.Arbitrary<string>, ...others: readonly string[]) =>
  fc.oneof({ weight: 15, arbitrary: usual }, { weight: 2, arbitrary: fc.constantFrom(...others) });

const cells = fc.tuple(
  mostly(instant, ''),
  mostly(instant, '', 'N/A', '1900-01-01 00:00:00'),
  mostly(fc.integer({ min: 0, max: 5000 }).map(String), '', '-'),
  fc.constantFrom('Solved', 'Open', 'Courier booked', ''),
  fc.constantFrom('Email', 'Chat', 'E-pošta, "hitno"', 'Telefon;2', ''),
  fc.constantFrom('Ana', 'Žarko\nu redu', '=1+1', ''),
  mostly(fc.integer({ min: 1, max: 5 }).map(String), '', '0', '-'),
);

/** At least one row says enough for the columns to be known. */
const sure = ['2026-01-25 08:00:00', '2026-01-25 09:00:00', '5', 'Solved', 'Email', 'Ana', '5'] as const;

const tickets = fc
  .array(cells, { minLength: 1, maxLength: 25 })
  .map((rows) => [sure, sure, ...rows].map((row, index) => [`T-${index + 1}`, ...row]));

const runs = { numRuns: 10 };

test('shuffling the rows of an export changes no relation', async () => {
  await fc.assert(
    fc.asyncProperty(
      tickets.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      async ([rows, shuffled]) => {
        expect(plain(await read(csv(header, shuffled)))).toEqual(plain(await read(csv(header, rows))));
      },
    ),
    runs,
  );
});

test('an export split in two gives the contacts of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(tickets, fc.nat(), async (rows, at) => {
      const cut = 1 + (at % (rows.length - 1));
      const halves: TestFile[] = [rows.slice(0, cut), rows.slice(cut)].map((half, index) => ({
        name: `${index}.csv`,
        text: csv(header, half),
      }));
      // A half may have too little to tell its columns by: what the whole shows is said.
      const options = {
        map: Object.fromEntries(
          ['created_at', 'resolved_at', 'first_response_seconds', 'csat'].map((field, index) => [
            field,
            header[[1, 2, 3, 7][index] ?? 0],
          ]),
        ),
      };
      const whole = await relationsOf([{ name: 'whole.csv', text: csv(header, rows) }], options);
      expect(plain(await relationsOf(halves, options))).toEqual(plain(whole));
    }),
    runs,
  );
});

test('an export given twice gives every contact once', async () => {
  await fc.assert(
    fc.asyncProperty(tickets, async (rows) => {
      const text = csv(header, rows);
      const twice = await relationsOf([
        { name: 'a.csv', text },
        { name: 'b.csv', text },
      ]);
      expect(plain(twice)).toEqual(plain(await read(text)));
      expect(twice.dataset.files[0]?.account.used).toBe(0);
    }),
    { numRuns: 5 },
  );
});

test('a file that is read as it is and one that is repaired first give the same relation', async () => {
  await fc.assert(
    fc.asyncProperty(tickets, async (rows) => {
      const odd = `\ufeff${csv(header, rows, ';').replaceAll(/(?<!\r)\n/g, '\r\n')}`;
      const repaired = await read(Buffer.from(odd, 'utf16le'));
      expect(repaired.dataset.files[0]?.table.repaired).toBe(true);
      const regular = await read(csv(header, rows));
      expect(regular.dataset.files[0]?.table.repaired).toBe(false);
      const unbroken = (found: TestRelations) => JSON.stringify(withRecords(found)).replaceAll('\\r\\n', '\\n');
      expect(unbroken(repaired)).toEqual(unbroken(regular));
    }),
    runs,
  );
});

test('every record is used or left out for a reason, and every cell is parsed, missing or invalid', async () => {
  const damaged = tickets.map((rows) =>
    rows.map((row, index) => (index % 13 === 12 ? row.map((cell, place) => (place === 0 ? cell : 'damage')) : row)),
  );
  await fc.assert(
    fc.asyncProperty(damaged, fc.nat(3), async (rows, blanks) => {
      const blank = header.map(() => '');
      const copies = rows.slice(0, 2);
      const all = [...rows, ...Array.from({ length: blanks }, () => blank), ...copies];
      const { dataset, contacts, rejects } = await read(csv(header, all));
      const { rows: file, account } = dataset.files[0] ?? {};
      const excluded = account?.excluded.reduce((sum, { count }) => sum + count, 0) ?? 0;
      expect(account?.read).toBe(all.length);
      expect((account?.used ?? 0) + excluded).toBe(all.length);
      expect(contacts).toHaveLength(account?.used ?? 0);
      expect(rejects.filter(({ column }) => column === null)).toHaveLength(excluded);
      for (const { parsed, missing, invalid } of file?.typed.counts ?? []) {
        expect(parsed + missing + invalid).toBe(all.length - blanks);
        expect(Math.min(parsed, missing, invalid)).toBeGreaterThanOrEqual(0);
      }
    }),
    runs,
  );
});

function read(text: string | Uint8Array): Promise<TestRelations> {
  return relationsOf([{ name: 'export.csv', text }]);
}

/** The relations without where their rows come from, in an order of their own. */
function plain({ contacts, ratings }: TestRelations) {
  const sorted = (rows: readonly PlainRow[], ...key: readonly string[]) =>
    rows
      .map(({ source_file: _file, source_record: _record, ...row }) => row as PlainRow)
      .toSorted((a, b) =>
        compare(key.map((name) => String(a[name])).join(), key.map((name) => String(b[name])).join()),
      );
  return { contacts: sorted(contacts, 'id'), ratings: sorted(ratings, 'contact_id', 'survey') };
}

function withRecords({ contacts, ratings }: TestRelations) {
  return { contacts, ratings };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
