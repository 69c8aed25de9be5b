import { describe, expect, test } from 'vitest';
import { groupedTextSql, integerSql, type NumberStyle, numberSql, shareSql } from '../../src/normalise/number-sql.ts';
import { evaluate, openTestEngine } from './evaluate-sql.ts';

const engine = await openTestEngine();
const valueIn = async (sql: string, cell: string) => (await evaluate(engine, sql, [cell]))[0];

describe('a cell as a number', () => {
  test.each([
    ['5', 5],
    ['5.0', 5],
    ['5,5', 5.5],
    ['1234,5678', 1234.5678],
    ['-0,125', -0.125],
    // A comma before three digits parts thousands or decimals: a factor of a thousand is not guessed.
    ['1,234', null],
    ['12,345', null],
    ['five', null],
  ])('%s', async (cell, number) => {
    expect(await evaluate(engine, numberSql('cell'), [cell])).toEqual([number]);
  });

  test.each([
    ['3', 3n],
    ['3.00000000000000000000', 3n],
    ['2.5', null],
    ['1e30', null],
    ['inf', null],
    ['two', null],
  ])('%s as a count', async (cell, count) => {
    expect(await evaluate(engine, integerSql('cell'), [cell])).toEqual([count]);
  });
});

describe('separators', () => {
  test.each<[string, NumberStyle, number | null]>([
    // Spaces and apostrophes part thousands in any style.
    ['52 267', 'either', 52_267],
    ['52\u00a0267', 'either', 52_267],
    ['1\u202f052\u202f267,5', 'either', 1_052_267.5],
    ["1'234'567.25", 'either', 1_234_567.25],
    ['1,234', 'point', 1234],
    ['1,234,567.5', 'point', 1_234_567.5],
    ['1.234', 'point', 1.234],
    ['12,5', 'point', null],
    ['1.234', 'comma', 1234],
    ['1.234.567,5', 'comma', 1_234_567.5],
    ['1,234', 'comma', 1.234],
    ['-1.234,5', 'comma', -1234.5],
    ['250', 'comma', 250],
    ['12.5', 'comma', null],
    // Near misses.
    ['52 26', 'either', null],
    ['5 2267', 'either', null],
    ['1.23.456', 'comma', null],
    ['1,23,456', 'point', null],
    ['1.234.56', 'comma', null],
    [',5', 'comma', null],
    ['1e3', 'comma', 1000],
    ['0x10', 'either', null],
    ['∞', 'either', null],
    ['٣', 'either', null],
    ['--5', 'either', null],
    ['', 'comma', null],
  ])('%s, %s', async (cell, style, number) => {
    expect(await valueIn(numberSql('cell', style), cell)).toBe(number);
  });

  test('of counts', async () => {
    expect(await valueIn(integerSql('cell', 'comma'), '1.234')).toBe(1234n);
    expect(await valueIn(integerSql('cell', 'point'), '1,234')).toBe(1234n);
  });
});

describe('a share', () => {
  test.each<[string, boolean, NumberStyle, number | null]>([
    ['94.01%', false, 'point', 0.9401],
    ['94,01 %', false, 'either', 0.9401],
    ['94,01\u00a0%', false, 'comma', 0.9401],
    ['0.72', false, 'point', 0.72],
    ['100%', false, 'either', 1],
    ['94.01', true, 'point', 0.9401],
    ['94%', true, 'either', 0.94],
    ['%', false, 'either', null],
    ['94%%5', false, 'either', null],
  ])('%s, bare numbers in per cent: %s', async (cell, percent, style, share) => {
    const found = await valueIn(shareSql('cell', percent, style), cell);
    if (share === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(share, 12);
  });
});

test.each([
  ['52 267', '52267'],
  ['52\u00a0267', '52267'],
  ['1,052,267', '1052267'],
  ['267', '267'],
  ['A 267', 'A 267'],
  ['52 26', '52 26'],
])('the id %s is %s', async (cell, id) => {
  expect(await valueIn(groupedTextSql('cell'), cell)).toBe(id);
});
