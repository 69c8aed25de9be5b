import type { Place } from '../model/problem.ts';
import type { Measurement } from '../model/result.ts';
import type { TestFailure } from '../model/test-run.ts';
import { describeGroup } from './describe-group.ts';
import { isNet } from './describe-measurement.ts';
import { describeProblem } from './describe-problem.ts';
import { describeVerdictReason } from './describe-verdict.ts';
import type { RenderContext } from './render-context.ts';

/** More digits than a report has: the difference may be small. */
const moreDigits = 2;

/** `csat for Email: expected 75 %, but it is 66.667 % (3 records)` */
export function describeTestFailure(failure: TestFailure, context: RenderContext): string {
  const { words } = context;
  const subject = describeSubject(failure, context);
  switch (failure.kind) {
    case 'value': {
      const { actual } = failure;
      const values = { subject, expected: failure.expected ?? words('test.no-value') };
      if (actual.value === null)
        return words('test.no-number', { ...values, reason: describeAbsence(actual, context) });
      return words('test.other-value', {
        ...values,
        actual: describeActual(actual.value, actual, context),
        n: actual.n ?? 0,
      });
    }
    case 'n':
      return words('test.other-n', { subject, expected: failure.expected, actual: failure.actual ?? 0 });
    case 'verdict': {
      const [expected, actual] = [failure.expected, failure.actual].map((word) => words(`verdict.${word}`));
      const reason = failure.reason === null ? 'none' : describeVerdictReason(failure.reason, context);
      return words('test.other-verdict', { subject, expected: expected ?? '', actual: actual ?? '', reason });
    }
    case 'no-group':
      return words('test.no-group', { subject });
    case 'unreadable':
      return describeProblem({ ...failure.problem, place: {} }, words).says;
  }
}

/** `cases.yaml:12:7`, as editors open it. */
export function describePosition({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

function describeSubject({ subject, by }: TestFailure, context: RenderContext): string {
  const group = Object.entries(by).map(([dimension, key]) => describeGroup(dimension, key, context));
  return group.length === 0 ? subject : context.words('test.group', { subject, group: group.join(', ') });
}

function describeAbsence({ reason, status }: Measurement, context: RenderContext): string {
  return describeVerdictReason(reason ?? { code: status, data: {} }, context);
}

function describeActual(value: number, measurement: Measurement, context: RenderContext): string {
  const { unit, kpi } = measurement;
  const isMean = unit === 'points' && !isNet(measurement, context.kpis[kpi]);
  return context.format.finer(value, isMean ? 'score' : unit, moreDigits);
}
