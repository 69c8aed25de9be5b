import { describe, expect, it } from 'vitest';
import { compareWithBaseline } from '../../src/judge/compare-with-baseline.ts';
import { measureChange } from '../../src/judge/measure-change.ts';
import type { Compare, Target } from '../../src/judge/target.ts';
import type { Measurement, Result } from '../../src/model/result.ts';
import type { TargetFile } from '../../src/model/target.ts';
import { newcombeInterval } from '../../src/stats/newcombe-interval.ts';
import { measurement, resultOf, share, targetOf } from './make-target.ts';

type Comparing = Target & { readonly compare: Compare };

const comparing = (file: Partial<TargetFile>, compare: TargetFile['compare'] = {}) =>
  targetOf({ ...file, compare: { baseline: 'old.json', ...compare } }) as Comparing;
const compare = (target: Comparing, now: Measurement, then: Measurement, changes: Partial<Result> = {}) =>
  compareWithBaseline(target, now, resultOf([]), resultOf([then], changes));

const time = (value: number, low: number, high: number, changes: Partial<Measurement> = {}) =>
  measurement({
    kpi: 'first-response-time',
    statistic: 'p90',
    value,
    unit: 'seconds',
    n: 200,
    clock: 'calendar',
    interval: { low, high, level: 0.95, method: 'order-statistics' },
    ...changes,
  });
const complaints = (value: number, months?: number) =>
  measurement({
    kpi: 'complaints',
    statistic: months === undefined ? 'value' : 'per_month',
    value,
    unit: 'count',
    n: 5000,
    ...(months === undefined ? {} : { months }),
  });

describe('worse than a saved result', () => {
  const csat = comparing({ expect: '>= 50%' });

  it('is a share whose difference is more than chance, by Newcombe', () => {
    const found = compare(csat, share(800, 1000), share(850, 1000));
    expect(found).toMatchObject({ outcome: 'worse', kind: 'difference', tolerance: 0 });
    expect(found.change).toBeCloseTo(-0.05, 12);
    expect(found.interval).toEqual(newcombeInterval({ successes: 800, n: 1000 }, { successes: 850, n: 1000 }));
  });

  it('is not a share that may be worse by chance, nor a better one', () => {
    expect(compare(csat, share(80, 100), share(85, 100)).outcome).toBe('not-worse');
    expect(compare(csat, share(900, 1000), share(500, 1000)).outcome).toBe('not-worse');
    expect(compare(csat, share(500, 1000), share(500, 1000)).outcome).toBe('not-worse');
  });

  it('is what the target calls worse: for a share that should be low, a higher one', () => {
    const abandoned = comparing({ kpi: 'abandonment-rate', expect: '<= 90%' });
    const of = (hits: number) => share(hits, 1000, { kpi: 'abandonment-rate' });
    expect(compare(abandoned, of(100), of(50)).outcome).toBe('worse');
    expect(compare(abandoned, of(50), of(100)).outcome).toBe('not-worse');
  });

  it('is only what goes beyond the tolerance, a share of the old value', () => {
    const tolerant = comparing({ expect: '>= 50%' }, { worse_by: '10%' });
    expect(compare(tolerant, share(8000, 10_000), share(8500, 10_000)).outcome).toBe('not-worse');
    expect(compare(tolerant, share(7600, 10_000), share(8500, 10_000)).outcome).toBe('worse');
  });

  it('is any change beyond the tolerance where chance does not matter', () => {
    const strict = comparing({ expect: '>= 50%' }, { significant: false });
    expect(compare(strict, share(84, 100), share(85, 100)).outcome).toBe('worse');
  });

  it('is a percentile whose ratio is more than chance, from both intervals', () => {
    const p90 = comparing({ kpi: 'frt.p90', expect: '<= 9h' });
    const found = compare(p90, time(6000, 5500, 6600), time(4000, 3700, 4400));
    expect(found).toMatchObject({
      outcome: 'worse',
      kind: 'relative',
      change: 0.5,
      interval: { method: 'mover-ratio' },
    });
    expect(compare(p90, time(4200, 3800, 4700), time(4000, 3700, 4400)).outcome).toBe('not-worse');
  });

  it('cannot be told of a percentile without an interval', () => {
    const p90 = comparing({ kpi: 'frt.p90', expect: '<= 9h' });
    const few = time(6000, 0, 0, { n: 20, interval: null, intervalReason: 'too-few' });
    expect(compare(p90, few, time(4000, 3700, 4400))).toMatchObject({
      outcome: 'undecided',
      reason: { code: 'no-interval' },
    });
    expect(
      compare(comparing({ kpi: 'frt.p90', expect: '<= 9h' }, { significant: false }), few, time(4000, 3700, 4400))
        .outcome,
    ).toBe('worse');
  });

  it('is a score whose difference is more than chance, its tolerance in points', () => {
    const of = (value: number) =>
      measurement({
        kpi: 'nps',
        value,
        unit: 'points',
        n: 900,
        interval: { low: value - 5, high: value + 5, level: 0.95, method: 'normal' },
      });
    expect(compare(comparing({ kpi: 'nps', expect: '>= 0' }), of(20), of(30))).toMatchObject({
      outcome: 'worse',
      kind: 'difference',
      change: -10,
      interval: { method: 'mover-difference' },
    });
    expect(compare(comparing({ kpi: 'nps', expect: '>= 0' }, { worse_by: '10' }), of(20), of(30)).outcome).toBe(
      'not-worse',
    );
  });

  it('is a count whose rate is more than chance, per month where the number is', () => {
    const perMonth = comparing({ kpi: 'complaints.per_month', expect: '<= 99' });
    const found = compare(perMonth, complaints(163 / 3, 3), complaints(120 / 6, 6));
    expect(found).toMatchObject({ outcome: 'worse', kind: 'relative', interval: { method: 'rate-ratio' } });
    expect(found.change).toBeCloseTo(163 / 3 / 20 - 1, 12);
    const counted = comparing({ kpi: 'complaints', expect: '<= 999' });
    expect(compare(counted, complaints(130), complaints(120)).outcome).toBe('not-worse');
  });

  it('cannot be told of something where there was nothing', () => {
    const counted = comparing({ kpi: 'complaints', expect: '<= 999' });
    expect(compare(counted, complaints(3), complaints(0))).toMatchObject({
      outcome: 'undecided',
      change: null,
      reason: { code: 'baseline-zero' },
    });
    expect(compare(counted, complaints(0), complaints(0)).outcome).toBe('not-worse');
    expect(compare(counted, complaints(0), complaints(9)).outcome).toBe('not-worse');
  });
});

describe('a comparison is refused', () => {
  const csat = comparing({ expect: '>= 50%' });
  const scale = (from: number, to: number) => ({
    sources: [
      {
        file: 'a.csv',
        sha256: '',
        kind: 'ratings' as const,
        preset: 'generic',
        encoding: 'utf-8',
        delimiter: ',',
        rows: { read: 1, used: 1, excluded: [] },
        columns: [],
        assumptions: [{ code: 'csat-scale', data: { header: 'CSAT', from, to, satisfied: 4 } }],
      },
    ],
  });

  it.each<[string, Measurement, Measurement, Partial<Result>]>([
    ['not-in-baseline', share(8, 10), share(8, 10, { kpi: 'ces' }), {}],
    ['not-in-baseline', time(1, 1, 1), time(1, 1, 1, { statistic: 'median' }), {}],
    ['not-in-baseline', share(8, 10, { threshold: 20 }), share(8, 10, { threshold: 30 }), {}],
    ['other-where', share(8, 10), share(8, 10, { where: "channel = 'Chat'" }), {}],
    ['other-where', share(8, 10), share(8, 10), { where: "channel = 'Chat'" }],
    ['other-clock', time(1, 1, 1), time(1, 1, 1, { clock: 'business' }), {}],
    ['other-variant', share(8, 10, { variant: 'satisfied-from-4' }), share(8, 10, { variant: 'good-only' }), {}],
    ['other-breakdown', share(8, 10, { by: { channel: 'Chat' } }), share(8, 10, { by: { agent: 'Ana' } }), {}],
    ['no-value-in-baseline', share(8, 10), share(0, 0), {}],
  ])('as %s', (code, now, then, changes) => {
    expect(compare(csat, now, then, changes)).toMatchObject({ outcome: 'refused', change: null, reason: { code } });
  });

  it('as other-scale where both scales are known', () => {
    const found = compareWithBaseline(
      csat,
      share(8, 10),
      resultOf([], scale(1, 5)),
      resultOf([share(8, 10)], scale(1, 10)),
    );
    expect(found).toMatchObject({
      outcome: 'refused',
      reason: { code: 'other-scale', data: { now: '1-5', before: '1-10' } },
    });
    expect(compareWithBaseline(csat, share(8, 10), resultOf([], scale(1, 5)), resultOf([share(8, 10)])).outcome).toBe(
      'not-worse',
    );
  });

  it('for counts of a month and of a quarter, not for those of two months', () => {
    const counted = comparing({ kpi: 'complaints', expect: '<= 999' });
    const period = (from: string, to: string) => ({ period: { from, to, timeZone: 'UTC' } });
    expect(compare(counted, complaints(10), complaints(30), period('2026-01-01', '2026-03-31'))).toMatchObject({
      outcome: 'refused',
      reason: { code: 'other-length', data: { now: 30, before: 90 } },
    });
    expect(compare(counted, complaints(10), complaints(30), period('2026-02-01', '2026-02-28')).outcome).toBe(
      'not-worse',
    );
  });

  it('not for the same time written otherwise', () => {
    const within = (statistic: string) => share(90, 100, { kpi: 'resolution-time', statistic, clock: 'calendar' });
    const target = comparing({ kpi: 'resolution-time.within(24h)', expect: '>= 50%' });
    expect(compare(target, within('within(24h)'), within('within(1d)')).outcome).toBe('not-worse');
  });
});

it('a change keeps the counts of shares whatever their doubles lost', () => {
  const { interval } = measureChange(share(1, 3), share(2, 3));
  expect(interval).toEqual(newcombeInterval({ successes: 1, n: 3 }, { successes: 2, n: 3 }));
});
