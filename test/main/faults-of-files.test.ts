import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { meet, refusal } from './run-faults.ts';

const again = 'Export it again, and check the period and the filters of the export.';
const asCsv = 'Export it as CSV.';
const zip = Buffer.from('504b030414000000080000002100000000000000000000000000050000006a2e637376', 'hex');
const workbook = Buffer.concat([zip, Buffer.from('[Content_Types].xml')]);
const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0', 'latin1'), Buffer.alloc(200, 3)]);
const table = 'Ticket ID,Status\n1,Open\n';
const columns = (count: number, cell: string) => Array.from({ length: count }, () => cell).join(',');

it.each<[string, string | Uint8Array, string, string]>([
  ['an empty file', '', 'the file is empty', again],
  ['a byte-order mark alone', '\ufeff', 'the file is empty', again],
  ['a header alone', 'Ticket ID,Status\n', 'the file has a header and no record', again],
  [
    'a page',
    '<!DOCTYPE html><html><body>Please log in</body></html>',
    'this is a web page, whatever its name says',
    'The export has probably expired or asked you to log in: export it again.',
  ],
  ['a workbook', workbook, 'this is an Excel workbook, whatever its name says', 'Open it and save it as CSV UTF-8.'],
  ['an archive', zip, 'this is a ZIP archive, whatever its name says', 'Unpack it and give the files inside.'],
  [
    'an archive, packed once more',
    gzipSync(zip),
    'this is a ZIP archive, whatever its name says',
    'Unpack it and give the files inside.',
  ],
  ['a document', '%PDF-1.7\n%âãÏÓ\n', 'this is a PDF document, whatever its name says', asCsv],
  ['a picture', png, 'this is not a text file', asCsv],
  ['anything', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7) % 256)), 'this is not a text file', asCsv],
  ['a text with a NUL in it', 'Ticket ID,Status\n1,Op\0en\n', 'this is not a text file', asCsv],
  [
    'an archive that broke off',
    gzipSync(Buffer.from(table.repeat(5000))).subarray(0, 60),
    'the compressed file is damaged or not complete',
    'Fetch it again, and check its size.',
  ],
  [
    'a Parquet file that broke off',
    'PAR1 and what is left of it, but no footer',
    'the file is damaged or not complete',
    'Export it again, or as CSV.',
  ],
  [
    'columns that nobody knows',
    'Foo,Bar\n1,2\n',
    'no column is known',
    'Say what they are with --map field=Column, for example --map "created_at=Opened on". The columns are: Foo, Bar',
  ],
  [
    'a million columns in a line',
    `Ticket ID,${columns(999_999, 'c')}\n1,${columns(999_999, 'x')}\n`,
    'the file has 1,000,000 columns, and csaudit reads up to 16,384',
    'Export fewer columns; if the rows have become columns, turn the table around.',
  ],
])('a file of .csv that is %s is refused with the reason and a remedy', async (_, content, reason, remedy) => {
  const told = await meet({ args: ['kpi', 'tickets.csv'], files: { 'tickets.csv': content } });
  expect(told).toEqual(refusal(3, `tickets.csv: ${reason}`, remedy));
});

it('lines of which one is no JSON object are refused with its number', async () => {
  const files = { 'tickets.jsonl': '{"id": 1, "status": "Open"}\n{"id": 2, "stat\n' };
  expect(await meet({ args: ['kpi', 'tickets.jsonl'], files })).toEqual(
    refusal(3, 'tickets.jsonl:2: the file is no sequence of JSON objects, one a line', 'Export it again, or as CSV.'),
  );
});

it('values that nest deeper than the engine survives are refused with their line', async () => {
  const deep = `{"id": 2, "tags": ["]]"], "status": ${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}}\n`;
  const files = { 'tickets.jsonl': `{"id": 1, "status": "Open", "note": "${'['.repeat(5000)}\\"["}\n${deep}` };
  expect(await meet({ args: ['kpi', 'tickets.jsonl'], files })).toEqual(
    refusal(3, 'tickets.jsonl:2: the file is nested deeper than any export', 'Export it again, or as CSV.'),
  );
});

it.each([
  [
    'nowhere.csv',
    {},
    'nowhere.csv: there is no such file',
    'Check the name and the folder; names with spaces need quotes.',
  ],
  ['*.csv', {}, '*.csv: there are no files to read here', null],
  ['.', { 'notes.md': 'none' }, '.: there are no files to read here', null],
])('nothing to read is said: %s', async (name, files, reason, remedy) => {
  const fallback =
    'Give the name of an export (.csv, .tsv, .parquet, .jsonl, also .gz), a folder with exports, or - for standard input.';
  expect(await meet({ args: ['kpi', name], files })).toEqual(refusal(3, reason, remedy ?? fallback));
});

it('bytes that are not of the declared encoding are refused with their line', async () => {
  const files = { 'tickets.csv': Buffer.concat([Buffer.from(table), Buffer.from([0x32, 0x2c, 0x81, 0x0a])]) };
  expect(await meet({ args: ['kpi', 'tickets.csv', '--encoding', 'windows-1252'], files })).toEqual(
    refusal(3, 'tickets.csv:3: the text is not windows-1252', 'Say what it is with --encoding, or export it as UTF-8.'),
  );
});

it('bytes of no declared encoding are refused with how they read in each', async () => {
  const files = { 'tickets.csv': iconv.encode(`${table}2,Žalba\n`, 'windows-1250') };
  const { exitCode, stdout, message, left } = await meet({ args: ['kpi', 'tickets.csv'], files });
  expect({ exitCode, stdout, left }).toEqual({ exitCode: 3, stdout: '', left: [] });
  expect(message[0]).toBe('error: tickets.csv:3: the text is not UTF-8, and nothing says what it is');
  expect(message).toContain('  windows-1250: Žalba');
});

it('dates of which nobody knows day from month end with 3, and the flag that tells them', async () => {
  const files = { 'tickets.csv': 'Ticket ID,Created at,Solved at\n1,03/04/2026 10:00,05/04/2026 10:00\n' };
  const { exitCode, stdout, message } = await meet({ args: ['kpi', 'tickets.csv', '--kpi', 'art'], files });
  expect(exitCode).toBe(3);
  expect(`${stdout}${message}`).toContain('--date-order');
});

it.each([
  ['a cell of ten megabytes', `Ticket ID,Status,Note\n1,Open,"${'x'.repeat(10_000_000)}"\n2,Open,short\n`, 2],
  [
    'five thousand columns',
    `Ticket ID,Status,${columns(4998, 'Note')}\n${`1,Open,${columns(4998, 'x')}\n`.repeat(3)}`,
    1,
  ],
  [
    'a header of a quarter of a megabyte',
    `Ticket ID,Status,${columns(9000, 'A name of thirty characters or')}\n7,Open,${columns(9000, '')}\n`,
    1,
  ],
])('%s are read', async (_, content, contacts) => {
  const args = ['kpi', 'tickets.csv', '--kpi', 'contacts', '--format', 'json'];
  const { exitCode, stdout, left } = await meet({ args, files: { 'tickets.csv': content } });
  expect([exitCode, left]).toEqual([0, []]);
  expect(JSON.parse(stdout).measurements[0].value).toBe(contacts);
});

it.each([
  'two\nlines.csv',
  '\u001b[31mred\u001b[0m.csv',
  '-dash.csv',
  'Žalbe 解決 😀.csv',
  "it's [1] {a,b}*.csv",
  '%s$(id).csv',
])('a file is read whatever it is called, and its name harms no terminal: %j', async (name) => {
  const args = ['kpi', '--kpi', 'contacts', '--', name];
  const { exitCode, stdout, message, left } = await meet({ args, files: { [name]: table } });
  expect([exitCode, message, left]).toEqual([0, '', []]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(stdout).toContain('Contacts');
});

it('a name that is told in an error harms no terminal', async () => {
  const { message } = await meet({ args: ['kpi', 'no\u001b[31m\nsuch.csv'] });
  expect(message[0]).toBe('error: no\\x1b[31m such.csv: there is no such file');
});
