import { expect, test } from 'vitest';
import type { Scores } from '../../src/model/audit-report.ts';
import {
  describeAnswered,
  describeBounds,
  describeGrade,
  describePoints,
  describeScore,
  describeShare,
  describeVerdictReasons,
} from '../../src/render/describe-score.ts';
import { auditContext, sampleAudit } from './sample-audit.ts';

const context = auditContext();
const scores = sampleAudit().audit?.scores as Scores;

test.each([
  [87.36, '87.4'],
  [60, '60'],
  [0, '0'],
  [100, '100'],
  // Rounded, these would have reached what they have not.
  [89.96, '89.96'],
  [74.9999, '74.9999'],
  [99.95, '99.95'],
])('%d points read %s', (points, text) => {
  expect(describePoints(points, context)).toBe(text);
});

test.each([
  [1, '100 %'],
  [0.9, '90 %'],
  [0.997, '99.7 %'],
  [0.9999, '99.99 %'],
])('a share of %d reads %s: only everything is 100 %', (share, text) => {
  expect(describeShare(share, context)).toBe(text);
});

test('a score with open steps comes with its bounds, one without stands alone', () => {
  expect(describeScore({ score: 87.36, low: 79.03, high: 87.36 }, context)).toBe('87.4 of 100 (79 to 87.4)');
  expect(describeScore({ score: 87.36, low: 87.36, high: 87.36 }, context)).toBe('87.4 of 100');
});

test('what cannot be scored is no 0', () => {
  expect(describeScore({ score: null, low: null, high: null }, context)).toBe('nothing to score yet');
  expect(describeScore({ score: null, low: 0, high: 100 }, context)).toBe('0 to 100');
  expect(describeBounds({ score: null, low: null, high: null }, context)).toBe('');
});

test.each([
  [{ score: 'C', low: 'C', high: 'C' }, 'grade C'],
  [{ score: 'B', low: 'C', high: 'B' }, 'grade B (C to B)'],
  [{ score: null, low: 'E', high: 'A' }, 'grade E to A'],
  [{ score: null, low: null, high: null }, ''],
])('the grade %j reads "%s"', (grade, text) => {
  expect(describeGrade({ ...scores, grade }, context)).toBe(text);
});

test('it says how much is answered', () => {
  expect(describeAnswered({ ...scores, open: 3, total: 22, notApplicable: 0, completeness: 0.5 }, context)).toBe(
    '19 of 22 steps, 50 % of the weight',
  );
});

test('it says which number is below the pass mark', () => {
  const { audit } = sampleAudit();
  if (audit === null) throw new Error('the sample has an audit');
  const below = (raw: Scores['raw']) =>
    describeVerdictReasons(
      { ...audit, scores: { ...scores, raw, reasons: [{ code: 'below-pass-mark', step: null }] } },
      context,
    );
  expect(below({ score: 80, low: 70, high: 90 })).toEqual([
    'the least the score can become, 70, is below the pass mark of 75',
  ]);
  expect(below({ score: 74.98, low: 74.98, high: 74.98 })).toEqual(['the score, 74.98, is below the pass mark of 75']);
});
