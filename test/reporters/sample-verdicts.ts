import type { Verdict } from '../../src/model/verdict.ts';
import { resultOf } from '../judge/make-target.ts';

/** A missed share of a sample; tests say what is different. */
export function verdictOf(changes: Partial<Verdict> = {}): Verdict {
  return {
    id: 'csat',
    verdict: 'fail',
    consequence: 'miss',
    reason: null,
    kpi: 'csat',
    statistic: 'value',
    by: {},
    where: null,
    clock: null,
    variant: null,
    basis: 'sample',
    actual: 0.4985,
    unit: 'ratio',
    target: { operator: '>=', value: 0.6, text: '>= 60%' },
    warn: null,
    distance: -0.1015,
    n: 4054,
    interval: { low: 0.4832, high: 0.5139, level: 0.95, method: 'wilson' },
    remark: null,
    excluded: [],
    comparison: null,
    budget: null,
    place: { file: 'csaudit.yaml', line: 7 },
    ...changes,
  };
}

const noData = { actual: null, distance: null, n: 0, interval: null } as const;

/** One verdict of every kind, and names as hostile as data can make them. */
export const everyKind: readonly Verdict[] = [
  verdictOf({ id: 'met', verdict: 'pass', consequence: 'none', actual: 0.9, distance: 0.3 }),
  verdictOf({ id: 'missed' }),
  verdictOf({ id: 'narrow', verdict: 'warn', consequence: 'warning', actual: 0.61, distance: 0.01 }),
  verdictOf({
    id: 'unsure',
    verdict: 'inconclusive',
    consequence: 'warning',
    reason: { code: 'target-inside-interval', data: {} },
  }),
  verdictOf({
    id: 'empty',
    verdict: 'no-data',
    consequence: 'no-data',
    reason: { code: 'header-only', data: {} },
    ...noData,
  }),
  verdictOf({ id: 'empty, never mind', verdict: 'no-data', consequence: 'warning', ...noData }),
  verdictOf({ id: 'left out', verdict: 'skipped', consequence: 'none', ...noData }),
  verdictOf({ id: 'typed', place: null, where: "agent = '50%, done:\nx'" }),
  verdictOf({ id: 'hostile', by: { channel: ']]>&<script>"\u0001\ud800 ::error::{0}[a](b)\n##[x]\ufffe' } }),
];

export function resultWith(verdicts: readonly Verdict[], files: readonly string[] = ['exports/tickets 1.csv']) {
  const sources = files.map((file) => ({
    file,
    sha256: 'a1'.repeat(32),
    kind: 'tickets' as const,
    preset: 'generic',
    encoding: 'utf-8',
    delimiter: ',',
    rows: { read: 10, used: 10, excluded: [] },
    columns: [],
    assumptions: [],
  }));
  return resultOf([], { verdicts: [...verdicts], sources });
}
