import { expect, it } from 'vitest';
import { refuseUnanswered } from '../../src/dataset/refuse-unanswered.ts';
import type { Measurement } from '../../src/model/result.ts';

const measurement = (changes: Partial<Measurement>): Measurement => ({
  kpi: 'csat',
  statistic: 'value',
  by: {},
  value: 0.5,
  unit: 'ratio',
  n: 10,
  interval: null,
  intervalReason: 'too-few',
  clock: null,
  variant: null,
  status: 'ok',
  reason: null,
  excluded: [],
  ...changes,
});
const ambiguous = measurement({
  kpi: 'resolution-time',
  value: null,
  status: 'ambiguous',
  reason: { code: 'ambiguous-dates', data: { flag: '--date-order' } },
});

it('one number is enough, a zero too', () => {
  const numbers = [measurement({ value: 0 }), measurement({ value: null, status: 'no-data' })];
  expect(() => refuseUnanswered(numbers, true)).not.toThrow();
});

it('without any number the user is told', () => {
  const code = { problems: [{ code: 'nothing-computed' }] };
  expect(() => refuseUnanswered([measurement({ value: null, status: 'no-data' })], false)).toThrow(
    expect.objectContaining(code),
  );
  expect(() => refuseUnanswered([], false)).toThrow(expect.objectContaining(code));
});

it('what reads in two ways matters to those who asked for it by name', () => {
  expect(() => refuseUnanswered([measurement({}), ambiguous], false)).not.toThrow();
  const undecided = { problems: [{ code: 'undecided', data: { names: 'resolution-time', flag: '--date-order' } }] };
  expect(() => refuseUnanswered([measurement({}), ambiguous], true)).toThrow(expect.objectContaining(undecided));
});
