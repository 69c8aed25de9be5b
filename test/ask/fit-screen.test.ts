import { expect, test } from 'vitest';
import { fitScreen } from '../../src/ask/fit-screen.ts';
import { wrapTokens } from '../../src/ask/wrap-tokens.ts';

const parts = [
  { lines: ['header'], rank: 2 },
  { lines: ['criterion', 'criterion'], rank: 1 },
  { lines: [], rank: 0 },
  { lines: ['keys'], rank: 3 },
];

test('rows to spare part what is shown, the last part first', () => {
  expect(fitScreen(parts, 9)).toEqual(['header', '', 'criterion', 'criterion', '', 'keys']);
  expect(fitScreen(parts, 5)).toEqual(['header', 'criterion', 'criterion', '', 'keys']);
  expect(fitScreen(parts, 4)).toEqual(['header', 'criterion', 'criterion', 'keys']);
});

test('what is needed least gives way first, and the rest of it is not cut in two', () => {
  expect(fitScreen(parts, 3)).toEqual(['header', '', 'keys']);
  expect(fitScreen(parts, 1)).toEqual(['keys']);
});

test('keys are wrapped between them, by the columns that they take', () => {
  expect(wrapTokens(['m met', 'p partly', 'n not met'], 16)).toEqual(['m met   p partly', 'n not met']);
  expect(wrapTokens(['漢字', '漢字'], 10)).toEqual(['漢字', '漢字']);
  expect(wrapTokens([], 10)).toEqual([]);
});
