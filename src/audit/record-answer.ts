import { allowsNotApplicable } from '../model/allows-not-applicable.ts';
import type { Answer, AnswerValue, TargetFact } from '../model/audit.ts';
import type { ChecklistStep } from '../model/checklist.ts';
import type { Verdict } from '../model/verdict.ts';
import { findContradiction } from './find-contradiction.ts';
import { rollUpCriteria } from './roll-up-criteria.ts';
import type { Refusal } from './walk.ts';

export type Given = { readonly value: AnswerValue; readonly reason: string | null; readonly remark: string | null };
export type Recorded = { readonly answer: Answer } | { readonly refusal: Refusal };

/** The step answered as a whole. Answers to its criteria stay only if they come to the same. */
export function recordAnswer(
  step: ChecklistStep,
  before: Answer,
  given: Given,
  verdicts: readonly Verdict[],
  at: string,
): Recorded {
  const { value } = given;
  const contradicted = findContradiction(value, verdicts);
  const { reason, note } = placeTexts(before, given, value === 'na' || contradicted.length > 0);
  if (value === 'na' && !allowsNotApplicable(step)) return { refusal: { code: 'gate-refuses-na', step: step.id } };
  const kept = reason ?? reasonBefore(before, value);
  if (value === 'na' && kept === null) return { refusal: { code: 'na-needs-reason', step: step.id } };
  const criteria = rolledUp(step, before.criteria) === value ? before.criteria : {};
  return { answer: { ...before, value, reason: kept, note, criteria, contradicted, answeredAt: at } };
}

/** One criterion answered; with the last of them the step has its answer, and keeps the one it has until then. */
export function recordCriterion(
  step: ChecklistStep,
  criterion: string,
  before: Answer,
  given: Given,
  verdicts: readonly Verdict[],
  at: string,
): Recorded {
  const isNa = given.value === 'na';
  const own = isNa
    ? (given.reason ?? given.remark ?? ownEntry(before.criteria, criterion)?.reason ?? null)
    : given.reason;
  if (isNa && own === null) return { refusal: { code: 'na-needs-reason', step: step.id } };
  const criteria = Object.fromEntries(
    step.criteria.flatMap(({ id }) => {
      const answer = id === criterion ? { value: given.value, reason: own } : ownEntry(before.criteria, id);
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
  const value = rolledUp(step, criteria) ?? before.value;
  if (value === 'na' && !allowsNotApplicable(step)) return { refusal: { code: 'gate-refuses-na', step: step.id } };
  const contradicted: TargetFact[] = findContradiction(value, verdicts);
  const texts = placeTexts(
    before,
    { ...given, reason: null, remark: isNa ? null : given.remark },
    contradicted.length > 0,
  );
  const reasons = [...new Set(Object.values(criteria).flatMap(({ reason }) => reason ?? []))].join('; ');
  const reason = value === 'na' ? reasons : (texts.reason ?? reasonBefore(before, value));
  return { answer: { ...before, value, reason, note: texts.note, criteria, contradicted, answeredAt: at } };
}

/** Added on a line of its own; what is there already is not said twice. */
export function appendNote(note: string | null, text: string): string {
  if (note === null) return text;
  return note.split('\n').includes(text) ? note : `${note}\n${text}`;
}

/** A text without a kind is the reason where one is wanted and none is given, a note otherwise. */
function placeTexts(before: Answer, { reason, remark }: Given, wanted: boolean): Pick<Answer, 'reason' | 'note'> {
  if (remark === null) return { reason, note: before.note };
  if (wanted && reason === null) return { reason: remark, note: before.note };
  return { reason, note: appendNote(before.note, remark) };
}

/** A reason belongs to the answer it was given for, or was given ahead of it. */
function reasonBefore(before: Answer, value: AnswerValue | null): string | null {
  return before.value === null || before.value === value ? before.reason : null;
}

function rolledUp(step: ChecklistStep, criteria: Answer['criteria']): AnswerValue | null {
  const values = step.criteria.flatMap(({ id }) => ownEntry(criteria, id)?.value ?? []);
  return values.length > 0 && values.length === step.criteria.length ? rollUpCriteria(values) : null;
}

function ownEntry(criteria: Answer['criteria'], id: string): Answer['criteria'][string] | undefined {
  return Object.hasOwn(criteria, id) ? criteria[id] : undefined;
}
