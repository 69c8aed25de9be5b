import { expect, test } from 'vitest';
import { addTexts, wordsByValue } from '../../src/normalise/value-words.ts';

const words = { resolved: ['Closed', 'Done'], open: ['New', 'Pending'] };

test('without anything said of the column the general words hold', () => {
  expect(wordsByValue(['resolved', 'open'], undefined, words)).toEqual(words);
});

test('what is said of a column comes first, and the general words stay', () => {
  expect(wordsByValue(['resolved', 'open'], { resolved: ['R'] }, words)).toEqual({
    resolved: ['R', 'Closed', 'Done'],
    open: ['New', 'Pending'],
  });
});

test('a text claimed for one value means no other, in whatever case', () => {
  expect(wordsByValue(['resolved', 'open'], { open: ['closed'] }, words)).toEqual({
    resolved: ['Done'],
    open: ['closed', 'New', 'Pending'],
  });
});

test('what a user adds joins the texts of the preset', () => {
  expect(addTexts({ open: ['New'] }, { open: ['Courier booked'] })).toEqual({ open: ['New', 'Courier booked'] });
});

test('what a user gives to one value is taken from the others', () => {
  expect(addTexts({ resolved: ['Closed', 'Done'] }, { open: ['CLOSED'] })).toEqual({
    resolved: ['Done'],
    open: ['CLOSED'],
  });
});
