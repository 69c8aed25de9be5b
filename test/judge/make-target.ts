import type { Bench } from '../../src/judge/judge-target.ts';
import { settleTarget, type TargetEntry } from '../../src/judge/settle-target.ts';
import type { Target } from '../../src/judge/target.ts';
import type { Measurement, Result } from '../../src/model/result.ts';
import type { TargetFile } from '../../src/model/target.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { catalogue } from '../measure/kpi-files.ts';

export function entryOf(file: Partial<TargetFile>, defaults: Partial<TargetEntry['defaults']> = {}): TargetEntry {
  return {
    file: { id: 'ours', kpi: 'csat', expect: '>= 85%', ...file },
    by: [],
    locate: (key) => ({ key: key ?? 'target' }),
    place: { file: 'csaudit.yaml', line: 3 },
    defaults: { where: null, clock: null, variant: null, baseline: null, ...defaults },
  };
}

export function targetOf(file: Partial<TargetFile>, changes: Partial<Target> = {}): Target {
  const { target, problems } = settleTarget(entryOf(file), catalogue);
  if (target === null) throw new Error(JSON.stringify(problems));
  return { ...target, ...changes };
}

/** A share of so many, as the measure layer makes it. */
export function share(hits: number, n: number, changes: Partial<Measurement> = {}): Measurement {
  return measurement({
    kpi: 'csat',
    value: n === 0 ? null : hits / n,
    unit: 'ratio',
    n,
    interval: wilsonInterval(hits, n),
    ...changes,
  });
}

export function measurement(changes: Partial<Measurement>): Measurement {
  return {
    kpi: 'csat',
    statistic: 'value',
    by: {},
    value: null,
    unit: 'ratio',
    n: null,
    interval: null,
    intervalReason: null,
    clock: null,
    variant: null,
    status: 'ok',
    reason: null,
    excluded: [],
    ...changes,
  };
}

export function resultOf(measurements: readonly Measurement[], changes: Partial<Result> = {}): Result {
  return {
    formatVersion: 1,
    tool: { name: 'csaudit', version: '0.1.0' },
    createdAt: '2026-07-01T00:00:00.000Z',
    now: '2026-06-30T22:00:00.000Z',
    period: { from: '2026-06-01', to: '2026-06-30', timeZone: 'UTC' },
    where: null,
    breakdowns: [],
    sources: [],
    measurements: [...measurements],
    verdicts: [],
    audit: null,
    notices: [],
    ...changes,
  };
}

export function benchOf(changes: Partial<Bench> = {}): Bench {
  return { today: resultOf([]), baselines: new Map(), period: null, failOn: [], ...changes };
}
