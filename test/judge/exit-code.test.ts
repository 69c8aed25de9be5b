import { describe, expect, it } from 'vitest';
import { consequenceOf, type FailOn, parseFailOn } from '../../src/judge/consequence.ts';
import { chooseExitCode, type ExitCode, exitCodeOfVerdicts } from '../../src/judge/exit-code.ts';
import type { Consequence, VerdictWord } from '../../src/model/verdict.ts';

describe('the exit code', () => {
  const all: readonly ExitCode[] = [0, 1, 2, 3, 70];
  const highest: readonly ExitCode[] = [70, 2, 1, 3, 0];

  it('is that of the outranking one for every set of outcomes', () => {
    for (let set = 0; set < 2 ** all.length; set += 1) {
      const codes = all.filter((_, bit) => (set & (1 << bit)) !== 0);
      expect(chooseExitCode(codes)).toBe(highest.find((code) => codes.includes(code)) ?? 0);
      expect(chooseExitCode(codes.toReversed())).toBe(chooseExitCode(codes));
    }
  });

  it.each<[ExitCode, readonly ExitCode[]]>([
    [0, []],
    [0, [0, 0]],
    [1, [0, 1]],
    [3, [0, 3]],
    [1, [3, 1]],
    [2, [1, 2, 3]],
    [70, [0, 1, 2, 3, 70]],
  ])('is %d for %j', (code, codes) => {
    expect(chooseExitCode(codes)).toBe(code);
  });

  it.each<[ExitCode, readonly Consequence[]]>([
    [0, []],
    [0, ['none', 'warning']],
    [3, ['none', 'no-data', 'warning']],
    [1, ['no-data', 'miss', 'none']],
  ])('is %d for verdicts that are %j', (code, consequences) => {
    expect(exitCodeOfVerdicts(consequences.map((consequence) => ({ consequence })))).toBe(code);
  });
});

describe('what a verdict does to the run', () => {
  const usual = { onNoData: 'fail', onInconclusive: 'warn' } as const;

  it.each<[VerdictWord, Partial<typeof usual> | object, readonly FailOn[], Consequence]>([
    ['pass', {}, [], 'none'],
    ['pass', {}, ['warn', 'inconclusive'], 'none'],
    ['fail', {}, [], 'miss'],
    ['fail', {}, ['warn'], 'miss'],
    ['warn', {}, [], 'warning'],
    ['warn', {}, ['fail'], 'warning'],
    ['warn', {}, ['warn'], 'miss'],
    ['inconclusive', {}, [], 'warning'],
    ['inconclusive', {}, ['warn'], 'warning'],
    ['inconclusive', {}, ['inconclusive'], 'miss'],
    ['inconclusive', { onInconclusive: 'pass' }, [], 'none'],
    ['inconclusive', { onInconclusive: 'pass' }, ['inconclusive'], 'miss'],
    ['inconclusive', { onInconclusive: 'fail' }, [], 'miss'],
    ['no-data', {}, [], 'no-data'],
    ['no-data', { onNoData: 'warn' }, [], 'warning'],
    ['no-data', { onNoData: 'warn' }, ['warn', 'inconclusive'], 'warning'],
    ['skipped', { onNoData: 'skip' }, ['warn', 'inconclusive'], 'none'],
  ])('%s with %j and --fail-on %j: %s %s', (word, target, failOn, consequence) => {
    expect(consequenceOf(word, { ...usual, ...target }, failOn)).toBe(consequence);
  });

  it('--fail-on takes words, also several at once', () => {
    expect(parseFailOn(['warn, inconclusive', 'FAIL'])).toEqual(['warn', 'inconclusive', 'fail']);
    expect(() => parseFailOn(['warning'])).toThrow('bad-option');
  });
});
