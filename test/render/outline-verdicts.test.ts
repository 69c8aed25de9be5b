import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeTarget } from '../../src/judge/judge-target.ts';
import type { Measurement } from '../../src/model/result.ts';
import type { TargetFile } from '../../src/model/target.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { describeActual, describeDistance, describeVerdictInterval } from '../../src/render/describe-verdict.ts';
import { renderTable } from '../../src/render/render-table.ts';
import { benchOf, measurement, resultOf, share, targetOf } from '../judge/make-target.ts';
import { sampleContext } from './sample.ts';

const context = sampleContext();
const judge = (file: Partial<TargetFile>, found: Measurement): Verdict => judgeTarget(targetOf(file), found, benchOf());
const sla = (expect: string) => ({ kpi: 'sla-attainment', expect });
const p90 = (value: number) =>
  measurement({ kpi: 'first-response-time', statistic: 'p90', value, unit: 'seconds', n: 50, clock: 'calendar' });

describe('a number beside its target', () => {
  it.each<[Partial<TargetFile>, Measurement, string, string]>([
    [sla('>= 85%'), share(2124, 2500), '84.96 %', '0.04 pp short'],
    [sla('>= 85%'), share(2125, 2500), '85.0 %', 'exactly'],
    [sla('> 85%'), share(2125, 2500), '85.0 %', 'exactly'],
    [sla('>= 85%'), share(8_499_999, 10_000_000), '84.99999 %', '0.00001 pp short'],
    [sla('>= 84.96%'), share(2124, 2500), '85.0 %', 'exactly'],
    [{ ...sla('>= 85%'), warn: '>= 90%' }, share(8996, 10_000), '89.96 %', '5 pp to spare'],
    [{ kpi: 'frt.p90', expect: '<= 4h' }, p90(14_410), '4 h 00 min 10 s', '10 s over'],
    [{ kpi: 'frt.p90', expect: '<= 4h' }, p90(14_400.25), '4 h 00 min 00.3 s', '0.3 s over'],
    [{ kpi: 'frt.p90', expect: '<= 4h' }, p90(12_000), '3 h 20 min', '40 min 00 s to spare'],
    [
      { kpi: 'nps', expect: '>= 30', basis: 'census' },
      measurement({ kpi: 'nps', value: 29.6, unit: 'points', n: 250 }),
      '+29.6',
      '0.4 short',
    ],
    [
      { kpi: 'complaints.per_month', expect: '<= 12' },
      measurement({ kpi: 'complaints', statistic: 'per_month', value: 12.04, unit: 'count', n: 900, months: 25 }),
      '12.04',
      '0.04 over',
    ],
    [
      { kpi: 'complaints', expect: '== 12' },
      measurement({ kpi: 'complaints', value: 15, unit: 'count', n: 900 }),
      '15',
      '3 off',
    ],
  ])('under %j', (file, found, actual, distance) => {
    const verdict = judge(file, found);
    expect([describeActual(verdict, context), describeDistance(verdict, context)]).toEqual([actual, distance]);
  });

  it('has an interval that shows why it is inconclusive', () => {
    const found = share(2022, 4054);
    const verdict = judge({ expect: `>= ${((found.interval?.low ?? 0) * 100 + 0.0004).toFixed(4)}%` }, found);
    expect(verdict.verdict).toBe('inconclusive');
    expect(describeVerdictInterval(verdict, context)).toMatch(/^\[48\.33\d+ %, 51\.4 %\]$/);
  });

  it('is printed on the side of the target that it is judged to be on', () => {
    const cases = fc.tuple(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 10_000 }),
    );
    fc.assert(
      fc.property(cases, ([some, more, hundredths]) => {
        const limit = (hundredths / 100).toFixed(2);
        const verdict = judge(sla(`>= ${limit}%`), share(some, some + more));
        const printed = Number.parseFloat(describeActual(verdict, context));
        expect(printed >= Number(limit) || verdict.distance === 0).toBe(verdict.verdict === 'pass');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('verdicts on a terminal', () => {
  const verdicts = [
    judge({ id: 'agreed', ...sla('>= 80%') }, share(90, 100)),
    judge({ id: 'satisfied' }, share(85, 100, { by: { channel: 'Email' } })),
    judge({ id: 'satisfied' }, share(60, 100, { by: { channel: null } })),
    judge(
      { id: 'promised', ...sla('>= 80%') },
      measurement({ n: 0, status: 'no-data', reason: { code: 'no-data', data: {} } }),
    ),
  ];
  const result = resultOf([], { verdicts });

  it('are a row each, with a count of every word', () => {
    expect(renderTable(result, context)).toContain(
      [
        'Verdict       Target             Actual  Expected    n',
        'pass          agreed             90.0 %  >= 80%    100',
        '  Distance 10 pp to spare · sla-attainment',
        'inconclusive  satisfied: Email   85.0 %  >= 85%    100',
        '  Distance exactly · 95 % interval [76.7 %, 90.7 %] ·',
        '  the interval reaches to both sides of the target · Customer satisfaction',
        'fail          satisfied: (none)  60.0 %  >= 85%    100',
        '  Distance 25 pp short · 95 % interval [50.2 %, 69.1 %] · Customer satisfaction',
        'no data       promised                –  >= 80%      0',
        '  no record counts · sla-attainment',
      ].join('\n'),
    );
    expect(renderTable(result, context)).toContain('• satisfied: 1 fail, 1 inconclusive');
    expect(renderTable(result, context)).toContain('4 verdicts: 1 pass, 1 fail, 1 inconclusive, 1 no data');
  });

  it('have the colour of what they do to the run, and the same words without', () => {
    const coloured = renderTable(result, sampleContext({ chalk: new Chalk({ level: 1 }) }));
    const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
    expect(coloured).toContain(red('fail'));
    expect(coloured).toContain(red('no data'));
    expect(coloured).toContain('\u001b[32mpass');
    expect(coloured).toContain('\u001b[33minconclusive');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTable(result, context));
  });

  it('never let a group’s name reach the terminal raw', () => {
    const hostile = judge({ id: 'x' }, share(60, 100, { by: { agent: '\u001b[2JEve\u0007' } }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(renderTable(resultOf([], { verdicts: [hostile] }), context)).not.toMatch(/[\u001b\u0007]/);
  });

  it('fit 40 columns', () => {
    const lines = renderTable(result, sampleContext({ width: 40 })).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});
