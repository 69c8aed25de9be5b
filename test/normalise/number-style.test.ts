import { describe, expect, test } from 'vitest';
import { countStyles, decideStyle, type StyleWitnesses, witnessStyle } from '../../src/normalise/number-style.ts';

const nobody: StyleWitnesses = { siblings: null, delimiter: null };
const decide = (cells: readonly string[], witnesses = nobody) => decideStyle(countStyles(cells), () => witnesses);

describe('what parts decimals', () => {
  test.each([
    [['250', '12.5'], 'point'],
    [['1.234', '0.250'], 'point'],
    [['1.234', '1234.567'], 'point'],
    [['1.234', '1,234,567'], 'point'],
    [['1,234.5'], 'point'],
    [['1.234', '12,5'], 'comma'],
    [['1.234', '1.234.567'], 'comma'],
    [['1.234,56'], 'comma'],
    [['1,234', '1234,567'], 'comma'],
    [['250', '-7'], 'either'],
    [['12.5', '12,5'], 'either'],
  ])('is told by the cells %j: %s', (cells, style) => {
    expect(decide(cells)).toEqual({ style, how: 'column' });
  });

  test.each([[['1.234']], [['1,234', '250']], [['1.234', '12.5', '12,5']]])('is not told by %j', (cells) => {
    expect(decide(cells)).toBeNull();
  });

  test('is told by other columns before the separator of the columns', () => {
    expect(decide(['1.234'], { siblings: 'point', delimiter: 'comma' })).toEqual({ style: 'point', how: 'sibling' });
    expect(decide(['1.234'], { siblings: null, delimiter: 'comma' })).toEqual({ style: 'comma', how: 'delimiter' });
  });
});

describe('the witnesses', () => {
  const rows = (...cells: readonly string[]) => cells.map((cell, index) => [String(index), cell, '01.01.2021']);

  test.each([
    [rows('0.38400462962963', '0.5'), ';', { siblings: 'point', delimiter: 'comma' }],
    [rows('12,5', '3'), '\t', { siblings: 'comma', delimiter: null }],
    [rows('1.234', '3'), ',', { siblings: null, delimiter: 'point' }],
    [rows('12.5', '12,5'), '|', { siblings: null, delimiter: null }],
    [rows('10.0.0.1', 'v1.2'), ',', { siblings: null, delimiter: 'point' }],
    [[], ',', { siblings: null, delimiter: 'point' }],
  ] as const)('%j and %j', (sample, delimiter, witnesses) => {
    expect(witnessStyle(sample, delimiter)).toEqual(witnesses);
  });
});
