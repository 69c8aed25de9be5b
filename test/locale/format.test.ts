import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat, type Unit } from '../../src/locale/format.ts';
import { english } from './english.ts';

const format = createFormat('en');

describe('format', () => {
  test.each([
    [0, '0 s'],
    [0.0004, '0.0004 s'],
    [0.4, '0.4 s'],
    [0.97, '1 s'],
    [1.4, '1 s'],
    [59.4, '59 s'],
    [59.6, '1 min 00 s'],
    [255, '4 min 15 s'],
    [3599.6, '1 h 00 min'],
    [18_180, '5 h 03 min'],
    [172_769, '47 h 59 min'],
    [172_770, '2 d 0 h'],
    [432_000, '5 d 0 h'],
    [86_400 * 1234.5, '1,234 d 12 h'],
    [-90, '-1 min 30 s'],
  ])('%d seconds are %s', (seconds, text) => {
    expect(format.seconds(seconds)).toBe(text);
  });

  test('a share has one digit, more where they decide', () => {
    expect(format.ratio(0.4987)).toBe('49.9 %');
    expect(format.ratio(0.84996)).toBe('85.0 %');
    expect(format.ratio(0.84996, 2)).toBe('85.00 %');
    expect(format.ratio(0.84996, 3)).toBe('84.996 %');
    expect(format.ratio(0.875, 0)).toBe('88 %');
  });

  test('points are whole and signed, a mean of answers is neither', () => {
    expect([30.4, -12, 0, -0.4, 0.4].map(format.points)).toEqual(['+30', '-12', '0', '0', '0']);
    expect(format.score(4.078)).toBe('4.08');
  });

  test('counts have thousands separators, and a digit where they are not whole', () => {
    expect([0, 12345, 4.26].map(format.count)).toEqual(['0', '12,345', '4.3']);
  });

  test('intervals are given in the unit of the value', () => {
    expect(format.interval(0.47, 0.521, 'ratio')).toBe('[47.0 %, 52.1 %]');
    expect(format.interval(230, 3700, 'seconds')).toBe('[3 min 50 s, 1 h 02 min]');
  });

  test('instants are told in the zone asked for', () => {
    expect(format.instant('2026-06-30T21:59:00Z', 'Europe/Zagreb')).toBe('30 Jun 2026, 23:59');
    expect(format.instant('2026-06-30T21:59:00Z', 'Asia/Tokyo')).toBe('1 Jul 2026, 06:59');
  });

  test('days, months and weekdays do not depend on the zone of the machine', () => {
    expect(format.date('2026-01-15')).toBe('15 Jan 2026');
    expect(format.month('2026-01')).toBe('Jan 2026');
    expect([1, 7].map(format.weekday)).toEqual(['Monday', 'Sunday']);
  });

  test('a language has its own separators', () => {
    const croatian = createFormat('hr');
    expect(croatian.ratio(0.4987)).toBe('49,9 %');
    expect(croatian.count(12345)).toBe('12.345');
    expect(croatian.seconds(0.4)).toBe('0,4 s');
  });

  test('numbers inside sentences look like numbers in tables', () => {
    const sentence = english('breakdown.more', { count: 12345 });
    expect(sentence).toContain(format.count(12345));
  });

  test('what is no number has no text', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => format.count(value)).toThrow(RangeError);
  });

  test('no finite number reads -0 or NaN', () => {
    const units: Unit[] = ['ratio', 'seconds', 'count', 'points'];
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        for (const unit of units) expect(format.value(value, unit)).not.toMatch(/NaN|Infinity|^-0(\.0+)?( |$)/);
      }),
    );
  });
});
