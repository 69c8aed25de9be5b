import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { locateInput } from '../../src/read/locate-input.ts';
import { spool } from '../../src/read/spool.ts';
import { fileWith, folderWith, problemsOf, runFolder } from './temporary-files.ts';

const nothing = Readable.from([]);

it('leaves a regular file where it is', async () => {
  const path = fileWith('id\n');
  expect(await locateInput(path, runFolder(), nothing)).toBe(path);
});

it('copies a FIFO, which can be read only once', async () => {
  const fifo = join(folderWith(), 'fifo');
  execFileSync('sh', ['-c', 'mkfifo "$0"', fifo]);
  const writer = spawn('sh', ['-c', 'printf "id\\n1\\n" > "$0"', fifo]);
  const path = await locateInput(fifo, runFolder(), nothing);
  expect(readFileSync(path, 'utf8')).toBe('id\n1\n');
  writer.kill();
});

it('leaves nothing half-written when it is interrupted', async () => {
  const target = join(folderWith(), 'spooled');
  const controller = new AbortController();
  async function* endless() {
    yield Buffer.from('id\n');
    controller.abort();
    await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
  }
  await expect(spool(Readable.from(endless()), target, '-', controller.signal)).rejects.toThrow(/abort/i);
  expect(existsSync(target)).toBe(false);
});

it('leaves nothing half-written when the disk is full, and says so', async () => {
  const run = runFolder();
  const target = run.newPath('spooled');
  async function* full() {
    yield Buffer.from('id\n');
    throw Object.assign(new Error('no space'), { code: 'ENOSPC', errno: -28 });
  }
  expect(await problemsOf(spool(Readable.from(full()), target, '-'))).toEqual([
    { code: 'disk-full', place: { file: '-' } },
  ]);
  expect(readdirSync(dirname(target))).toEqual([]);
});
