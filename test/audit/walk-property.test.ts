import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEvent } from '../../src/audit/apply-event.ts';
import { currentPrompt } from '../../src/audit/current-prompt.ts';
import { listQuestions } from '../../src/audit/list-questions.ts';
import { newAudit, startWalk, type Walk, type WalkEvent } from '../../src/audit/walk.ts';
import { type Answer, answerValues, savedAuditSchema } from '../../src/model/audit.ts';
import { checklistOf, identity, instant } from './sample-checklist.ts';

const checklist = checklistOf({
  first: [{ id: 'goals' }, { id: 'gate', severity: 'critical' }, { id: 'constructor' }],
  second: [{ id: 'training' }, { id: 'reports', na_allowed: false }],
});
const ids = checklist.sections.flatMap(({ steps }) => steps.map(({ id }) => id));

const value = fc.constantFrom(...answerValues);
const text = fc.constantFrom('', ' ', 'because', 'a "quoted" \u0007 text\nof two lines', 'čšž 👍');
const step = fc.option(fc.constantFrom(...ids, 'gone'), { nil: undefined });
const evidence = fc.record({
  path: fc.constantFrom('a.pdf', 'b.pdf'),
  sha256: fc.constant('0'.repeat(64)),
  bytes: fc.nat(9),
});

const event: fc.Arbitrary<WalkEvent> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('answer' as const), value, reason: text, remark: text }) },
  fc
    .record(
      { type: fc.constant('answer' as const), value, reason: text, step },
      { requiredKeys: ['type', 'value', 'reason'] },
    )
    .map(defined),
  fc.record({
    ...{ type: fc.constant('criterion' as const), step: fc.constantFrom(...ids, 'gone'), value, reason: text },
    criterion: fc.constantFrom('first', 'second', 'third'),
  }),
  fc.record({ type: fc.constantFrom('reason' as const, 'owner' as const), text, step }).map(defined),
  fc.record({ type: fc.constant('note' as const), text, append: fc.boolean(), step }).map(defined),
  fc
    .record({ type: fc.constant('due' as const), text: fc.constantFrom('', '2026-12-01', '2026-02-30'), step })
    .map(defined),
  fc.record({ type: fc.constant('evidence' as const), evidence, step }).map(defined),
  fc.record({
    type: fc.constant('jump' as const),
    to: fc.oneof(fc.integer({ min: -1, max: 7 }), fc.constantFrom(...ids, 'gone')),
  }),
  {
    weight: 4,
    arbitrary: fc.constantFrom<WalkEvent>({ type: 'back' }, { type: 'skip' }, { type: 'review' }, { type: 'quit' }),
  },
);
const events = fc.array(event, { maxLength: 40 });

function defined<Value extends object>(given: Value): Value & WalkEvent {
  return Object.fromEntries(Object.entries(given).filter(([, part]) => part !== undefined)) as Value & WalkEvent;
}

function begin(detailed: boolean): Walk {
  const audit = newAudit({ id: 'a', checklist: identity, startedAt: instant, detailed, waivers: [], carried: [] });
  return startWalk(checklist, identity, audit, null);
}

function run(
  detailed: boolean,
  list: readonly WalkEvent[],
  see: (before: Walk, after: Walk, event: WalkEvent) => void,
): Walk {
  return list.reduce((before, next) => {
    const after = applyEvent(before, next, instant);
    see(before, after, next);
    return after;
  }, begin(detailed));
}

/** What a step has got, as far as it can be lost. */
function said(answer: Answer | undefined): number {
  if (answer === undefined) return 0;
  return answer.evidence.length + (answer.value === null ? 0 : 1);
}

test('no event takes an answer or evidence away, and one about a step touches no other', () => {
  fc.assert(
    fc.property(fc.boolean(), events, (detailed, list) => {
      run(detailed, list, (before, after, { type }) => {
        const asked = currentPrompt(before);
        for (const id of ids) {
          const [old, now] = [before.audit.answers[id], after.audit.answers[id]].map((answer) =>
            typeof answer === 'object' ? answer : undefined,
          );
          expect(said(now)).toBeGreaterThanOrEqual(said(old));
          if (['back', 'jump', 'skip', 'review', 'quit'].includes(type)) expect(now).toEqual(old);
          else if (now !== old && type === 'answer' && asked.kind === 'question') expect(now?.answeredAt).toBe(instant);
        }
      });
    }),
  );
});

test('a refused event changes nothing', () => {
  fc.assert(
    fc.property(fc.boolean(), events, (detailed, list) => {
      run(detailed, list, (before, after) => {
        if (after.refusal !== null) expect(after.audit).toBe(before.audit);
      });
    }),
  );
});

test('an accepted answer is what was given last, and no critical or forbidden step is ever n/a', () => {
  fc.assert(
    fc.property(events, (list) => {
      const walk = run(false, list, (before, after, next) => {
        if (next.type !== 'answer' || after.refusal !== null) return;
        const target = next.step ?? before.audit.position.step ?? '';
        expect(after.audit.answers[target]).toMatchObject({ value: next.value });
      });
      for (const id of ['gate', 'reports']) expect(walk.audit.answers[id]?.value).not.toBe('na');
      for (const answer of Object.values(walk.audit.answers)) {
        if (answer.value === 'na') expect(answer.reason).not.toBeNull();
      }
    }),
  );
});

test('the position is always a question of the checklist, or the review', () => {
  fc.assert(
    fc.property(fc.boolean(), events, (detailed, list) => {
      const questions = listQuestions(checklist, detailed).map(
        ({ step: { id }, criterion }) => `${id}/${criterion?.id ?? null}`,
      );
      run(detailed, list, (_, after) => {
        const { step: id, criterion } = after.audit.position;
        if (id !== null) expect(questions).toContain(`${id}/${criterion}`);
      });
    }),
  );
});

test('what is saved and read again is the same audit, and resuming it moves only the position', () => {
  fc.assert(
    fc.property(fc.boolean(), events, (detailed, list) => {
      const { audit } = run(detailed, list, () => {});
      const read = savedAuditSchema.parse(JSON.parse(JSON.stringify(audit)));
      expect(read).toEqual(audit);
      const resumed = startWalk(checklist, identity, read, null);
      expect({ ...resumed.audit, position: null }).toEqual({ ...audit, position: null });
      expect(startWalk(checklist, identity, resumed.audit, null)).toEqual(resumed);
      const prompt = currentPrompt(resumed);
      const firstOpen = ids.find((id) => (Object.hasOwn(audit.answers, id) ? audit.answers[id]?.value : null) === null);
      expect(prompt.kind === 'question' ? prompt.step.id : undefined).toBe(firstOpen);
    }),
  );
});
