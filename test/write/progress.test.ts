import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgress } from '../../src/write/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function terminal() {
  const stream = new PassThrough();
  Object.assign(stream, { isTTY: true, columns: 80 });
  return { stream, shown: () => String(stream.read() ?? '') };
}

/** Lets the module of the bar load, which no fake clock moves. */
async function letLoad() {
  vi.useRealTimers();
  await wait(200);
}

it('shows nothing of a run that takes less than two seconds', async () => {
  const { stream, shown } = terminal();
  const progress = createProgress(stream);
  progress.expect(3);
  vi.advanceTimersByTime(1900);
  progress.stop();
  vi.advanceTimersByTime(5000);
  await letLoad();
  expect(shown()).toBe('');
});

it('shows how far a longer run has come, and at what, and clears it in the end', async () => {
  const { stream, shown } = terminal();
  const progress = createProgress(stream);
  progress.expect(3);
  progress.advance();
  progress.show('tickets\u001b[2J.csv');
  vi.advanceTimersByTime(2000);
  await letLoad();
  expect(shown()).toMatch(/1\/3 .*tickets\?\[2J\.csv/);
  progress.stop();
  expect(shown()).toContain('\u001b[2K');
});

it('starts no bar for a run that ends while the bar is being loaded', async () => {
  const { stream, shown } = terminal();
  const progress = createProgress(stream);
  vi.advanceTimersByTime(2000);
  progress.stop();
  await letLoad();
  expect(shown()).toBe('');
});
