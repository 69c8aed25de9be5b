import { describe, expect, test } from 'vitest';
import { applyEvent } from '../../src/audit/apply-event.ts';
import { currentPrompt } from '../../src/audit/current-prompt.ts';
import { newAudit, startWalk, type Walk, type WalkEvent } from '../../src/audit/walk.ts';
import type { AnswerValue } from '../../src/model/audit.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { checklistOf, identity, instant } from './sample-checklist.ts';
import { verdictOf } from './sample-verdict.ts';

const checklist = checklistOf({
  first: [{ id: 'goals' }, { id: 'gate', severity: 'critical' }],
  second: [{ id: 'training' }, { id: 'reports' }],
});
const later = '2026-11-23T08:00:00.000Z';

type Options = { detailed?: boolean; verdicts?: ReadonlyMap<string, readonly Verdict[]> };

function begin({ detailed = false, verdicts }: Options = {}): Walk {
  const given = { id: 'a', checklist: identity, startedAt: instant, detailed, waivers: [], carried: [] };
  return startWalk(checklist, identity, newAudit(given), verdicts ?? null);
}

function follow(walk: Walk, ...events: WalkEvent[]): Walk {
  return events.reduce((before, event) => applyEvent(before, event, later), walk);
}

function say(value: AnswerValue, remark?: string): WalkEvent {
  return { type: 'answer', value, ...(remark === undefined ? {} : { remark }) };
}

/** `goals`, `goals/first` or what else is shown. */
function asked(walk: Walk): string {
  const prompt = currentPrompt(walk);
  if (prompt.kind !== 'question') return prompt.kind;
  return prompt.step.id + (prompt.criterion === null ? '' : `/${prompt.criterion.id}`);
}

describe('going through the steps', () => {
  test('an answer leads to the next step, the last one to the review', () => {
    let walk = begin();
    const seen = [asked(walk)];
    for (const value of ['met', 'partly', 'not-met', 'met'] as const) {
      walk = follow(walk, say(value));
      seen.push(asked(walk));
    }
    expect(seen).toEqual(['goals', 'gate', 'training', 'reports', 'review']);
    expect(currentPrompt(walk)).toEqual({ kind: 'review', open: [], of: 4, canFinish: true });
    expect(walk.audit.answers.gate).toMatchObject({ value: 'partly', answeredAt: later });
  });

  test('the prompt has the step, its number and what is said of it', () => {
    const prompt = currentPrompt(follow(begin(), say('met'), { type: 'note', text: ' to be seen ' }));
    expect(prompt).toMatchObject({ kind: 'question', number: 2, of: 4, value: null, naAllowed: false });
    expect(prompt).toMatchObject({ section: { id: 'first' }, answer: { note: 'to be seen' } });
  });

  test('back shows the step before with its answer, and a new answer returns to where the walk was', () => {
    const walk = follow(begin(), say('met'), say('met'), { type: 'back' }, { type: 'back' });
    expect(currentPrompt(walk)).toMatchObject({ number: 1, value: 'met' });
    const changed = follow(walk, say('not-met'));
    expect([asked(changed), changed.audit.answers.goals?.value]).toEqual(['training', 'not-met']);
    expect(asked(follow(walk, { type: 'skip' }))).toBe('training');
  });

  test('before the first step there is nothing', () => {
    expect(follow(begin(), { type: 'back' }).refusal).toEqual({ code: 'at-the-beginning' });
  });

  test('what was skipped is open in the review, and asked first when the audit is resumed', () => {
    const walk = follow(begin(), say('met'), { type: 'skip' }, say('met'), say('met'));
    expect(currentPrompt(walk)).toMatchObject({ kind: 'review', open: ['gate'], canFinish: false });
    expect(asked(startWalk(checklist, identity, walk.audit, null))).toBe('gate');
    expect(asked(follow(walk, { type: 'back' }))).toBe('reports');
  });

  test('a jump goes by number or id', () => {
    expect(asked(follow(begin(), { type: 'jump', to: 3 }))).toBe('training');
    expect(asked(follow(begin(), { type: 'jump', to: 'reports' }))).toBe('reports');
    for (const to of [0, 5, 'trainin']) {
      const walk = follow(begin(), { type: 'jump', to });
      expect([asked(walk), walk.refusal]).toEqual(['goals', { code: 'unknown-step', name: String(to) }]);
    }
  });

  test('quitting in the middle and resuming goes on at the first step without an answer', () => {
    const left = follow(begin(), say('met'), say('met'), { type: 'quit' });
    expect(asked(left)).toBe('left');
    const resumed = startWalk(checklist, identity, left.audit, null);
    expect([asked(resumed), Object.keys(resumed.audit.answers).length]).toEqual(['training', 2]);
  });

  test('a checklist that has changed is told, and the audit goes on as one of it', () => {
    const { audit } = follow(begin(), say('met'));
    const reworded = { ...identity, contentHash: 'other' };
    const rescored = { ...reworded, scoringHash: 'other' };
    expect(startWalk(checklist, identity, audit, null).changed).toBe('no');
    expect(startWalk(checklist, reworded, audit, null).changed).toBe('words');
    expect(startWalk(checklist, rescored, audit, null)).toMatchObject({
      changed: 'scoring',
      audit: { checklist: rescored },
    });
  });
});

describe('what an answer needs', () => {
  test('n/a needs a reason, and is no answer until it has one', () => {
    const walk = follow(begin(), say('na'));
    expect([walk.refusal?.code, asked(walk), walk.audit.answers]).toEqual(['na-needs-reason', 'goals', {}]);
    expect(follow(walk, say('na', '  ')).refusal?.code).toBe('na-needs-reason');
    expect(follow(walk, say('na', 'no phone')).audit.answers.goals).toMatchObject({
      value: 'na',
      reason: 'no phone',
      note: null,
    });
  });

  test('the reason may come first, may be changed, and may not be taken away', () => {
    const walk = follow(begin(), { type: 'reason', text: 'no phone' }, say('na'));
    expect(walk.audit.answers.goals).toMatchObject({ value: 'na', reason: 'no phone' });
    expect(follow(walk, { type: 'reason', text: '', step: 'goals' }).refusal?.code).toBe('na-needs-reason');
    const changed = follow(walk, { type: 'reason', text: 'none at all', step: 'goals' });
    expect(changed.audit.answers.goals?.reason).toBe('none at all');
  });

  test('a critical step is never n/a', () => {
    const walk = follow(begin(), say('met'), say('na', 'because'));
    expect([walk.refusal, asked(walk)]).toEqual([{ code: 'gate-refuses-na', step: 'gate' }, 'gate']);
  });

  test('text beside any other answer is added to the note', () => {
    const walk = follow(begin(), { type: 'note', text: 'one' }, say('partly', 'two'));
    expect(walk.audit.answers.goals).toMatchObject({ note: 'one\ntwo', reason: null });
  });

  test('a new answer drops the reason of the old one', () => {
    const walk = follow(begin(), say('na', 'no phone'), { type: 'back' }, say('met'));
    expect(walk.audit.answers.goals?.reason).toBeNull();
  });
});

describe('what else is said of a step', () => {
  test('owner, due day, note and evidence are kept, replaced and taken back', () => {
    const file = { path: 'plan.pdf', sha256: 'a'.repeat(64), bytes: 3 };
    const walk = follow(
      begin(),
      { type: 'owner', text: 'Ana' },
      { type: 'due', text: '2026-12-01' },
      { type: 'evidence', evidence: file },
      { type: 'evidence', evidence: { ...file, bytes: 4 } },
      { type: 'owner', text: 'Ivo' },
      { type: 'note', text: 'x' },
      { type: 'note', text: '' },
    );
    expect(walk.audit.answers.goals).toMatchObject({
      ...{ value: null, owner: 'Ivo', due: '2026-12-01', note: null, evidence: [{ bytes: 4 }] },
    });
    expect(asked(walk)).toBe('goals');
  });

  test.each(['2026-02-30', '2026-13-01', 'tomorrow', '1.12.2026'])('%s is no day to be due', (text) => {
    expect(follow(begin(), { type: 'due', text }).refusal).toEqual({ code: 'bad-date', text });
  });

  test('answers stand in the order of the checklist, in whatever order they came', () => {
    const walk = follow(begin(), { type: 'jump', to: 4 }, say('met'), { type: 'jump', to: 1 }, say('met'));
    expect(Object.keys(walk.audit.answers)).toEqual(['goals', 'reports']);
  });
});

describe('finishing', () => {
  const all = [say('met'), say('met'), say('met'), say('met')];

  test('an incomplete audit is finished only when that is wanted', () => {
    const walk = follow(begin(), say('met'), { type: 'finish', partial: false });
    expect([walk.refusal, walk.audit.finishedAt]).toEqual([{ code: 'incomplete', open: 3 }, null]);
    expect(follow(walk, { type: 'finish', partial: true }).audit.finishedAt).toBe(later);
  });

  test('a finished audit changes no more', () => {
    const walk = follow(begin(), ...all, { type: 'finish', partial: false });
    expect(asked(walk)).toBe('finished');
    const touched = follow(walk, say('not-met'));
    expect([touched.refusal?.code, touched.audit]).toEqual(['finished', walk.audit]);
    expect(startWalk(checklist, identity, walk.audit, null).audit).toEqual(walk.audit);
  });

  test('on the review page nothing is asked', () => {
    expect(follow(begin(), { type: 'review' }, say('met')).refusal).toEqual({ code: 'nothing-asked' });
  });
});

describe('criteria', () => {
  const detailed = begin({ detailed: true });

  test('the criteria are asked one by one, and make the answer of their step', () => {
    const walk = follow(detailed, say('met'));
    expect([asked(detailed), asked(walk), walk.audit.answers.goals?.value]).toEqual([
      'goals/first',
      'goals/second',
      null,
    ]);
    const done = follow(walk, say('not-met', 'nobody does'));
    expect([asked(done), done.audit.answers.goals?.value]).toEqual(['gate/first', 'partly']);
    expect(done.audit.answers.goals).toMatchObject({
      note: 'nobody does',
      criteria: { first: { value: 'met' }, second: { value: 'not-met' } },
    });
  });

  test('a half-answered step is resumed at its first open criterion', () => {
    const walk = startWalk(checklist, identity, follow(detailed, say('met')).audit, null);
    expect(asked(walk)).toBe('goals/second');
  });

  test('a criterion that does not apply needs its reason; without any other the step does not apply', () => {
    expect(follow(detailed, say('na')).refusal?.code).toBe('na-needs-reason');
    const walk = follow(detailed, say('na', 'no phone'), say('na', 'no chat'));
    expect(walk.audit.answers.goals).toMatchObject({ value: 'na', reason: 'no phone; no chat' });
  });

  test('of a critical step at least one criterion applies', () => {
    const walk = follow(detailed, say('met'), say('met'), say('na', 'x'));
    expect(currentPrompt(walk)).toMatchObject({ naAllowed: false });
    expect(follow(walk, say('na', 'y')).refusal?.code).toBe('gate-refuses-na');
    expect(follow(walk, say('met')).audit.answers.gate?.value).toBe('met');
  });

  test('a criterion answered anew changes the answer of its step', () => {
    const walk = follow(detailed, say('met'), say('met'), { type: 'back' }, say('not-met'));
    expect(walk.audit.answers.goals?.value).toBe('partly');
  });

  test('a step answered as a whole keeps that answer until all its criteria are answered', () => {
    const whole = follow(detailed, { type: 'answer', step: 'goals', value: 'met' });
    const one = follow(whole, { type: 'criterion', step: 'goals', criterion: 'first', value: 'not-met' });
    expect(one.audit.answers.goals?.value).toBe('met');
    const both = follow(one, { type: 'criterion', step: 'goals', criterion: 'second', value: 'not-met' });
    expect(both.audit.answers.goals?.value).toBe('not-met');
    const again = follow(both, { type: 'answer', step: 'goals', value: 'met' });
    expect(again.audit.answers.goals).toMatchObject({ value: 'met', criteria: {} });
  });
});

describe('the number against the word', () => {
  const verdicts = new Map([['goals', [verdictOf('csat', 'fail'), verdictOf('nps', 'pass')]]]);

  test('an answer that a target contradicts is kept and marked, the text beside it is its reason', () => {
    const walk = follow(begin({ verdicts }), say('met', 'the survey was broken'));
    expect(asked(walk)).toBe('gate');
    expect(walk.audit.answers.goals).toMatchObject({
      value: 'met',
      reason: 'the survey was broken',
      contradicted: [{ kpi: 'csat', actual: 0.7, target: { operator: '>=', value: 0.85 } }],
    });
  });

  test('the reason may be given afterwards', () => {
    const walk = follow(begin({ verdicts }), say('met'), { type: 'reason', step: 'goals', text: 'broken' });
    expect(walk.audit.answers.goals).toMatchObject({ value: 'met', reason: 'broken' });
  });

  test('with other data on another day it is marked anew; without data it stays', () => {
    const { audit } = follow(begin({ verdicts }), say('met'));
    expect(startWalk(checklist, identity, audit, null).audit.answers.goals?.contradicted).toHaveLength(1);
    const better = new Map([['goals', [verdictOf('csat', 'pass')]]]);
    expect(startWalk(checklist, identity, audit, better).audit.answers.goals?.contradicted).toEqual([]);
  });
});
