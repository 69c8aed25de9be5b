import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { createRunFolder } from '../../src/read/run-folder.ts';
import { folderWith } from './temporary-files.ts';

it('makes nothing before it is asked for a path', () => {
  const parent = folderWith();
  createRunFolder(parent).remove();
  expect(readdirSync(parent)).toEqual([]);
});

it('makes one folder, for the user alone', () => {
  const parent = folderWith();
  const run = createRunFolder(parent);
  const path = run.path('spill');
  expect(run.path('spill')).toBe(path);
  expect(dirname(run.newPath('copy.csv'))).toBe(dirname(path));
  expect(basename(dirname(path))).toMatch(/^csaudit-.{6}$/);
  expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  run.remove();
});

it('gives every copy a path of its own', () => {
  const run = createRunFolder(folderWith());
  expect(run.newPath('copy.csv')).not.toBe(run.newPath('copy.csv'));
  run.remove();
});

it('removes all that is in it, as often as it is asked to', () => {
  const run = createRunFolder(folderWith());
  const path = run.path('copy.csv');
  writeFileSync(path, 'x');
  run.remove();
  run.remove();
  expect(existsSync(dirname(path))).toBe(false);
});

it('comes to nothing once removed: a step that is late may not leave files behind', () => {
  const run = createRunFolder(folderWith());
  run.remove();
  expect(() => run.path('late.csv')).toThrow();
});
