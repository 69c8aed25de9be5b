import { describe, expect, test } from 'vitest';
import { findNumbers, listGaps, suggestAnswer, verdictsByStep } from '../../src/audit/evidence.ts';
import { findContradiction } from '../../src/audit/find-contradiction.ts';
import { rollUpCriteria } from '../../src/audit/roll-up-criteria.ts';
import { readLinks } from '../../src/audit/step-links.ts';
import type { Measurement } from '../../src/model/result.ts';
import type { VerdictWord } from '../../src/model/verdict.ts';
import { readKpis } from '../../src/read/catalogue.ts';
import { checklistOf } from './sample-checklist.ts';
import { verdictOf } from './sample-verdict.ts';

function verdictsOf(...words: VerdictWord[]) {
  return words.map((word) => verdictOf('csat', word));
}

function measured(kpi: string, statistic: string, value: number | null, by: Measurement['by'] = {}): Measurement {
  return {
    ...{ kpi, statistic, value, by, unit: 'ratio', n: 10, interval: null, intervalReason: 'census', clock: null },
    ...{ variant: null, status: value === null ? 'no-data' : 'ok', reason: null, excluded: [] },
  };
}

const checklist = checklistOf({
  only: [
    { id: 'quality', kpis: ['CSAT', { kpi: 'first-response-time.p90' }] },
    { id: 'channels', kpis: [{ kpi: 'csat', by: ['channel'] }] },
    { id: 'training' },
  ],
});
const links = readLinks(checklist, readKpis());

test('links are read as KPIs are asked for: abbreviations, statistics, breakdowns', () => {
  expect([...links.values()]).toEqual([
    [
      { kpi: 'csat', statistic: null, by: [] },
      { kpi: 'first-response-time', statistic: 'p90', by: [] },
    ],
    [{ kpi: 'csat', statistic: null, by: ['channel'] }],
    [],
  ]);
});

test('the numbers of a step are those of its KPIs, in the whole and by what it asks for', () => {
  const whole = measured('csat', 'value', 0.7);
  const email = measured('csat', 'value', 0.6, { channel: 'email' });
  const wait = [measured('first-response-time', 'median', 60), measured('first-response-time', 'p90', null)];
  const all = [...wait, whole, email, measured('csat', 'value', 0.5, { agent: 'Ana' })];
  const [satisfaction, response] = findNumbers(links.get('quality') ?? [], all);
  expect(satisfaction).toMatchObject({ headline: whole, whole: [whole], groups: [] });
  expect(response).toMatchObject({ headline: wait[1], whole: [wait[1]] });
  expect(findNumbers(links.get('channels') ?? [], all)[0]).toMatchObject({ headline: whole, groups: [email] });
  expect(findNumbers(links.get('channels') ?? [], [])[0]).toMatchObject({ headline: null, whole: [], groups: [] });
});

test('a verdict speaks to the steps that name its KPI, and to no step when it is skipped', () => {
  const median = verdictOf('first-response-time', 'fail', { statistic: 'median' });
  const byStep = verdictsByStep(links, [verdictOf('csat', 'pass'), median, verdictOf('csat', 'skipped')]);
  expect([...byStep].map(([step, own]) => [step, own.map(({ kpi }) => kpi)])).toEqual([
    ['quality', ['csat']],
    ['channels', ['csat']],
    ['training', []],
  ]);
});

test.each([
  [[], null],
  [['pass'], 'met'],
  [['pass', 'warn'], 'met'],
  [['fail', 'fail'], 'not-met'],
  [['pass', 'fail'], 'partly'],
  [['warn', 'fail'], 'partly'],
  [['pass', 'inconclusive'], null],
  [['fail', 'no-data'], null],
] satisfies [VerdictWord[], string | null][])('targets %j suggest %s', (words, suggestion) => {
  expect(suggestAnswer(verdictsOf(...words))).toBe(suggestion);
});

describe('a contradiction', () => {
  test.each([
    ['met', ['pass', 'fail'], 1],
    ['met', ['inconclusive', 'no-data', 'warn'], 0],
    ['not-met', ['pass', 'warn'], 2],
    ['not-met', ['pass', 'fail'], 0],
    ['not-met', ['pass', 'no-data'], 0],
    ['not-met', [], 0],
    ['partly', ['fail', 'fail'], 0],
    ['na', ['fail'], 0],
    [null, ['fail'], 0],
  ] satisfies ['met' | 'partly' | 'not-met' | 'na' | null, VerdictWord[], number][])(
    'of %s by targets %j: %d of them',
    (value, words, count) => {
      expect(findContradiction(value, verdictsOf(...words))).toHaveLength(count);
    },
  );

  test('keeps the number and the target', () => {
    expect(findContradiction('met', verdictsOf('fail'))).toEqual([
      {
        ...{ id: 'csat', kpi: 'csat', statistic: 'value', by: {}, actual: 0.7, unit: 'ratio' },
        target: { operator: '>=', value: 0.85, text: '>= 85%' },
      },
    ]);
  });
});

test('a gap is how far a number is from its target, with the steps it speaks to', () => {
  const gaps = listGaps(links, [verdictOf('csat', 'fail'), verdictOf('nps', 'no-data'), verdictOf('ces', 'skipped')]);
  expect(gaps.map(({ kpi, actual, distance, steps }) => ({ kpi, actual, distance, steps }))).toEqual([
    { kpi: 'csat', actual: 0.7, distance: -0.15, steps: ['quality', 'channels'] },
    { kpi: 'nps', actual: null, distance: -0.15, steps: [] },
  ]);
});

test.each([
  [['met', 'met'], 'met'],
  [['not-met', 'not-met'], 'not-met'],
  [['met', 'not-met'], 'partly'],
  [['partly', 'partly'], 'partly'],
  [['met', 'na'], 'met'],
  [['na', 'not-met'], 'not-met'],
  [['na', 'na'], 'na'],
] as const)('criteria %j make the step %s', (values, expected) => {
  expect(rollUpCriteria(values)).toBe(expected);
});
