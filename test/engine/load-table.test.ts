import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { describeTable, loadTable } from '../../src/engine/load-table.ts';
import type { Table } from '../../src/model/dialect.ts';
import { readTable } from '../../src/read/read-table.ts';
import { folderWith, runFolder } from '../read/temporary-files.ts';

test('cells come as text, in the order of the file, the columns named by their place', async () => {
  const rows = await load({ 'a.csv': 'id,when,amount\n007,2026-01-02,1e3\n008,,"1,5"\n' }, 'a.csv');
  expect(rows).toEqual([
    { record: 1n, c0: '007', c1: '2026-01-02', c2: '1e3' },
    { record: 2n, c0: '008', c1: null, c2: '1,5' },
  ]);
});

test('only the columns wanted are kept', async () => {
  expect(await load({ 'a.csv': 'a,b,c\n1,2,3\n' }, 'a.csv', [2, 0])).toEqual([{ record: 1n, c2: '3', c0: '1' }]);
});

test('quotes, delimiters and line breaks inside a cell are the cell', async () => {
  const rows = await load({ 'a.csv': 'id,text\n1,"said ""no"", twice\nand left"\n' }, 'a.csv');
  expect(rows).toEqual([{ record: 1n, c0: '1', c1: 'said "no", twice\nand left' }]);
});

test('a compressed file is read as the file in it', async () => {
  expect(await load({ 'a.csv.gz': gzipSync('id,text\n1,x\n') }, 'a.csv.gz')).toEqual([
    { record: 1n, c0: '1', c1: 'x' },
  ]);
});

test.each([
  ['brackets', 'export[1].csv', 'export1.csv'],
  ['a star', 'export*.csv', 'export2.csv'],
  ['a question mark', 'export?.csv', 'export3.csv'],
  ['an apostrophe', "team's export.csv", 'teams export.csv'],
])('a file with %s in its name is that file, not those the name would match', async (_, name, other) => {
  const rows = await load({ [name]: 'id\nmine\n', [other]: 'id\nanother\n' }, name);
  expect(rows).toEqual([{ record: 1n, c0: 'mine' }]);
});

test('a cell of several megabytes is read with larger buffers', async () => {
  const long = 'x'.repeat(5_000_000);
  const rows = await load({ 'a.csv': `id,text\n1,"${long}"\n2,short\n` }, 'a.csv');
  expect(rows.map((row) => String(row['c1']).length)).toEqual([5_000_000, 5]);
});

test('JSON lines keep their values as they stand: no date is guessed, no number rounded', async () => {
  const lines = [
    '{"id":12345678901234567890123,"when":"03-04-2026","seconds":0.5,"tags":["a"],"ok":true}',
    '{"id":2,"when":"05-04-2026","o\'clock \\"x\\"":"late"}',
  ];
  const rows = await load({ 'a.jsonl': `${lines.join('\n')}\n` }, 'a.jsonl');
  expect(rows).toEqual([
    { record: 1n, c0: '12345678901234567890123', c1: '03-04-2026', c2: '0.5', c3: '["a"]', c4: 'true', c5: null },
    { record: 2n, c0: '2', c1: '05-04-2026', c2: null, c3: null, c4: null, c5: 'late' },
  ]);
});

test('Parquet gives its names, its first records and its values as text', async () => {
  const engine = await openEngine();
  const folder = folderWith();
  const path = join(folder, 'a.parquet');
  await engine.execute(
    `copy (select 7 as "Ticket ID", timestamp '2026-01-02 03:04:05' as "Created at") to '${path}' (format parquet)`,
  );
  const table = await describeTable(engine, await readTable(path, {}, runFolder()));
  expect(table).toMatchObject({
    format: 'parquet',
    header: ['Ticket ID', 'Created at'],
    sample: [['7', '2026-01-02 03:04:05']],
  });
  expect(await cells(engine, table, [0, 1])).toEqual([{ record: 1n, c0: '7', c1: '2026-01-02 03:04:05' }]);
});

test('a locked engine reaches no file any more', async () => {
  const engine = await openEngine();
  const path = join(folderWith({ 'a.csv': 'id\n1\n' }), 'a.csv');
  await engine.lock();
  await expect(engine.query(`select * from read_text('${path}')`)).rejects.toThrow(/disabled/);
  await expect(engine.execute('set enable_external_access = true')).rejects.toThrow();
});

test('one statement is run at a time', async () => {
  const engine = await openEngine();
  await expect(engine.query('select 1 as one; select 2 as two')).rejects.toThrow();
});

async function load(files: Readonly<Record<string, string | Uint8Array>>, name: string, wanted?: readonly number[]) {
  const engine = await openEngine();
  const table = await describeTable(engine, await readTable(join(folderWith(files), name), {}, runFolder()));
  return cells(engine, table, wanted ?? table.header.map((_, index) => index));
}

async function cells(engine: Engine, table: Table, wanted: readonly number[]) {
  await loadTable(engine, table, 'raw', wanted);
  return engine.query('select rowid + 1 as record, * exclude (blank) from raw order by rowid');
}

async function openEngine(): Promise<Engine> {
  const spillFolder = join(folderWith(), 'spill');
  mkdirSync(spillFolder);
  const engine = await openDuckDb({ spillFolder, threads: 1 });
  onTestFinished(() => engine.close());
  return engine;
}
