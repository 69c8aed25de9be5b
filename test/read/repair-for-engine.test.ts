import { appendFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTable } from '../../src/read/read-table.ts';
import { repairForEngine } from '../../src/read/repair-for-engine.ts';
import { readCells } from './read-cells.ts';
import { fileWith, problemsOf, runFolder } from './temporary-files.ts';

/** Longer than what is looked at before the engine is called. */
const regular = Array.from({ length: 40_000 }, (_, index) => `${index},"text with\na break",end of the record\n`);

function fileEndingIn(ending: string): string {
  return fileWith(`id,text,end\n${regular.join('')}${ending}`);
}

it.each([
  ['a footer', 'Reporting period X to Y\n', { footerRecords: 1, repairs: ['engine', 'footer'] }],
  ['a short record', 'x,y\n', { footerRecords: 0, repairs: ['engine'] }],
  ['a record that ends in CRLF', 'x,y,z\r\n', { footerRecords: 0, repairs: ['engine'] }],
  ['text after a closing quote', 'x,"y" <1>,z\n', { footerRecords: 0, repairs: ['engine', 'malformed-quotes'] }],
])(
  'rewrites a file whose beginning was regular and which ends in %s',
  async (_, ending, { footerRecords, repairs }) => {
    const run = runFolder();
    const table = await readTable(fileEndingIn(ending), {}, run);
    expect(table.repaired).toBe(false);
    await expect(readCells(table)).rejects.toThrow();
    const repaired = await repairForEngine(table, run);
    expect(repaired).toMatchObject({ repaired: true, repairs, dialect: { footerRecords } });
    const cells = await readCells(repaired);
    expect(cells).toHaveLength(regular.length + 1 - footerRecords);
    expect(cells[0]).toEqual(['0', 'text with\na break', 'end of the record']);
    if (footerRecords === 0) expect(cells.at(-1)?.[0]).toBe('x');
  },
);

it('says where a file is damaged that nothing can repair', async () => {
  const run = runFolder();
  const table = await readTable(fileEndingIn('x,y,z,surplus\n'), {}, run);
  const [problem] = await problemsOf(repairForEngine(table, run));
  expect(problem).toMatchObject({ code: 'damaged-csv', place: { record: 40_001, line: 80_002 } });
});

it('says that a file changed while it was read', async () => {
  const run = runFolder();
  const path = fileEndingIn('');
  const table = await readTable(path, {}, run);
  appendFileSync(path, 'half a rec');
  expect(await problemsOf(repairForEngine(table, run))).toEqual([{ code: 'file-changed', place: { file: path } }]);
});

it('does not hold the file in memory', async () => {
  const run = runFolder();
  const table = await readTable(fileWith(`id,text,end\n${regular.join('').repeat(20)}x,y\n`), {}, run);
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  await repairForEngine(table, run);
  clearInterval(watch);
  expect(table.bytes).toBeGreaterThan(30_000_000);
  expect(peak - before).toBeLessThan(150_000_000);
});
