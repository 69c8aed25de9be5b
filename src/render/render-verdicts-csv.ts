import { stringify } from 'csv-stringify/sync';
import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { csvCell, exclusionText, type Field, pairs, reasonText } from './csv-field.ts';

// biome-ignore format: the header as it is written
const columns = [
  'id', 'verdict', 'consequence', 'reason', 'kpi', 'statistic', 'threshold', 'by', 'where', 'clock', 'variant', 'basis',
  'actual', 'operator', 'target', 'distance', 'unit', 'n', 'low', 'high', 'level', 'method', 'baseline', 'change',
  'change_low', 'change_high', 'change_method', 'outcome', 'budget_allowed', 'budget_used', 'budget_left',
  'budget_spent_at', 'excluded',
] as const;

/** One row a verdict. */
export function renderVerdictsCsv({ verdicts }: Result): string {
  const rows = verdicts.map((verdict) => {
    const fields = fieldsOf(verdict);
    return columns.map((column) => csvCell(fields[column]));
  });
  return stringify([[...columns], ...rows]);
}

function fieldsOf(verdict: Verdict): Record<(typeof columns)[number], Field> {
  const { threshold = null, by, target, interval, comparison, budget, reason, excluded, ...rest } = verdict;
  const {
    id,
    verdict: word,
    consequence,
    kpi,
    statistic,
    where,
    clock,
    variant,
    basis,
    actual,
    distance,
    unit,
    n,
  } = rest;
  return {
    id,
    verdict: word,
    consequence,
    reason: reasonText(reason),
    kpi,
    statistic,
    threshold,
    by: pairs(Object.entries(by)),
    where,
    clock,
    variant,
    basis,
    actual,
    operator: target.operator,
    target: target.value,
    distance,
    unit,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    level: interval?.level ?? null,
    method: interval?.method ?? null,
    baseline: comparison?.baseline.value ?? null,
    change: comparison?.change ?? null,
    change_low: comparison?.interval?.low ?? null,
    change_high: comparison?.interval?.high ?? null,
    change_method: comparison?.interval?.method ?? null,
    outcome: comparison?.outcome ?? null,
    budget_allowed: budget?.allowed ?? null,
    budget_used: budget?.used ?? null,
    budget_left: budget?.left ?? null,
    budget_spent_at: budget?.spentAt ?? null,
    excluded: exclusionText(excluded),
  };
}
