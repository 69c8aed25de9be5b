import type { AnswerValue, ChecklistIdentity, Evidence, SavedAudit } from '../model/audit.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Verdict } from '../model/verdict.ts';
import { findContradiction } from './find-contradiction.ts';
import { isOpen, listQuestions, type Question } from './list-questions.ts';

/** An audit under way: the document that is saved, and what it is asked from. Immutable; `applyEvent` makes the next. */
export type Walk = {
  readonly checklist: Checklist;
  readonly audit: SavedAudit;
  /** Of the targets linked to each step, by step; null: there are no data. */
  readonly verdicts: ReadonlyMap<string, readonly Verdict[]> | null;
  /** Has the checklist changed since the audit was saved last: in words only, or in what the score is made of? */
  readonly changed: 'no' | 'words' | 'scoring';
  /** Why the last event changed nothing. */
  readonly refusal: Refusal | null;
  /** The manager has gone; the audit stays open. */
  readonly left: boolean;
};

/** What happens in a walk. Those with a `step` leave the position alone and speak of that step; without, of the one asked now. */
export type WalkEvent =
  /** `remark` is text whose kind is not said: the reason where one is wanted (n/a, contradicted), otherwise a note. */
  | {
      readonly type: 'answer';
      readonly value: AnswerValue;
      readonly reason?: string;
      readonly remark?: string;
      readonly step?: string;
    }
  | {
      readonly type: 'criterion';
      readonly step: string;
      readonly criterion: string;
      readonly value: AnswerValue;
      readonly reason?: string;
    }
  /** `append`: after the note there is. An empty text takes back what was said, but no reason of an n/a. */
  | { readonly type: 'note'; readonly text: string; readonly append?: boolean; readonly step?: string }
  | { readonly type: 'reason' | 'owner' | 'due'; readonly text: string; readonly step?: string }
  | { readonly type: 'evidence'; readonly evidence: Evidence; readonly step?: string }
  /** To the id of a step, or its number from 1. */
  | { readonly type: 'jump'; readonly to: string | number }
  /** The action of an earlier audit is done. */
  | { readonly type: 'close'; readonly step: string }
  /** `partial`: although steps are open. */
  | { readonly type: 'finish'; readonly partial: boolean }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  | { readonly type: 'review' }
  | { readonly type: 'quit' };

export type Refusal =
  | { readonly code: 'na-needs-reason' | 'gate-refuses-na'; readonly step: string }
  | { readonly code: 'unknown-step' | 'unknown-criterion' | 'unknown-action'; readonly name: string }
  | { readonly code: 'bad-date'; readonly text: string }
  | { readonly code: 'incomplete'; readonly open: number }
  | { readonly code: 'at-the-beginning' | 'nothing-asked' | 'finished' };

export type NewAudit = Pick<SavedAudit, 'id' | 'checklist' | 'startedAt' | 'detailed' | 'waivers' | 'carried'>;

/** An audit without answers, at its first question once a walk starts. */
export function newAudit(given: NewAudit): SavedAudit {
  return {
    formatVersion: 1,
    ...given,
    updatedAt: given.startedAt,
    finishedAt: null,
    position: { step: null, criterion: null },
    answers: {},
  };
}

/**
 * Begins or resumes a walk at the first open question, or at the review page if there is none. Nothing answered changes;
 * with data, what contradicts the answers is found anew.
 *
 * @param identity of the checklist as it is now; from here on the audit is one of this checklist
 */
export function startWalk(
  checklist: Checklist,
  identity: ChecklistIdentity,
  saved: SavedAudit,
  verdicts: ReadonlyMap<string, readonly Verdict[]> | null,
): Walk {
  const changed =
    saved.checklist.scoringHash !== identity.scoringHash
      ? 'scoring'
      : saved.checklist.contentHash !== identity.contentHash
        ? 'words'
        : 'no';
  const walk: Walk = { checklist, audit: saved, verdicts, changed, refusal: null, left: false };
  if (saved.finishedAt !== null) return walk;
  const answers = Object.fromEntries(
    Object.entries(saved.answers).map(([step, answer]) => [
      step,
      verdicts === null
        ? answer
        : { ...answer, contradicted: findContradiction(answer.value, verdicts.get(step) ?? []) },
    ]),
  );
  const audit = { ...saved, checklist: identity, answers };
  const first = listQuestions(checklist, saved.detailed).find((question) => isOpen(question, answers));
  return { ...walk, audit: { ...audit, position: positionOf(first) } };
}

export function positionOf(question: Question | undefined): SavedAudit['position'] {
  return { step: question?.step.id ?? null, criterion: question?.criterion?.id ?? null };
}
