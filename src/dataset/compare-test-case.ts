import { isExpectedNumber } from '../judge/expected-number.ts';
import type { Measurement } from '../model/result.ts';
import type { TestFailure } from '../model/test-run.ts';
import type { Verdict } from '../model/verdict.ts';
import type { KpiExpectation, TargetExpectation } from './plan-test-case.ts';

type By = Measurement['by'];

/** Where numbers are not what a case expects. */
export function compareNumbers(
  expectations: readonly KpiExpectation[],
  measurements: readonly Measurement[],
): readonly TestFailure[] {
  return expectations.flatMap(({ subject, place, by, request, clock, number, text, n }): readonly TestFailure[] => {
    const { kpi, statistic, threshold } = request;
    const actual = measurements.find(
      (one) =>
        one.kpi === kpi.id &&
        one.statistic === statistic.name &&
        (one.threshold ?? null) === threshold &&
        (one.clock ?? clock) === clock &&
        isSameGroup(one.by, by ?? {}),
    );
    const where = { place, subject, by: by ?? {} };
    if (actual === undefined) return [{ ...where, kind: 'no-group' }];
    return [
      ...(isExpectedNumber(actual.value, number) ? [] : [{ ...where, kind: 'value', expected: text, actual } as const]),
      ...(n === null || n === actual.n ? [] : [{ ...where, kind: 'n', expected: n, actual: actual.n } as const]),
    ];
  });
}

/** Where verdicts are not what a case expects. One without groups is about every group that no other one names. */
export function compareVerdicts(
  expectations: readonly TargetExpectation[],
  verdicts: readonly Verdict[],
): readonly TestFailure[] {
  return expectations.flatMap(({ subject, verdict, by, place }): readonly TestFailure[] => {
    const own = verdicts.filter(({ id }) => id === subject);
    const others = expectations.filter((other) => other.subject === subject && other.by !== null);
    const meant = own.filter((one) =>
      by === null ? !others.some((other) => isSameGroup(one.by, other.by ?? {})) : isSameGroup(one.by, by),
    );
    if (meant.length === 0) return [{ place, subject, by: by ?? {}, kind: 'no-group' }];
    return meant
      .filter((one) => one.verdict !== verdict)
      .map((one) => ({
        place,
        subject,
        by: one.by,
        kind: 'verdict',
        expected: verdict,
        actual: one.verdict,
        reason: one.reason,
      }));
  });
}

function isSameGroup(left: By, right: By): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}
