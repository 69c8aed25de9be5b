import type { Verdict, VerdictWord } from '../../src/model/verdict.ts';

/** A target of 85 % for a KPI, and what became of it. */
export function verdictOf(kpi: string, verdict: VerdictWord, more: Partial<Verdict> = {}): Verdict {
  return {
    id: kpi,
    verdict,
    consequence: 'none',
    reason: null,
    kpi,
    statistic: 'value',
    by: {},
    where: null,
    clock: null,
    variant: null,
    basis: 'census',
    actual: verdict === 'pass' ? 0.9 : verdict === 'no-data' ? null : 0.7,
    unit: 'ratio',
    target: { operator: '>=', value: 0.85, text: '>= 85%' },
    warn: null,
    distance: verdict === 'pass' ? 0.05 : -0.15,
    n: 100,
    interval: null,
    remark: null,
    excluded: [],
    comparison: null,
    budget: null,
    place: null,
    ...more,
  };
}
