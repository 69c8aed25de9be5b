import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { chooseFace } from '../../src/ask/choose-face.ts';

const chooseFor = (stdin: boolean, stdout: boolean, env: Record<string, string> = {}) =>
  chooseFace({ stdin: { isTTY: stdin }, stdout: Object.assign(new PassThrough(), { isTTY: stdout }), env });

test('single keys are for a terminal at both ends', () => {
  expect(chooseFor(true, true)).toBe('rich');
  expect(chooseFor(true, true, { TERM: 'xterm', CI: '', ACCESSIBLE: '' })).toBe('rich');
});

test('answers out of a pipe are lines, whatever the output is', () => {
  expect([chooseFor(false, true), chooseFor(false, false), chooseFor(false, false, { CI: 'true' })]).toEqual([
    'script',
    'script',
    'script',
  ]);
});

test.each(['1', 'true', 'yes'])('ACCESSIBLE=%s asks line by line', (value) => {
  expect(chooseFor(true, true, { ACCESSIBLE: value })).toBe('plain');
});

test('a terminal that cannot move its cursor is asked line by line', () => {
  expect(chooseFor(true, true, { TERM: 'dumb' })).toBe('plain');
});

test.each(['0', 'false', 'no'])('a variable that says %s is off', (value) => {
  expect(chooseFor(true, true, { ACCESSIBLE: value, CI: value })).toBe('rich');
});

test.each(['1', 'true', 'woodpecker'])('CI=%s has nobody to ask, and neither has output that goes elsewhere', (ci) => {
  expect(chooseFor(true, true, { CI: ci })).toBe('none');
  expect(chooseFor(true, true, { CI: ci, ACCESSIBLE: '1' })).toBe('none');
  expect(chooseFor(true, false)).toBe('none');
});
