import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/render/plain-text.ts';

describe('plain text', () => {
  test('ordinary text of any language stays as it is', () => {
    for (const text of ['Līga Bērziņa', 'Анна', '田中 美咲', '👩‍💻 done', 'a | b']) expect(plainText(text)).toBe(text);
  });

  test('line breaks and tabs become one space', () => {
    expect(plainText('first\r\n\r\nsecond\tthird')).toBe('first second third');
  });

  test('terminal escapes are spelled out', () => {
    expect(plainText('\u001b[31mred\u001b]0;title\u0007\u009b2J\u007f')).toBe(
      '\\x1b[31mred\\x1b]0;title\\x07\\x9b2J\\x7f',
    );
  });

  test('marks that turn or hide text, and half characters, are spelled out', () => {
    expect(plainText('a\u202eb\u200bc\u2066d\ufeffe\ud800f')).toBe('a\\u202eb\\u200bc\\u2066d\\ufeffe\\ud800f');
  });

  test('a cell of megabytes is cut', () => {
    expect(plainText('x'.repeat(10_000_000)).length).toBeLessThan(5000);
  });

  test('no control character gets through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });
});
