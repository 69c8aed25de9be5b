import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { readLines } from '../../src/ask/read-lines.ts';

const never = new AbortController().signal;

function linesOf(text: string | Buffer) {
  const input = new PassThrough();
  input.end(text);
  return readLines(input, never);
}

test('lines wait until they are asked for', async () => {
  const input = new PassThrough();
  const lines = readLines(input, never);
  input.write('one\ntw');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await lines.next()).toBe('one');
  const second = lines.next();
  input.end('o\nthree');
  expect([await second, await lines.next(), await lines.next()]).toEqual(['two', 'three', null]);
});

test('the end is told again and again', async () => {
  const lines = linesOf('');
  expect([await lines.next(), await lines.next()]).toEqual([null, null]);
});

test('every kind of line end counts once, and characters cut by a chunk are whole', async () => {
  const input = new PassThrough();
  const lines = readLines(input, never);
  const text = Buffer.from('met\r\nčšž\rx; 👍\n');
  for (const byte of text) input.write(Buffer.from([byte]));
  input.end();
  expect([await lines.next(), await lines.next(), await lines.next(), await lines.next()]).toEqual([
    'met',
    'čšž',
    'x; 👍',
    null,
  ]);
});

test('a signal ends the waiting, and no line is given out after it', async () => {
  const controller = new AbortController();
  const input = new PassThrough();
  const lines = readLines(input, controller.signal);
  const waiting = lines.next();
  controller.abort(new Error('stopped'));
  await expect(waiting).rejects.toThrow('stopped');
  input.write('late\n');
  await expect(lines.next()).rejects.toThrow('stopped');
});

test('an input that breaks is no end of it', async () => {
  const input = new PassThrough();
  const lines = readLines(input, never);
  const waiting = lines.next();
  input.destroy(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
});
