import type { Measurement, Notice, Result } from '../model/result.ts';
import type { Comparison, Verdict, VerdictWord } from '../model/verdict.ts';
import { compareWithBaseline } from './compare-with-baseline.ts';
import type { Condition } from './condition.ts';
import { consequenceOf, type FailOn } from './consequence.ts';
import { decideByInterval, decideExactly, type Outcome } from './decide.ts';
import { type BudgetPeriod, errorBudget } from './error-budget.ts';
import { exactValue } from './exact-value.ts';
import type { Circumstances } from './find-baseline.ts';
import { subtractFractions, toNumber } from './fraction.ts';
import type { Compare, Target } from './target.ts';

export type Bench = {
  /** What was found today, and the saved results by path. */
  readonly today: Circumstances;
  readonly baselines: ReadonlyMap<string, Result>;
  /** null: nothing tells when the period begins or ends. */
  readonly period: BudgetPeriod | null;
  readonly failOn: readonly FailOn[];
};

/** What becomes of a target in the whole or in one group, given the number that was measured. */
export function judgeTarget(target: Target, measurement: Measurement, bench: Bench): Verdict {
  const gap = findGap(target, measurement);
  const comparison = gap === null ? compare(target, measurement, bench) : null;
  const { verdict, reason } =
    gap === null ? weigh(target, measurement, comparison) : { verdict: 'no-data' as const, reason: gap };
  const word = verdict === 'no-data' && target.onNoData === 'skip' ? 'skipped' : verdict;
  const actual = gap?.code === 'other-unit' ? null : measurement.value;
  return {
    id: target.id,
    verdict: word,
    consequence: consequenceOf(word, target, bench.failOn),
    reason,
    kpi: target.kpi.id,
    statistic: target.statistic.name,
    ...(target.threshold === null ? {} : { threshold: target.threshold }),
    by: measurement.by,
    where: target.where,
    clock: measurement.clock,
    variant: measurement.variant,
    basis: target.basis,
    actual,
    unit: target.unit,
    target: written(target.expect),
    warn: target.warn === null ? null : written(target.warn),
    distance: actual === null ? null : distanceFrom(target.expect, measurement),
    n: measurement.n,
    interval: target.basis === 'census' || actual === null ? null : measurement.interval,
    remark: measurement.status === 'ok' ? measurement.reason : null,
    excluded: measurement.excluded,
    comparison,
    budget: gap === null ? budgetOf(target, measurement, bench) : null,
    place: target.place,
  };
}

/** Why there is nothing to judge; null: there is. */
function findGap(
  { minN, unit }: Target,
  { value, n, status, reason, variant, unit: found }: Measurement,
): Notice | null {
  if (value === null) return reason ?? { code: status, data: {} };
  if (found !== unit) return { code: 'other-unit', data: { variant: variant ?? '' } };
  return minN !== null && (n ?? 0) < minN ? { code: 'too-few-for-target', data: { n: n ?? 0, min_n: minN } } : null;
}

type Weighed = { readonly verdict: VerdictWord; readonly reason: Notice | null };

/** A definite miss first, then what is not certain, then what is met narrowly. */
function weigh(target: Target, measurement: Measurement, comparison: Comparison | null): Weighed {
  const outcome = decide(target.expect, target, measurement);
  if (outcome === 'missed') return { verdict: 'fail', reason: null };
  if (comparison?.outcome === 'worse') return { verdict: 'fail', reason: { code: 'worse-than-baseline', data: {} } };
  if (comparison?.outcome === 'refused') return { verdict: 'no-data', reason: comparison.reason };
  if (outcome === 'undecided') return { verdict: 'inconclusive', reason: whyUndecided(measurement) };
  if (comparison?.outcome === 'undecided')
    return { verdict: 'inconclusive', reason: { code: 'change-undecided', data: {} } };
  const { warn } = target;
  if (warn === null || decide(warn, target, measurement) !== 'missed') return { verdict: 'pass', reason: null };
  return { verdict: 'warn', reason: { code: 'met-narrowly', data: { warn: warn.text } } };
}

function decide(condition: Condition, { basis }: Target, measurement: Measurement): Outcome {
  if (basis === 'sample')
    return measurement.interval === null ? 'undecided' : decideByInterval(measurement.interval, condition);
  const exact = exactValue(measurement);
  return exact === null ? 'undecided' : decideExactly(exact, condition);
}

function whyUndecided({ interval, intervalReason }: Measurement): Notice {
  if (interval !== null) return { code: 'target-inside-interval', data: {} };
  const codes: Partial<Record<string, string>> = {
    'too-few': 'too-few-for-interval',
    aggregated: 'interval-of-totals',
  };
  return { code: codes[intervalReason ?? ''] ?? 'no-interval', data: {} };
}

function compare(target: Target, measurement: Measurement, { today, baselines }: Bench): Comparison | null {
  const { compare: wish } = target;
  const then = wish === null ? undefined : baselines.get(wish.baseline);
  if (wish === null || then === undefined) return null;
  return compareWithBaseline(target as Target & { readonly compare: Compare }, measurement, today, then);
}

/** On the good side above 0: 0 exactly when the number is exactly the target. */
function distanceFrom({ operator, exact }: Condition, measurement: Measurement): number | null {
  const actual = exactValue(measurement);
  if (actual === null) return null;
  const above = toNumber(subtractFractions(actual, exact));
  if (operator === '==') return above === 0 ? 0 : -Math.abs(above);
  return operator.startsWith('>') || above === 0 ? above : -above;
}

/** Only a share of contacts in time is a budget of late ones. */
function budgetOf({ kpi, statistic, expect }: Target, measurement: Measurement, { period }: Bench): Verdict['budget'] {
  const isInTime = statistic.kind === 'within' || kpi.parameter !== undefined;
  const { n, value, unit } = measurement;
  if (
    period === null ||
    !isInTime ||
    unit !== 'ratio' ||
    !expect.operator.startsWith('>') ||
    n === null ||
    value === null
  )
    return null;
  return errorBudget(expect.exact, expect.operator === '>', { n, late: n - Math.round(value * n) }, period);
}

function written({ operator, value, text }: Condition): Verdict['target'] {
  return { operator, value, text };
}
