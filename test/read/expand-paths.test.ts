import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expandPaths } from '../../src/read/expand-paths.ts';
import { folderWith, problemsOf } from './temporary-files.ts';

it('keeps the order of the arguments and sorts within one', async () => {
  const folder = folderWith({ 'z.csv': 'x', 'b/2.csv': 'x', 'b/1.csv': 'x' });
  expect(await expandPaths([join(folder, 'z.csv'), join(folder, 'b'), '-'])).toEqual([
    join(folder, 'z.csv'),
    join(folder, 'b/1.csv'),
    join(folder, 'b/2.csv'),
    '-',
  ]);
});

it('takes the exports of a folder, not its other files, hidden files or folders', async () => {
  const exports = ['a.csv', 'b.TSV', 'c.csv.gz', 'd.tsv.gz', 'e.txt', 'f.parquet', 'g.jsonl', 'h.ndjson'];
  const others = ['.hidden.csv', 'notes.md', 'sheet.xlsx', 'package.json', 'below/z.csv'];
  const folder = folderWith(Object.fromEntries([...exports, ...others].map((name) => [name, 'x'])));
  expect(await expandPaths([folder])).toEqual(exports.map((name) => join(folder, name)));
});

it('expands a pattern that the shell left alone', async () => {
  const folder = folderWith({ 'tickets-2.csv': 'x', 'tickets-1.csv': 'x', 'calls.csv': 'x' });
  const found = ['tickets-1.csv', 'tickets-2.csv'].map((name) => join(folder, name));
  expect(await expandPaths([join(folder, 'tickets-*.csv')])).toEqual(found);
});

it('prefers a file of that very name to a pattern', async () => {
  const folder = folderWith({ 'tickets [1].csv': 'x', 'tickets 1.csv': 'x' });
  const path = join(folder, 'tickets [1].csv');
  expect(await expandPaths([path])).toEqual([path]);
});

it('reads a file once, whatever it is called', async () => {
  const folder = folderWith({ 'a.csv': 'x' });
  symlinkSync(join(folder, 'a.csv'), join(folder, 'b.csv'));
  expect(await expandPaths([folder, join(folder, 'a.csv'), `${folder}/./a.csv`, '-', '-'])).toEqual([
    join(folder, 'a.csv'),
    '-',
  ]);
});

it('tells all that is wrong with all arguments at once', async () => {
  const folder = folderWith({ 'notes.md': 'x', 'a.csv': 'x' });
  symlinkSync('loop.csv', join(folder, 'loop.csv'));
  symlinkSync('gone.csv', join(folder, 'dangling.csv'));
  const names = ['missing.csv', 'no-*.csv', '', 'loop.csv', 'dangling.csv'];
  const problems = await problemsOf(expandPaths([join(folder, 'a.csv'), ...names.map((name) => join(folder, name))]));
  expect(problems.map(({ code, place }) => [code, place?.file])).toEqual([
    ['missing-file', join(folder, 'missing.csv')],
    ['no-files', join(folder, 'no-*.csv')],
    // The folder lists the two links, of which the first cannot be followed.
    ['missing-file', join(folder, 'dangling.csv')],
    ['unreadable-file', join(folder, 'loop.csv')],
    ['missing-file', join(folder, 'dangling.csv')],
  ]);
});
