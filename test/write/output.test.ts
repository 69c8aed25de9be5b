import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { writeOutput, writeStream } from '../../src/write/output.ts';
import { folderWith, problemsOf } from '../read/temporary-files.ts';

it('goes to standard output, or to the file asked for', async () => {
  const stdout = new PassThrough();
  const path = join(folderWith(), 'report.md');
  await writeOutput('to a file', path, stdout);
  await writeOutput('to the terminal', null, stdout);
  stdout.end();
  expect(await text(stdout)).toBe('to the terminal');
  expect(readFileSync(path, 'utf8')).toBe('to a file');
});

it('takes a reader that closed the pipe for satisfied, every time', async () => {
  const reader = spawn('true', { stdio: ['pipe', 'ignore', 'ignore'] });
  await new Promise((resolve) => reader.once('exit', resolve));
  await writeStream(reader.stdin, 'x'.repeat(1_000_000));
  await writeStream(reader.stdin, 'more');
});

it.skipIf(!existsSync('/dev/full'))('says that the disk behind standard output is full', async () => {
  const stdout = createWriteStream('/dev/full');
  expect(await problemsOf(writeStream(stdout, 'text'))).toEqual([{ code: 'disk-full', place: { file: '-' } }]);
});
