import type { Answer, AnswerValue, Waiver } from '../model/audit.ts';
import type { Checklist, ChecklistStep } from '../model/checklist.ts';
import { answerOf } from './answer-of.ts';
import { fraction, one, type Rational, zero } from './rational.ts';
import { stepWeight } from './step-weight.ts';

/** What a step is worth from 0 to 1; null: it is left out. `score` leaves open steps out, `low` and `high` do not. */
export type Worth = { readonly [bound in Bound]: Rational | null };
export type Bound = 'score' | 'low' | 'high';

export type WaiverState = { readonly waiver: Waiver; readonly state: 'active' | 'expired' | 'not-needed' };

export type JudgedStep = {
  readonly step: ChecklistStep;
  readonly section: string;
  readonly value: AnswerValue | null;
  readonly weight: Rational;
  readonly waived: WaiverState | null;
  /** A waived step fails in `raw` and is left out of `adjusted`. */
  readonly raw: Worth;
  readonly adjusted: Worth;
};

const worthOfValue: Readonly<Record<AnswerValue, Rational | null>> = {
  met: one,
  partly: fraction(0.5),
  'not-met': zero,
  na: null,
};
const leftOut: Worth = { score: null, low: null, high: null };
const failed: Worth = { score: zero, low: zero, high: zero };
const open: Worth = { score: null, low: zero, high: one };

/**
 * Every step of the checklist with its weight and worth, in checklist order.
 *
 * A step that is met or does not apply needs no waiver. Any other one that is waived fails, open or not; so does one
 * whose waiver has run out, in both scores.
 *
 * @param today the local date, `2026-11-22`: a waiver that expires today has expired at 00:00
 */
export function judgeSteps(
  checklist: Checklist,
  answers: Readonly<Record<string, Answer>>,
  waivers: readonly Waiver[],
  today: string,
): readonly JudgedStep[] {
  return checklist.sections.flatMap((section) =>
    section.steps.map((step) => {
      const { value } = answerOf(answers, step.id);
      const waived = stateOf(waivers, step.id, value, today);
      const worth = worthOf(value);
      const counts = waived === null || waived.state === 'not-needed';
      const adjusted = counts ? worth : waived.state === 'active' ? leftOut : failed;
      const raw = counts ? worth : failed;
      return { step, section: section.id, value, weight: stepWeight(step), waived, raw, adjusted };
    }),
  );
}

function worthOf(value: AnswerValue | null): Worth {
  if (value === null) return open;
  const worth = worthOfValue[value];
  return { score: worth, low: worth, high: worth };
}

/** Of several waivers of a step, the one that lasts longest. */
function stateOf(
  waivers: readonly Waiver[],
  step: string,
  value: AnswerValue | null,
  today: string,
): WaiverState | null {
  const [waiver] = waivers
    .filter((candidate) => candidate.step === step)
    .toSorted((left, right) => (left.expires < right.expires ? 1 : -1));
  if (waiver === undefined) return null;
  if (value === 'met' || value === 'na') return { waiver, state: 'not-needed' };
  return { waiver, state: waiver.expires <= today ? 'expired' : 'active' };
}
