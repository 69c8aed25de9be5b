import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionOf, parseCondition, parseQuantity, splitTarget } from '../../src/judge/condition.ts';

describe('a condition', () => {
  it.each([
    ['>= 85%', '>=', 'percent', 0.85],
    ['>=85%', '>=', 'percent', 0.85],
    ['>= 85 %', '>=', 'percent', 0.85],
    ['  < 0.5% ', '<', 'percent', 0.005],
    ['> 84.96%', '>', 'percent', 0.8496],
    ['== 100%', '==', 'percent', 1],
    ['<= 4h', '<=', 'duration', 14400],
    ['<= 90s', '<=', 'duration', 90],
    ['<= 1d 6h', '<=', 'duration', 108000],
    ['<= PT4H', '<=', 'duration', 14400],
    ['< 200 ms', '<', 'duration', 0.2],
    ['<= 12', '<=', 'number', 12],
    ['>= -10', '>=', 'number', -10],
    ['>= +30.5', '>=', 'number', 30.5],
    ['<= 100000000000', '<=', 'number', 1e11],
  ])('reads "%s"', (text, operator, kind, value) => {
    const condition = parseCondition(text);
    expect(condition).toMatchObject({ operator, quantity: { kind } });
    expect(condition === null ? null : conditionOf(condition).value).toBe(value);
  });

  it.each([
    '85%',
    '4',
    '',
    '>=',
    '>= ',
    '=> 85%',
    '= 85%',
    '=== 85%',
    '!= 85%',
    '<> 85%',
    '>> 85%',
    '> = 85%',
    '≥ 85%',
    '>= 85%%',
    '>= % 85',
    '>= 85 percent',
    '>= 85 %.',
    '>= 85pp',
    '>= 85,5%',
    '>= 1,000',
    '>= 1e3',
    '>= .5',
    '>= 5.',
    '>= 0x10',
    '>= NaN',
    '>= Infinity',
    '>= --5',
    '>= + 5',
    '>= 4 hours ago',
    '<= -4h',
    '<= 4 h 4',
    '<= 100 bytes',
    '<= 4x',
    '<= 1d1d',
    '<= 4h%',
    '>= 85% <= 90%',
    'csat >= 85%',
    '>= 85%\n>= 1%',
    '>= 1234567890123',
    '>= 1.1234567',
  ])('does not read "%s"', (text) => {
    expect(parseCondition(text)).toBeNull();
  });

  it('is read in time that grows with its length only', () => {
    for (const piece of [' ', '9', '%', '>', '1h ']) expect(parseQuantity(piece.repeat(200_000))).toBeNull();
  });

  it('has the double next to the decimal that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 9999 }), (whole, places) => {
        const text = `${whole}.${String(places).padStart(4, '0')}`;
        const written = parseCondition(`>= ${text}%`);
        expect(written === null ? null : conditionOf(written).value).toBe(Number(`${text}e-2`));
      }),
    );
  });
});

describe('a target of the command line', () => {
  it.each([
    ['csat >= 85%', 'csat', '>= 85%'],
    ['csat>=85%', 'csat', '>=85%'],
    ['resolution-time.within(24h) >= 90%', 'resolution-time.within(24h)', '>= 90%'],
    ['service-level(20s) >= 80%', 'service-level(20s)', '>= 80%'],
    ['csat => 85%', 'csat', '=> 85%'],
  ])('"%s" is a KPI and a condition', (text, kpi, expect_) => {
    expect(splitTarget(text)).toEqual({ kpi, expect: expect_ });
  });

  it.each(['csat', 'csat 85%', '>= 85%', '', ' '])('"%s" is none', (text) => {
    expect(splitTarget(text)).toBeNull();
  });
});
