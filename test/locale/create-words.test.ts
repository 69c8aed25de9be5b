import { describe, expect, test } from 'vitest';
import { createWords } from '../../src/locale/create-words.ts';

const words = createWords(
  {
    plain: "the customer's own words",
    nested: { deep: { rows: '{count, plural, one {# row} other {# rows}}' } },
    'dotted.key': 'flat files work too',
    markup: 'press <Enter> in {file}',
    quoted: "'{'name'}' is ''{name}''",
  },
  'en',
);

describe('words', () => {
  test('a message without placeholders is said as it is', () => {
    expect(words('plain')).toBe("the customer's own words");
    expect(words('dotted.key')).toBe('flat files work too');
  });

  test('placeholders and plurals are filled in the language', () => {
    expect(words('nested.deep.rows', { count: 1 })).toBe('1 row');
    expect(words('nested.deep.rows', { count: 12345 })).toBe('12,345 rows');
  });

  test('plurals follow the language, not English', () => {
    const croatian = createWords({ rows: '{n, plural, one {# redak} few {# retka} other {# redaka}}' }, 'hr');
    expect([1, 3, 5, 21].map((n) => croatian('rows', { n }))).toEqual(['1 redak', '3 retka', '5 redaka', '21 redak']);
  });

  test('values are never read as messages, and angle brackets are no markup', () => {
    expect(words('markup', { file: '{evil} <b>' })).toBe('press <Enter> in {evil} <b>');
    expect(words('quoted', { name: 'x' })).toBe("{name} is 'x'");
  });

  test('an unknown key or a value left out is a bug and thrown', () => {
    expect(() => words('nested.shallow')).toThrow('nested.shallow');
    expect(() => words('nested')).toThrow('nested');
    expect(() => words('nested.deep.rows')).toThrow('count');
  });

  test('it says which keys it has', () => {
    expect([words.has('plain'), words.has('nested.deep.rows'), words.has('nested'), words.has('other')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
