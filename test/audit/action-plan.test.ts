import { describe, expect, test } from 'vitest';
import { carryOver, planActions } from '../../src/audit/action-plan.ts';
import { isUrgent, quadrantOf } from '../../src/audit/order-actions.ts';
import type { AnswerValue } from '../../src/model/audit.ts';
import { answer, answersOf, auditOf, carried, checklistOf, instant, today } from './sample-checklist.ts';

const checklist = checklistOf({
  only: [
    { id: 'minor', severity: 'low', impact: 'low', effort: 'low' },
    { id: 'hard', severity: 'high', impact: 'high', effort: 'high' },
    { id: 'easy', severity: 'high', impact: 'high', effort: 'low' },
    { id: 'grave', severity: 'critical', impact: 'high', effort: 'medium' },
  ],
});

function failing(due: Readonly<Record<string, string | null>>) {
  return Object.fromEntries(
    Object.entries(due).map(([step, day]) => [step, answer('not-met', { due: day, owner: 'Ana' })]),
  );
}

describe('the action plan', () => {
  test('has every step that is not met or partly met, and no other', () => {
    const audit = auditOf(answersOf({ minor: 'partly', hard: 'met', easy: 'na', grave: 'not-met' }));
    const { open, closed } = planActions(checklist, audit, today);
    expect([open.map(({ step }) => step), closed]).toEqual([['grave', 'minor'], []]);
    expect(open[0]).toMatchObject({
      ...{ title: 'Step grave', action: 'Mend grave.', answer: 'not-met', owner: null, due: null },
      ...{ from: '2026-11-22-k3f9', since: instant, carried: false, quadrant: 'project' },
    });
  });

  test('puts the urgent and important first, then severity, impact and effort', () => {
    const without = planActions(
      checklist,
      auditOf(failing({ minor: null, hard: null, easy: null, grave: null })),
      today,
    );
    expect(without.open.map(({ step }) => step)).toEqual(['grave', 'easy', 'hard', 'minor']);
    const dated = auditOf(
      failing({ minor: '2026-11-20', hard: '2026-12-05', easy: '2026-12-01', grave: '2027-03-01' }),
    );
    const { open } = planActions(checklist, dated, today);
    expect(open.map(({ step }) => step)).toEqual(['easy', 'hard', 'grave', 'minor']);
    expect(open.map(({ urgent, important, overdue }) => [urgent, important, overdue])).toEqual([
      [true, true, false],
      [true, true, false],
      [false, true, false],
      [true, false, true],
    ]);
  });

  test('is urgent up to thirty days ahead, and without a day it is not', () => {
    expect(['2026-12-22', '2026-12-23', '2020-01-01', null].map((due) => isUrgent(due, today))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test.each([
    ['high', 'low', 'quick-win'],
    ['medium', 'low', 'quick-win'],
    ['medium', 'medium', 'project'],
    ['high', 'high', 'project'],
    ['low', 'low', 'fill-in'],
    ['low', 'medium', 'reconsider'],
  ] as const)('impact %s and effort %s is a %s', (impact, effort, quadrant) => {
    expect(quadrantOf({ impact, effort })).toBe(quadrant);
  });
});

describe('an action of an earlier audit', () => {
  function settled(value: AnswerValue | null, more = {}) {
    const answers = value === null ? {} : { hard: answer(value, more) };
    return planActions(checklist, auditOf(answers, { carried: [carried('hard')] }), today);
  }

  test('is closed when its step is met or does not apply', () => {
    for (const value of ['met', 'na'] as const) {
      expect(settled(value)).toMatchObject({ open: [], closed: [{ step: 'hard', closedAt: instant, overdue: false }] });
    }
  });

  test('goes on as one action with its first day when the step fails again', () => {
    const { open, closed } = settled('partly', { owner: 'Ana' });
    expect(closed).toEqual([]);
    expect(open).toMatchObject([
      {
        step: 'hard',
        owner: 'Ana',
        due: '2026-10-01',
        from: '2026-05-04-aaaa',
        carried: true,
        overdue: true,
        answer: 'partly',
      },
    ]);
  });

  test('stays open while its step has no answer, or is not in the checklist any more', () => {
    expect(settled(null).open).toMatchObject([{ step: 'hard', answer: null, carried: true }]);
    const { open } = planActions(checklist, auditOf({}, { carried: [carried('gone')] }), today);
    expect(open).toMatchObject([{ step: 'gone', title: 'Step gone', action: 'Mend gone.' }]);
  });

  test('that is said to be done is closed, and a new failure of its step is a new action', () => {
    const done = carried('hard', { closedAt: instant });
    const { open, closed } = planActions(
      checklist,
      auditOf(answersOf({ hard: 'not-met' }), { carried: [done] }),
      today,
    );
    expect(open).toMatchObject([{ step: 'hard', carried: false, owner: null }]);
    expect(closed).toMatchObject([{ step: 'hard', closedAt: instant }]);
  });

  test('is carried through as many audits as it takes', () => {
    const first = carryOver(planActions(checklist, auditOf(failing({ hard: '2026-12-01' })), today));
    const second = carryOver(planActions(checklist, auditOf({}, { id: 'later', carried: first }), today));
    expect(second).toEqual(first);
    expect(second).toMatchObject([{ step: 'hard', from: '2026-11-22-k3f9', since: instant, closedAt: null }]);
  });
});
