import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createKeys } from '../../src/ask/keys.ts';

function openKeys() {
  const modes: boolean[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) });
  const keys = createKeys(stdin);
  keys.open();
  return { stdin, keys, modes };
}

/** A prompt that one key answers: it reads, and is gone when it has it. */
function readKey(input: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    input.once('data', (chunk: Buffer) => {
      input.pause();
      resolve(chunk.toString());
    });
    input.resume();
  });
}

test('one key goes to each prompt, however many were typed', async () => {
  const { stdin, keys } = openKeys();
  stdin.write('mp');
  stdin.write(Buffer.from('č\u001b[A\r'));
  const read: string[] = [];
  for (let key = 0; key < 5; key += 1) read.push(await readKey(keys.input));
  expect(read).toEqual(['m', 'p', 'č', '\u001b[A', '\r']);
});

test('keys typed while no prompt is there, and over a pause, are kept', async () => {
  const { stdin, keys, modes } = openKeys();
  stdin.write('m');
  await new Promise((resolve) => setTimeout(resolve, 20));
  keys.close();
  keys.open();
  expect(await readKey(keys.input)).toBe('m');
  expect(modes).toEqual([true, false, true]);
});

test('Ctrl-C is heard at once, Ctrl-D when its turn comes', async () => {
  const interrupted = openKeys();
  interrupted.stdin.write('mm\u0003');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([interrupted.keys.ending(), interrupted.keys.signal.aborted]).toEqual(['interrupted', true]);

  const ended = openKeys();
  ended.stdin.write('m\u0004');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended.keys.ending()).toBeNull();
  expect(await readKey(ended.keys.input)).toBe('m');
  ended.keys.input.resume();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended.keys.ending()).toBe('end');
});

test('Escape goes to whoever waits for it, and not to the prompt', async () => {
  const { stdin, keys } = openKeys();
  const escaped = keys.nextEscape();
  const next = readKey(keys.input);
  stdin.write('\u001b');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(escaped.aborted).toBe(true);
  stdin.write('m');
  expect(await next).toBe('m');
});

test('a terminal that goes away is the end of the input', async () => {
  const { stdin, keys } = openKeys();
  stdin.end();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(keys.ending()).toBe('end');
});
