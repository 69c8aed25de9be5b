import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { proposeExpectation } from '../../src/dataset/propose-expectation.ts';
import { type AnsweredHour, proposeHours } from '../../src/dataset/propose-hours.ts';
import { conditionOf, parseCondition } from '../../src/judge/condition.ts';
import { decideByInterval, decideExactly } from '../../src/judge/decide.ts';
import { exactValue } from '../../src/judge/exact-value.ts';
import { yamlFlow, yamlText } from '../../src/render/yaml-text.ts';

/** So many answers in each of these hours of these days. */
function answers(days: readonly number[], hours: readonly number[], count: number): readonly AnsweredHour[] {
  return days.flatMap((weekday) => hours.map((hour) => ({ weekday, hour, count })));
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const week = [1, 2, 3, 4, 5];

describe('the business hours proposed', () => {
  it('are those in which most is answered', () => {
    const hours = proposeHours([...answers(week, range(8, 17), 20), ...answers([6, 7], range(8, 17), 1)]);
    expect(hours).toEqual({ days: [{ key: 'monday-friday', ranges: ['08:00-17:00'] }], share: 900 / 918 });
  });

  it('part at a long lunch, and have a shorter Saturday', () => {
    const parted = [
      ...answers(week, [8, 9, 10, 11, 13, 14, 15], 20),
      ...answers(week, [12], 2),
      ...answers([6], [9, 10], 20),
    ];
    expect(proposeHours(parted)?.days).toEqual([
      { key: 'monday-friday', ranges: ['08:00-12:00', '13:00-16:00'] },
      { key: 'saturday', ranges: ['09:00-11:00'] },
    ]);
  });

  it('are all of them where somebody answers at any time', () => {
    const all = proposeHours(answers([1, 2, 3, 4, 5, 6, 7], range(0, 24), 5));
    expect(all).toEqual({ days: [{ key: 'monday-sunday', ranges: ['00:00-24:00'] }], share: 1 });
  });

  it('leave out days between', () => {
    expect(proposeHours(answers([1, 2, 4], [9], 50))?.days.map(({ key }) => key)).toEqual([
      'monday-tuesday',
      'thursday',
    ]);
  });

  it('are none where too little is known', () => {
    expect(proposeHours(answers([1], range(8, 17), 5))).toBeNull();
    expect(proposeHours([])).toBeNull();
  });
});

describe('the target proposed', () => {
  it.each([
    [0.8565, 'ratio', 'higher', '>= 85%'],
    [0.85, 'ratio', 'higher', '>= 85%'],
    [0.978, 'ratio', 'higher', '>= 97%'],
    [0.089, 'ratio', 'lower', '<= 9%'],
    [0.21, 'ratio', 'lower', '<= 25%'],
    [13_000, 'seconds', 'lower', '<= 4h'],
    [14_400, 'seconds', 'lower', '<= 4h'],
    [54, 'seconds', 'lower', '<= 1min'],
    [400_000, 'seconds', 'lower', '<= 5d'],
    [29, 'points', 'higher', '>= 25'],
    [-3.2, 'points', 'higher', '>= -5'],
  ] as const)('for %d %s (%s is better) is %s', (value, unit, better, expected) => {
    expect(proposeExpectation({ value, unit, interval: null }, better)).toBe(expected);
  });

  it('of a sample is met by its whole interval', () => {
    const interval = { low: 0.807, high: 0.855, level: 0.95, method: 'wilson' };
    expect(proposeExpectation({ value: 0.832, unit: 'ratio', interval }, 'higher')).toBe('>= 80%');
  });

  it.each([
    [1, 'ratio', 'lower'],
    [0.003, 'ratio', 'higher'],
    [1e9, 'seconds', 'lower'],
    [12, 'count', 'lower'],
    [0.5, 'ratio', 'neither'],
    [null, 'ratio', 'higher'],
  ] as const)('is none for %d %s (%s is better)', (value, unit, better) => {
    expect(proposeExpectation({ value, unit, interval: null }, better)).toBeNull();
  });

  it('is always met today', () => {
    const share = fc
      .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
      .map(([hits, more]) => [hits, hits + more] as const);
    fc.assert(
      fc.property(share, fc.constantFrom('higher' as const, 'lower' as const), ([hits, n], better) => {
        const measured = { value: hits / n, unit: 'ratio', interval: null } as const;
        const text = proposeExpectation(measured, better);
        if (text === null) return;
        const written = parseCondition(text);
        if (written === null) throw new Error(text);
        const exact = exactValue({ ...measured, statistic: 'value', n });
        expect(exact === null ? null : decideExactly(exact, conditionOf(written))).toBe('met');
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: -99, max: 99, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (low, width) => {
          const interval = { low, high: low + width, level: 0.95, method: 'normal' };
          const text = proposeExpectation({ value: low, unit: 'points', interval }, 'higher');
          const written = text === null ? null : parseCondition(text);
          if (written !== null) expect(decideByInterval(interval, conditionOf(written))).toBe('met');
        },
      ),
    );
  });
});

describe('YAML', () => {
  it('gives back every text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parse(yamlText(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(yamlText(text))).toBe(text);
      }),
    );
    for (const text of [
      'yes',
      'No',
      'null',
      '~',
      '1e3',
      '0x1',
      '2026-01-01',
      '- a',
      'a: b',
      'a #b',
      '',
      ' a',
      '>= 85%',
    ])
      expect(parse(yamlText(text))).toBe(text);
  });

  it('gives back lists and maps of them', () => {
    const json = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()), fc.integer(), fc.boolean()));
    const options = { maxAliasCount: 0 };
    fc.assert(
      fc.property(json, (value) => {
        fc.pre(!Object.hasOwn(value, '__proto__'));
        expect({ ...parse(yamlFlow(value), options) }).toEqual({ ...value });
      }),
    );
  });
});
