import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFile } from '../../src/write/write-file.ts';
import { folderWith, problemsOf } from '../read/temporary-files.ts';

it('writes a new file and leaves nothing beside it', async () => {
  const folder = folderWith();
  await writeFile(join(folder, 'result.json'), '{}');
  expect(readdirSync(folder)).toEqual(['result.json']);
});

it('replaces a file as a whole and keeps who may read it', async () => {
  const folder = folderWith({ 'result.json': 'the old result, which is longer' });
  const path = join(folder, 'result.json');
  chmodSync(path, 0o600);
  await writeFile(path, '{}');
  expect(readFileSync(path, 'utf8')).toBe('{}');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('writes through a symbolic link instead of replacing it', async () => {
  const folder = folderWith({ 'result.json': 'old' });
  symlinkSync('result.json', join(folder, 'latest.json'));
  await writeFile(join(folder, 'latest.json'), 'new');
  expect(lstatSync(join(folder, 'latest.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'result.json'), 'utf8')).toBe('new');
});

it('writes to what is no regular file without replacing it', async () => {
  await writeFile('/dev/null', 'text');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

it('says which file could not be written and why', async () => {
  const folder = folderWith({ 'file.txt': 'x' });
  mkdirSync(join(folder, 'taken'));
  const reasons: unknown[] = [];
  for (const name of ['missing/result.json', 'file.txt/result.json', 'taken']) {
    const [problem] = await problemsOf(writeFile(join(folder, name), 'x'));
    reasons.push([problem?.code, problem?.place?.file, problem?.data?.reason]);
  }
  expect(reasons).toEqual([
    ['unwritable-file', join(folder, 'missing/result.json'), 'ENOENT'],
    ['unwritable-file', join(folder, 'file.txt/result.json'), 'ENOTDIR'],
    ['unwritable-file', join(folder, 'taken'), 'EISDIR'],
  ]);
});

it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
  expect(await problemsOf(writeFile('/dev/full', 'text'))).toEqual([
    { code: 'disk-full', place: { file: '/dev/full' } },
  ]);
});
