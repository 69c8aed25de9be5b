import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, truncateText, wrapText } from '../../src/render/display-width.ts';

describe('display width', () => {
  test('a CJK character takes two columns, a combining mark none', () => {
    expect(['abc', 'Анна', '田中', 'e\u0301'].map(displayWidth)).toEqual([3, 4, 4, 1]);
  });

  test('a text is cut between characters, with an ellipsis inside the width', () => {
    expect(truncateText('Jean-Baptiste', 13, '…')).toBe('Jean-Baptiste');
    expect(truncateText('Jean-Baptiste', 8, '…')).toBe('Jean-Ba…');
    expect(truncateText('Jean-Baptiste', 8, '...')).toBe('Jean-...');
    expect(truncateText('田中 美咲', 6, '…')).toBe('田中…');
  });

  test('lines are broken between words, and inside words that are longer than a line', () => {
    expect(wrapText('the number of replies', 10)).toEqual(['the number', 'of replies']);
    expect(wrapText('an incomprehensible word', 8)).toEqual(['an', 'incompre', 'hensible', 'word']);
    expect(wrapText('', 8)).toEqual(['']);
  });

  test('no line is wider than asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'word', '田中美咲', 'extraordinarily', '')), (parts) => {
        for (const line of wrapText(parts.join(' '), 7)) expect(displayWidth(line)).toBeLessThanOrEqual(7);
      }),
    );
  });
});
