import { describe, expect, test } from 'vitest';
import { roundAs } from '../../src/judge/round-as.ts';
import { isTheirs, parseTheirNumber } from '../../src/judge/their-number.ts';

describe('how exactly a number is meant is told by how it is written', () => {
  test.each([
    ['4.5h', 16_200, 180],
    ['4.50 h', 16_200, 18],
    ['4h 32m', 16_320, 30],
    ['285 min', 17_100, 30],
    ['4h 32m 5s', 16_325, 0.5],
    ['PT4H32M', 16_320, 30],
    ['P1D', 86_400, 43_200],
    ['0s', 0, 0.5],
  ])('%s', (text, value, tolerance) => {
    expect(parseTheirNumber(text, 'seconds')).toEqual({ text, value, tolerance });
  });

  test.each([
    ['85%', 'ratio', 0.85, 0.005],
    ['85.0 %', 'ratio', 0.85, 0.0005],
    ['1491', 'count', 1491, 0.5],
    ['-12', 'points', -12, 0.5],
    ['+29.4', 'points', 29.4, 0.05],
  ] as const)('%s', (text, unit, value, tolerance) => {
    const found = parseTheirNumber(text, unit);
    expect(found?.value).toBeCloseTo(value, 12);
    expect(found?.tolerance).toBeCloseTo(tolerance, 12);
  });

  test.each([
    ['1491', 'seconds'],
    ['85', 'ratio'],
    ['85%', 'seconds'],
    ['4h', 'count'],
    ['4h ago', 'seconds'],
    ['1,491', 'count'],
    ['', 'count'],
  ] as const)('"%s" is no number of %s', (text, unit) => {
    expect(parseTheirNumber(text, unit)).toBeNull();
  });
});

test('4.5h may be anything from 4.45 to 4.55 hours, both included', () => {
  const theirs = parseTheirNumber('4.5h', 'seconds') ?? { text: '', value: 0, tolerance: 0 };
  const hours = [4.4499, 4.45, 4.5, 4.55, 4.5501];
  expect(hours.map((value) => isTheirs(value * 3600, theirs))).toEqual([false, true, true, true, false]);
});

test.each([
  [2 / 3, { to: '0.01%', how: 'nearest' }, 'ratio', 0.6667],
  [0.29, { to: '1%', how: 'down' }, 'ratio', 0.29],
  [119.9, { to: '1min', how: 'down' }, 'seconds', 60],
  [60.1, { to: '1min', how: 'up' }, 'seconds', 120],
  [12.5, { to: '1', how: 'nearest' }, 'points', 13],
  [12.5, { to: '1min', how: 'nearest' }, 'points', null],
] as const)('%d rounded %o', (value, rounding, unit, rounded) => {
  expect(roundAs(value, rounding, unit)).toBe(rounded);
});
