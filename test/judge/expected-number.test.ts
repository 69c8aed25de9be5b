import { describe, expect, it } from 'vitest';
import { isExpectedNumber, parseExpectedNumber } from '../../src/judge/expected-number.ts';

type Unit = Parameters<typeof parseExpectedNumber>[2];

function accepts(
  actual: number | null,
  value: string | number | null,
  unit: Unit,
  tolerance?: string | number,
): boolean {
  const expected = parseExpectedNumber(value, tolerance, unit);
  if ('why' in expected) throw new Error(expected.why);
  return isExpectedNumber(actual, expected);
}

describe('an expected number', () => {
  it.each([
    [2 / 3, '66.7 %', 'ratio'],
    [2 / 3, '67%', 'ratio'],
    [0.75, '75 %', 'ratio'],
    [0.745, '75 %', 'ratio'],
    [4500, '1h 15min', 'seconds'],
    [4500.4, '75min', 'seconds'],
    [12, 12, 'count'],
    [30.4, '30', 'points'],
    [-0.2, 0, 'points'],
    [null, null, 'ratio'],
    [0, '0 %', 'ratio'],
  ] as const)('%d is %j', (actual, value, unit) => {
    expect(accepts(actual, value, unit)).toBe(true);
  });

  it.each([
    [2 / 3, '66.6 %', 'ratio'],
    [0.7449, '75 %', 'ratio'],
    [4501, '75min', 'seconds'],
    [13, '12', 'count'],
    [null, '0 %', 'ratio'],
    [0, null, 'ratio'],
  ] as const)('%d is not %j', (actual, value, unit) => {
    expect(accepts(actual, value, unit)).toBe(false);
  });

  it('may be as far off as the tolerance says, the ends included', () => {
    expect(accepts(0.8, '85 %', 'ratio', '5 %')).toBe(true);
    expect(accepts(0.799, '85 %', 'ratio', '5 %')).toBe(false);
    expect(accepts(3660, '1h', 'seconds', '1min')).toBe(true);
    expect(accepts(3, 3, 'count', 0)).toBe(true);
    expect(accepts(3.1, 3, 'count', 0)).toBe(false);
  });

  it('must be written in the unit of the number', () => {
    expect(parseExpectedNumber('4h', undefined, 'ratio')).toEqual({ why: 'wrong-unit', text: '4h', found: 'duration' });
    expect(parseExpectedNumber(0.75, undefined, 'ratio')).toMatchObject({ why: 'wrong-unit', found: 'number' });
    expect(parseExpectedNumber('85 %', '1min', 'ratio')).toMatchObject({ why: 'wrong-unit', text: '1min' });
    expect(parseExpectedNumber('soon', undefined, 'seconds')).toMatchObject({ why: 'no-quantity', text: 'soon' });
  });
});
