import { describe, expect, it } from 'vitest';
import { settleTarget } from '../../src/judge/settle-target.ts';
import type { TargetFile } from '../../src/model/target.ts';
import { catalogue } from '../measure/kpi-files.ts';
import { entryOf, targetOf } from './make-target.ts';

const problemsOf = (file: Partial<TargetFile>, defaults = {}) =>
  settleTarget(entryOf(file, defaults), catalogue).problems.map(
    ({ code, place, data }) => `${place?.key}: ${code}${data?.why === undefined ? '' : ` ${data.why}`}`,
  );

describe('a target', () => {
  it.each<[string, Partial<TargetFile>, readonly string[]]>([
    ['an unknown KPI', { kpi: 'csta' }, ['kpi: unknown-kpi']],
    ['a percentile of a share', { kpi: 'csat.p90' }, ['kpi: unknown-statistic']],
    ['a threshold of a KPI without one', { kpi: 'csat(20s)' }, ['kpi: bad-option']],
    ['a variant of no KPI', { variant: 'best' }, ['variant: unknown-variant']],
    [
      'a variant of a KPI without any',
      { kpi: 'backlog', expect: '<= 9', variant: 'best' },
      ['variant: bad-target no-variants'],
    ],
    ['no condition', { expect: '=> 85%' }, ['expect: bad-condition']],
    ['a time compared with a percentage', { kpi: 'frt', expect: '<= 85%' }, ['expect: bad-target wrong-unit']],
    ['a share compared with a time', { expect: '<= 4h' }, ['expect: bad-target wrong-unit']],
    ['a share compared with a plain number', { expect: '>= 0.85' }, ['expect: bad-target wrong-unit']],
    ['a score compared with a percentage', { kpi: 'nps', expect: '>= 30%' }, ['expect: bad-target wrong-unit']],
    ['a share above all of it', { expect: '>= 185%' }, ['expect: bad-target out-of-range']],
    ['more than all of it', { expect: '> 100%' }, ['expect: bad-target out-of-range']],
    ['less than nothing', { kpi: 'complaints', expect: '< 0' }, ['expect: bad-target out-of-range']],
    ['a score beyond its scale', { kpi: 'nps', expect: '>= 101' }, ['expect: bad-target out-of-range']],
    ['a warning on the wrong side', { warn: '>= 80%' }, ['warn: bad-target warn-not-stricter']],
    ['a warning in the other direction', { warn: '<= 90%' }, ['warn: bad-target warn-not-stricter']],
    ['a warning that says the same', { warn: '>= 85.0%' }, ['warn: bad-target warn-not-stricter']],
    ['a warning in another unit', { kpi: 'frt.p90', expect: '<= 4h', warn: '<= 3' }, ['warn: bad-target wrong-unit']],
    ['business hours of a share', { clock: 'business' }, ['clock: bad-target no-business-clock']],
    [
      'a sample of what has no interval',
      { kpi: 'backlog', expect: '<= 9', basis: 'sample' },
      ['basis: bad-target no-interval'],
    ],
    ['a comparison with nothing', { compare: {} }, ['compare: bad-target no-baseline']],
    [
      'a comparison without better or worse',
      { kpi: 'contacts', expect: '== 9', compare: { baseline: 'x' } },
      ['compare: bad-target no-direction'],
    ],
    [
      'chance where there is no interval',
      { kpi: 'backlog.oldest', expect: '<= 9d', compare: { baseline: 'x' } },
      ['compare: bad-target no-interval-to-compare'],
    ],
    [
      'a tolerance in the wrong unit',
      { compare: { baseline: 'x', worse_by: '2h' } },
      ['compare: bad-target bad-tolerance'],
    ],
    [
      'a tolerance below nothing',
      { compare: { baseline: 'x', worse_by: '-2%' } },
      ['compare: bad-target bad-tolerance'],
    ],
    [
      'several mistakes',
      { kpi: 'frt.p90', expect: '<= 85%', warn: '<= 4', basis: 'sample', compare: {} },
      ['expect: bad-target wrong-unit', 'warn: bad-target wrong-unit', 'compare: bad-target no-baseline'],
    ],
  ])('with %s is refused', (_name, file, problems) => {
    expect(problemsOf(file)).toEqual(problems);
  });

  it('is judged as the KPI says, unless it says otherwise itself', () => {
    expect(targetOf({})).toMatchObject({
      basis: 'sample',
      onNoData: 'fail',
      onInconclusive: 'warn',
      unit: 'ratio',
      minN: null,
    });
    expect(targetOf({ kpi: 'service-level', basis: 'sample' })).toMatchObject({ basis: 'sample', threshold: 20 });
  });

  it('without a statistic is about the one that leads', () => {
    expect(targetOf({ kpi: 'frt', expect: '<= 4h' }).statistic.name).toBe('median');
    expect(targetOf({ kpi: 'AHT', expect: '<= 4h' }).statistic.name).toBe('mean');
  });

  it('has the unit of the variant it asks for', () => {
    expect(targetOf({ variant: 'net', expect: '>= -10' })).toMatchObject({ unit: 'points' });
    expect(targetOf({ variant: 'satisfied-from-5' })).toMatchObject({ unit: 'ratio' });
  });

  it('takes from the command line what it does not say and what fits it', () => {
    const defaults = { where: "kind = 'call'", clock: 'business', variant: 'net', baseline: 'last.json' } as const;
    const own = settleTarget(entryOf({ where: "channel = 'Chat'", variant: 'good-only' }, defaults), catalogue).target;
    expect(own).toMatchObject({
      where: "(kind = 'call') and (channel = 'Chat')",
      clock: 'calendar',
      variant: 'good-only',
    });
    expect(own?.compare).toEqual({ baseline: 'last.json', tolerance: 0, significant: true });
    const time = settleTarget(entryOf({ kpi: 'frt', expect: '<= 4h' }, defaults), catalogue).target;
    expect(time).toMatchObject({ where: "kind = 'call'", clock: 'business', variant: null });
  });

  it('is not compared with --baseline where that cannot be done', () => {
    const oldest = settleTarget(
      entryOf({ kpi: 'backlog.oldest', expect: '<= 9d' }, { baseline: 'last.json' }),
      catalogue,
    );
    expect(oldest).toMatchObject({ target: { compare: null }, problems: [] });
  });
});
