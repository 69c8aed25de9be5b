import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../src/audit/grade.ts';
import { divide, fraction } from '../../src/audit/rational.ts';
import { scoreAudit } from '../../src/audit/score-audit.ts';
import type { Answer, AnswerValue, Waiver } from '../../src/model/audit.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { answersOf, checklistOf, comparedAnswers, comparedChecklist, today, waiver } from './sample-checklist.ts';

type Options = { waivers?: readonly Waiver[]; gateOn?: 'raw' | 'adjusted'; on?: string };

function score(
  checklist: Checklist,
  answers: Record<string, Answer>,
  { waivers = [], gateOn = 'raw', on = today }: Options = {},
) {
  return scoreAudit({ checklist, answers, waivers, gateOn, today: on });
}

function rounded(value: number | null, digits = 2): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

describe('the same audit by every model', () => {
  const { scores, sections } = score(comparedChecklist, comparedAnswers);

  test('the tree mean is 87.36 with 79.03 as its lower bound', () => {
    // (16.25/17.5 + 22.5/32.5 + 1) / 3, and with 15/20 instead of the 1.
    expect(scores.raw.score).toBeCloseTo(((16.25 / 17.5 + 22.5 / 32.5 + 1) / 3) * 100, 10);
    expect([scores.raw.score, scores.raw.low, scores.raw.high].map((value) => rounded(value))).toEqual([
      87.36, 79.03, 87.36,
    ]);
  });

  test('the flat models are 82.69 (76.79 to 83.93), 80.77 and 83.33', () => {
    const { flat, flatBinary, flatUnweighted, absolute } = scores.models;
    expect([flat.score, flat.low, flat.high].map((value) => rounded(value))).toEqual([82.69, 76.79, 83.93]);
    expect([flat.low, flat.high].map((value) => rounded(value, 1))).toEqual([76.8, 83.9]);
    expect(rounded(flatBinary.score)).toBe(80.77);
    expect(rounded(flatUnweighted.score)).toBe(83.33);
    expect(absolute).toEqual({ score: 0, low: 0, high: 0 });
  });

  test('a section in which nothing applies has no score, and leaves the total alone', () => {
    expect(sections.map(({ id, score: own }) => [id, rounded(own)])).toEqual([
      ['people', 92.86],
      ['process', 69.23],
      ['tools', 100],
      ['legal', null],
    ]);
    expect(sections.find(({ id }) => id === 'tools')).toMatchObject({ low: 75, high: 100, weight: 0.25 });
  });

  test('the critical step that failed fails the audit, with its score in full view', () => {
    expect(scores.verdict).toBe('fail');
    expect(scores.reasons).toEqual([{ code: 'critical-failed', step: 'process-1' }]);
    expect(scores.grade).toEqual({ score: 'B', low: 'C', high: 'B' });
    expect(scores).toMatchObject({ answered: 12, notApplicable: 3, open: 1, total: 16 });
  });

  test('what does not apply is told by its weight, and that it is much', () => {
    // 5/22.5 of the first quarter, and the last.
    expect(scores.coverage).toBeCloseTo(1 - (5 / 22.5 / 4 + 0.25), 12);
    expect(scores.completeness).toBeCloseTo(1 - 5 / 20 / 4, 12);
    expect(scores.notices).toEqual([{ code: 'much-not-applicable', data: { covered: scores.coverage } }]);
  });
});

describe('nothing to score', () => {
  const checklist = checklistOf({ only: [{ id: 'one' }, { id: 'two' }] });

  test('an audit in which nothing applies is neither 0 nor 100, neither passed nor failed', () => {
    const { scores, sections } = score(checklist, answersOf({ one: 'na', two: 'na' }));
    expect(scores.raw).toEqual({ score: null, low: null, high: null });
    expect(scores).toMatchObject({ verdict: null, completeness: 1, coverage: 0, grade: { score: null } });
    expect(sections[0]).toMatchObject({ score: null, low: null, high: null });
  });

  test('an audit without an answer has no score but bounds, and is not passed', () => {
    const { scores } = score(checklist, {});
    expect(scores.raw).toEqual({ score: null, low: 0, high: 100 });
    expect(scores).toMatchObject({ verdict: 'fail', completeness: 0, open: 2 });
  });
});

describe('weights', () => {
  test('severities weigh 10, 7.5, 5 and 2.5, unless the step says otherwise', () => {
    const checklist = checklistOf({
      only: [
        { id: 'critical', severity: 'critical' },
        { id: 'high', severity: 'high' },
        { id: 'medium' },
        { id: 'low', severity: 'low' },
        { id: 'own', severity: 'low', weight: 25 },
      ],
    });
    const { steps, scores } = score(
      checklist,
      answersOf({ critical: 'met', high: 'met', medium: 'met', low: 'met', own: 'not-met' }),
    );
    expect(steps.map(({ weight }) => Number(weight.numerator) / Number(weight.denominator))).toEqual([
      10, 7.5, 5, 2.5, 25,
    ]);
    expect(scores.raw.score).toBe(50);
  });

  test('sections weigh the same, what they say, or the sum of what is in them', () => {
    const steps = { small: [{ id: 'one' }], large: [{ id: 'two' }, { id: 'three' }, { id: 'four' }] };
    const answers = answersOf({ one: 'met', two: 'not-met', three: 'not-met', four: 'not-met' });
    expect(score(checklistOf(steps), answers).scores.raw.score).toBe(50);
    const own = checklistOf(steps);
    const weighed = {
      ...own,
      sections: own.sections.map((section, index) => ({ ...section, weight: index === 0 ? 3 : 1 })),
    };
    expect(score(weighed, answers).scores.raw.score).toBe(75);
    const { scores } = score(checklistOf(steps, { section_weight: 'sum' }), answers);
    expect(scores.raw.score).toBe(25);
    expect(scores.raw).toEqual(scores.models.flat);
  });

  test('a section, or a checklist, without weight has no score', () => {
    const weightless = checklistOf({ a: [{ id: 'one', weight: 0 }], b: [{ id: 'two' }] });
    const { scores, sections } = score(weightless, answersOf({ one: 'not-met', two: 'met' }));
    expect([sections[0]?.score, scores.raw.score]).toEqual([null, 100]);
    expect(
      score(checklistOf({ a: [{ id: 'one', weight: 0 }] }), answersOf({ one: 'met' })).scores.raw.score,
    ).toBeNull();
  });
});

describe('the verdict', () => {
  const two = checklistOf({ only: [{ id: 'one' }, { id: 'two' }] });

  test('a score exactly at the pass mark passes, where doubles would fall short', () => {
    const tenths = checklistOf(
      { only: [1, 2, 3, 4].map((n) => ({ id: `s${n}`, weight: 0.1 * 7 })) },
      { pass_mark: 75 },
    );
    const { scores } = score(tenths, answersOf({ s1: 'met', s2: 'met', s3: 'met', s4: 'not-met' }));
    expect(scores).toMatchObject({ verdict: 'pass', raw: { score: 75 } });
  });

  test('leaving a step open does not help: the lower bound decides', () => {
    const { scores } = score(two, answersOf({ one: 'met' }));
    expect(scores).toMatchObject({ raw: { score: 100, low: 50, high: 100 }, verdict: 'fail' });
    expect(scores.reasons).toEqual([{ code: 'below-pass-mark', step: null }]);
  });

  test('a checklist that may be finished incomplete is judged by the score, once enough is answered', () => {
    const half = { ...two, complete: 50 };
    expect(score(half, answersOf({ one: 'met' })).scores.verdict).toBe('pass');
    expect(score({ ...two, complete: 51 }, answersOf({ one: 'met' })).scores.verdict).toBe('fail');
  });

  test('a critical step that is open fails, one that is partly met does not', () => {
    const gate = checklistOf(
      { only: [{ id: 'gate', severity: 'critical', weight: 0.01 }, { id: 'rest' }] },
      { complete: 90 },
    );
    expect(score(gate, answersOf({ rest: 'met' })).scores.reasons).toEqual([{ code: 'critical-open', step: 'gate' }]);
    expect(score(gate, answersOf({ gate: 'partly', rest: 'met' })).scores.verdict).toBe('pass');
  });

  test('it says which models fall on the other side of the pass mark', () => {
    const { scores } = score(
      checklistOf(
        { small: [{ id: 'one' }], large: [{ id: 'two' }, { id: 'three' }, { id: 'four' }] },
        { pass_mark: 60 },
      ),
      answersOf({ one: 'not-met', two: 'met', three: 'met', four: 'met' }),
    );
    expect(scores.verdict).toBe('fail');
    expect(scores.disagreeing).toEqual(['flat', 'flatBinary', 'flatUnweighted']);
    expect(score(two, answersOf({ one: 'met', two: 'met' })).scores.disagreeing).toEqual([]);
  });
});

describe('waivers', () => {
  const checklist = checklistOf(
    {
      only: [
        { id: 'gate', severity: 'critical' },
        { id: 'rest', severity: 'critical' },
      ],
    },
    { pass_mark: 50 },
  );
  const answers = answersOf({ gate: 'not-met', rest: 'met' });
  const waivers = [waiver('gate', '2026-11-23')];

  test('a waived step fails in the raw score and is left out of the adjusted', () => {
    const { scores } = score(checklist, answers, { waivers });
    expect([scores.raw.score, scores.adjusted.score]).toEqual([50, 100]);
    expect(scores.reasons).toEqual([{ code: 'critical-waived', step: 'gate' }]);
  });

  test('it does not fail an audit that is judged by the adjusted score', () => {
    expect(score(checklist, answers, { waivers, gateOn: 'adjusted' }).scores).toMatchObject({
      verdict: 'pass',
      reasons: [],
    });
  });

  test('one that expires today has expired: the step fails in both', () => {
    const { scores } = score(checklist, answers, { waivers, gateOn: 'adjusted', on: '2026-11-23' });
    expect([scores.raw.score, scores.adjusted.score]).toEqual([50, 50]);
    expect(scores.reasons).toEqual([{ code: 'critical-failed', step: 'gate' }]);
    expect(scores.notices).toEqual([
      { code: 'waiver-expired', data: { step: 'gate', owner: 'Ana', expires: '2026-11-23' } },
    ]);
  });

  test('a step partly met or open counts as failed under a waiver, and one that is met needs none', () => {
    const open = score(checklist, answersOf({ rest: 'met' }), { waivers }).scores;
    expect([open.raw, open.adjusted]).toEqual([
      { score: 50, low: 50, high: 50 },
      { score: 100, low: 100, high: 100 },
    ]);
    expect(score(checklist, answersOf({ gate: 'partly', rest: 'met' }), { waivers }).scores.raw.score).toBe(50);
    const met = score(checklist, answersOf({ gate: 'met', rest: 'met' }), { waivers }).scores;
    expect(met).toMatchObject({ verdict: 'pass', raw: { score: 100 }, notices: [{ code: 'waiver-not-needed' }] });
  });

  test('the longest of several counts, and one of no step is told', () => {
    const several = [waiver('gate', '2026-01-01'), waiver('gate', '2027-01-01'), waiver('gone', '2027-01-01')];
    const { scores } = score(checklist, answers, { waivers: several });
    expect(scores.adjusted.score).toBe(100);
    expect(scores.notices.map(({ code }) => code)).toEqual(['waiver-of-unknown-step']);
  });
});

describe('grades', () => {
  test('bands are half open, and rounding lifts nobody', () => {
    const grades = [100, 90, 89.999999, 80, 79.999999, 65, 64.999999, 50, 49.999999, 0];
    expect(grades.map((points) => gradeOf(divide(fraction(points), fraction(100)), {}))).toEqual([...'AABBCCDDEE']);
    expect(gradeOf(null, {})).toBeNull();
  });

  test('a checklist may have its own', () => {
    const bands = [
      { grade: 'gold', from: 70 },
      { grade: 'none', from: 0 },
    ];
    expect(gradeOf(fraction(0.7), { bands })).toBe('gold');
    expect(gradeOf(fraction(0.69), { bands })).toBe('none');
  });
});

describe('whatever is answered', () => {
  const ids = comparedChecklist.sections.flatMap(({ steps }) => steps.map(({ id }) => id));
  const values = fc.constantFrom<AnswerValue | null>('met', 'partly', 'not-met', 'na', null);
  const given = fc.tuple(...ids.map(() => values)).map((list) => {
    const entries = ids.flatMap((id, index): [string, AnswerValue][] => {
      const value = list[index] ?? null;
      return value === null ? [] : [[id, value]];
    });
    return answersOf(Object.fromEntries(entries));
  });

  test('the bounds hold the score of every way to answer what is open', () => {
    fc.assert(
      fc.property(given, fc.constantFrom<AnswerValue>('met', 'partly', 'not-met'), (answers, rest) => {
        const { raw } = score(comparedChecklist, answers).scores;
        const full = answersOf(Object.fromEntries(ids.map((id) => [id, answers[id]?.value ?? rest])));
        const settled = score(comparedChecklist, full).scores.raw;
        expect(settled.low).toBe(settled.score);
        if (settled.score === null) return;
        expect(settled.score).toBeGreaterThanOrEqual(raw.low ?? Number.NaN);
        expect(settled.score).toBeLessThanOrEqual(raw.high ?? Number.NaN);
      }),
    );
  });

  test('a better answer never lowers the score', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(...ids), (answers, id) => {
        if (answers[id]?.value !== 'not-met' && answers[id]?.value !== 'partly') return;
        const better = { ...answers, ...answersOf({ [id]: 'met' }) };
        const before = score(comparedChecklist, answers).scores.raw.score ?? 0;
        expect(score(comparedChecklist, better).scores.raw.score).toBeGreaterThan(before);
      }),
    );
  });
});
