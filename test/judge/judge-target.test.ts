import { describe, expect, it } from 'vitest';
import { judgeTarget } from '../../src/judge/judge-target.ts';
import { absent, judgeTargets } from '../../src/judge/judge-targets.ts';
import type { Measurement } from '../../src/model/result.ts';
import type { TargetFile } from '../../src/model/target.ts';
import { benchOf, measurement, resultOf, share, targetOf } from './make-target.ts';

const judge = (file: Partial<TargetFile>, found: Measurement, bench = benchOf()) =>
  judgeTarget(targetOf(file), found, bench);
const sla = { kpi: 'sla-attainment', expect: '>= 85%' };

describe('a census', () => {
  it('of 84.96 % fails 85 %', () => {
    const verdict = judge(sla, share(2124, 2500));
    expect(verdict).toMatchObject({
      verdict: 'fail',
      consequence: 'miss',
      actual: 0.8496,
      distance: -0.0004,
      interval: null,
    });
  });

  it.each([
    ['>= 85%', 'pass'],
    ['> 85%', 'fail'],
    ['<= 85%', 'pass'],
    ['< 85%', 'fail'],
    ['== 85%', 'pass'],
  ])('of exactly 85 %% under %s: %s', (condition, verdict) => {
    for (const n of [20, 100, 700, 1_000_000]) {
      expect(judge({ ...sla, expect: condition }, share(0.85 * n, n))).toMatchObject({ verdict, distance: 0 });
    }
  });

  it('one contact in ten million decides', () => {
    expect(judge(sla, share(8_499_999, 10_000_000)).verdict).toBe('fail');
    expect(judge(sla, share(8_500_000, 10_000_000)).verdict).toBe('pass');
    expect(judge({ ...sla, expect: '== 85%' }, share(8_500_001, 10_000_000)).verdict).toBe('fail');
  });

  it('says how far it is on the good side', () => {
    const time = { kpi: 'frt.p90', expect: '<= 4h' };
    const found = measurement({ kpi: 'first-response-time', statistic: 'p90', value: 14_410, unit: 'seconds', n: 50 });
    expect(judge(time, found)).toMatchObject({ verdict: 'fail', distance: -10 });
    expect(judge(time, { ...found, value: 14_400 })).toMatchObject({ verdict: 'pass', distance: 0 });
    expect(judge({ ...time, expect: '== 4h' }, found)).toMatchObject({ verdict: 'fail', distance: -10 });
  });

  it('met narrowly is a warning', () => {
    const file = { ...sla, warn: '>= 90%' };
    expect(judge(file, share(89, 100))).toMatchObject({ verdict: 'warn', consequence: 'warning' });
    expect(judge(file, share(90, 100)).verdict).toBe('pass');
    expect(judge(file, share(84, 100)).verdict).toBe('fail');
    expect(judge(file, share(89, 100), benchOf({ failOn: ['warn'] })).consequence).toBe('miss');
  });
});

describe('a sample', () => {
  it('passes with the whole interval above, fails with all of it below, else is inconclusive', () => {
    expect(judge({ expect: '>= 60%' }, share(2022, 4054))).toMatchObject({ verdict: 'fail', consequence: 'miss' });
    expect(judge({ expect: '>= 45%' }, share(2022, 4054)).verdict).toBe('pass');
    expect(judge({ expect: '>= 49%' }, share(2022, 4054))).toMatchObject({
      verdict: 'inconclusive',
      consequence: 'warning',
      reason: { code: 'target-inside-interval' },
    });
  });

  it('has the end of its interval on the side that the condition puts it', () => {
    const found = measurement({
      value: 20,
      unit: 'points',
      n: 99,
      interval: { low: 10, high: 30, level: 0.95, method: 'normal' },
    });
    const words = ['>= 10', '> 10', '<= 30', '< 30', '< 10', '<= 10', '> 30', '>= 30', '== 10', '== 31'].map(
      (condition) => judge({ kpi: 'nps', expect: condition }, found).verdict,
    );
    expect(words.slice(0, 4)).toEqual(['pass', 'inconclusive', 'pass', 'inconclusive']);
    expect(words.slice(4)).toEqual(['fail', 'inconclusive', 'fail', 'inconclusive', 'inconclusive', 'fail']);
  });

  it('too small for an interval proves nothing', () => {
    const few = measurement({
      kpi: 'first-response-time',
      statistic: 'median',
      value: 60,
      unit: 'seconds',
      n: 5,
      intervalReason: 'too-few',
    });
    const verdict = judge({ kpi: 'frt.median', expect: '<= 4h', basis: 'sample' }, few);
    expect(verdict).toMatchObject({ verdict: 'inconclusive', reason: { code: 'too-few-for-interval' } });
  });

  it('counts as the target says where it is inconclusive', () => {
    const found = share(85, 100);
    expect(judge({ on_inconclusive: 'fail' }, found)).toMatchObject({ verdict: 'inconclusive', consequence: 'miss' });
    expect(judge({ on_inconclusive: 'pass' }, found)).toMatchObject({ verdict: 'inconclusive', consequence: 'none' });
  });

  it('can be judged as a census', () => {
    expect(judge({ expect: '>= 49%', basis: 'census' }, share(2022, 4054))).toMatchObject({
      verdict: 'pass',
      interval: null,
    });
  });
});

describe('no data', () => {
  const none = measurement({ n: 0, status: 'no-data', reason: { code: 'no-data', data: {} } });

  it.each([
    [{}, 'no-data', 'no-data'],
    [{ on_no_data: 'warn' }, 'no-data', 'warning'],
    [{ on_no_data: 'skip' }, 'skipped', 'none'],
  ] as const)('with %j is %s', (file, verdict, consequence) => {
    expect(judge(file, none)).toMatchObject({ verdict, consequence, actual: null, distance: null });
  });

  it('never meets a target that a zero would meet', () => {
    const complaints = { kpi: 'complaints', expect: '<= 12' };
    expect(judge(complaints, { ...none, kpi: 'complaints', unit: 'count' }).verdict).toBe('no-data');
  });

  it('is also fewer than the target asks for', () => {
    const verdict = judge({ expect: '>= 50%', min_n: 30 }, share(29, 29));
    expect(verdict).toMatchObject({
      verdict: 'no-data',
      actual: 1,
      reason: { code: 'too-few-for-target', data: { n: 29, min_n: 30 } },
    });
    expect(judge({ expect: '>= 50%', min_n: 30 }, share(30, 30)).verdict).toBe('pass');
  });

  it('keeps the reason that the measurement gives', () => {
    const reason = { code: 'missing-field', data: { columns: 'csat' } };
    expect(judge({}, { ...none, n: null, status: 'missing-field', reason })).toMatchObject({
      verdict: 'no-data',
      reason,
    });
  });

  it('is a number in another unit than the target’s', () => {
    const mean = measurement({ value: 4.1, unit: 'points', n: 9, variant: 'mean' });
    expect(judge({}, mean)).toMatchObject({
      verdict: 'no-data',
      actual: null,
      reason: { code: 'other-unit', data: { variant: 'mean' } },
    });
  });
});

describe('a target by groups', () => {
  const byChannel = targetOf({ expect: '>= 50%' }, { by: ['channel'] });

  it('has one verdict a group, the whole left out', () => {
    const groups = [
      share(90, 100),
      share(95, 100, { by: { channel: 'Chat' } }),
      share(5, 100, { by: { channel: null } }),
    ];
    const verdicts = judgeTargets([{ target: byChannel, measurements: groups }], benchOf());
    expect(verdicts.map(({ by, verdict }) => [by.channel, verdict])).toEqual([
      ['Chat', 'pass'],
      [null, 'fail'],
    ]);
  });

  it('without any group is not gone but no data', () => {
    const [verdict, ...others] = judgeTargets([{ target: byChannel, measurements: [share(90, 100)] }], benchOf());
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ verdict: 'no-data', by: {}, reason: { code: 'no-group' } });
    const [nothing] = judgeTargets([{ target: byChannel, measurements: [] }], benchOf());
    expect(nothing).toMatchObject({ verdict: 'no-data', consequence: 'no-data' });
  });
});

describe('a comparison', () => {
  const compared = (then: Measurement, file: Partial<TargetFile> = {}) => ({
    target: targetOf({ expect: '>= 50%', compare: { baseline: 'old.json' }, ...file }),
    bench: benchOf({ baselines: new Map([['old.json', resultOf([then])]]) }),
  });

  it('for the worse fails a number that meets its target', () => {
    const { target, bench } = compared(share(900, 1000));
    expect(judgeTarget(target, share(800, 1000), bench)).toMatchObject({
      verdict: 'fail',
      reason: { code: 'worse-than-baseline' },
      comparison: { outcome: 'worse', kind: 'difference', baseline: { file: 'old.json', value: 0.9, n: 1000 } },
    });
    expect(judgeTarget(target, share(895, 1000), bench).verdict).toBe('pass');
  });

  it('that cannot be made leaves the target without data', () => {
    const { target, bench } = compared(share(900, 1000, { variant: 'good-only' }));
    expect(judgeTarget(target, share(800, 1000), bench)).toMatchObject({
      verdict: 'no-data',
      actual: 0.8,
      reason: { code: 'other-variant' },
      comparison: { outcome: 'refused' },
    });
  });

  it('does not hide a missed target', () => {
    const { target, bench } = compared(share(900, 1000, { variant: 'good-only' }));
    expect(judgeTarget(target, share(100, 1000), bench).verdict).toBe('fail');
  });

  it('of a group that is new says so and stops nothing', () => {
    const { target, bench } = compared(share(900, 1000, { by: { channel: 'Email' } }));
    const verdict = judgeTarget(target, share(800, 1000, { by: { channel: 'Chat' } }), bench);
    expect(verdict).toMatchObject({ verdict: 'pass', comparison: { outcome: 'new-group' } });
  });
});

it('nothing measured still has its verdict', () => {
  const target = targetOf({ kpi: 'service-level', expect: '>= 80%' });
  const verdict = judgeTarget(target, absent(target, { code: 'header-only', data: {} }), benchOf());
  expect(verdict).toMatchObject({
    verdict: 'no-data',
    consequence: 'no-data',
    threshold: 20,
    n: 0,
    place: { line: 3 },
  });
});

it('shares in time have a budget, others none', () => {
  const period = { fromMs: 0, toMs: 1000, nowMs: 1000 };
  const level = share(70, 100, { kpi: 'service-level', threshold: 20 });
  expect(judge({ kpi: 'service-level', expect: '>= 80%' }, level, benchOf({ period })).budget).toMatchObject({
    allowed: 20,
    used: 30,
    left: -10,
  });
  expect(judge({ kpi: 'service-level', expect: '<= 80%' }, level, benchOf({ period })).budget).toBeNull();
  expect(judge({ expect: '>= 50%' }, share(70, 100), benchOf({ period })).budget).toBeNull();
});
