import { expect, test } from 'vitest';
import { reportAudit } from '../../src/audit/report-audit.ts';
import { readLinks } from '../../src/audit/step-links.ts';
import type { SavedAudit } from '../../src/model/audit.ts';
import { auditReportSchema } from '../../src/model/audit-report.ts';
import { readKpis } from '../../src/read/catalogue.ts';
import { answer, answersOf, auditOf, checklistOf, identity, today, waiver } from './sample-checklist.ts';
import { verdictOf } from './sample-verdict.ts';

const checklist = checklistOf({
  first: [
    { id: 'quality', kpis: ['csat'] },
    { id: 'gate', severity: 'critical' },
  ],
  second: [{ id: 'training' }, { id: 'reports' }],
});
const earlier = auditOf(answersOf({ quality: 'not-met', gate: 'met', training: 'met', reports: 'na' }), {
  id: '2026-05-04-aaaa',
  finishedAt: '2026-05-04T09:00:00.000Z',
});

function report(audit: SavedAudit, previous: SavedAudit | null = null) {
  const links = readLinks(checklist, readKpis());
  const verdicts = [verdictOf('csat', 'fail')];
  return reportAudit({ checklist, audit, links, verdicts, today, gateOn: 'raw', previous });
}

test('the report has all steps in order with what was said of them, and fits the result document', () => {
  const audit = auditOf(
    {
      quality: answer('met', { contradicted: [], note: 'x', criteria: { second: { value: 'met', reason: null } } }),
      gate: answer('not-met'),
    },
    { waivers: [waiver('gate', '2026-11-22')] },
  );
  const made = report(audit);
  expect(auditReportSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  expect(made.steps.map(({ id, number, section, value }) => [id, number, section, value])).toEqual([
    ['quality', 1, 'first', 'met'],
    ['gate', 2, 'first', 'not-met'],
    ['training', 3, 'second', null],
    ['reports', 4, 'second', null],
  ]);
  expect(made.steps[0]).toMatchObject({
    ...{ suggestion: 'not-met', numbers: [{ kpi: 'csat', statistic: null, by: [] }], weight: 5, waiver: null },
    criteria: [
      { id: 'first', value: null },
      { id: 'second', value: 'met' },
    ],
  });
  expect(made.steps[1]?.waiver).toMatchObject({ owner: 'Ana', expired: true });
  expect(made.gaps).toMatchObject([{ kpi: 'csat', verdict: 'fail', steps: ['quality'] }]);
  expect([made.plan.open.map(({ step }) => step), made.comparison]).toEqual([['gate'], null]);
});

test('it says what has changed since the audit before', () => {
  const current = auditOf(answersOf({ quality: 'partly', gate: 'not-met', training: 'met', reports: 'met' }));
  expect(report(current, earlier).comparison).toEqual({
    previous: { id: '2026-05-04-aaaa', finishedAt: '2026-05-04T09:00:00.000Z' },
    refusal: null,
    score: {
      from: expect.closeTo((10 / 15 + 1) * 50),
      to: expect.closeTo((2.5 / 15 + 1) * 50),
      change: expect.closeTo(-25),
    },
    sections: [
      { id: 'first', from: expect.closeTo(66.6667, 3), to: expect.closeTo(16.6667, 3), change: expect.closeTo(-50) },
      { id: 'second', from: 100, to: 100, change: 0 },
    ],
    steps: [
      { id: 'quality', from: 'not-met', to: 'partly', better: true },
      { id: 'gate', from: 'met', to: 'not-met', better: false },
      { id: 'reports', from: 'na', to: 'met', better: null },
    ],
  });
});

test('scores that were made by other rules are not compared', () => {
  const current = auditOf(answersOf({ quality: 'met' }));
  const rescored = { ...earlier, checklist: { ...identity, scoringHash: 'other' } };
  expect(report(current, rescored).comparison).toMatchObject({
    refusal: 'other-scoring',
    score: null,
    sections: [],
    steps: [],
  });
  const other = { ...earlier, checklist: { ...identity, id: 'other' } };
  expect(report(current, other).comparison?.refusal).toBe('other-checklist');
});
