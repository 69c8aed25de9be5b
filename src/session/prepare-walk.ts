import { applyAnswers } from '../audit/apply-answers.ts';
import { applyEvent } from '../audit/apply-event.ts';
import { verdictsByStep } from '../audit/evidence.ts';
import { isComplete } from '../audit/is-complete.ts';
import type { StepLink } from '../audit/step-links.ts';
import { startWalk, type Walk } from '../audit/walk.ts';
import type { GivenAnswer } from '../model/answers.ts';
import type { ChecklistIdentity, SavedAudit } from '../model/audit.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Result } from '../model/result.ts';

type Preparation = {
  readonly saved: SavedAudit;
  readonly checklist: Checklist;
  readonly identity: ChecklistIdentity;
  readonly links: ReadonlyMap<string, readonly StepLink[]>;
  readonly numbers: Result;
  /** Of a file; null: there is none. */
  readonly answers: readonly GivenAnswer[] | null;
  readonly partial: boolean;
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
};

/** The walk with what the file of answers says; if that is all there is to say, it is finished. */
export function prepareWalk({ saved, checklist, identity, links, numbers, answers, partial, at }: Preparation): Walk {
  const verdicts = numbers.sources.length === 0 ? null : verdictsByStep(links, numbers.verdicts);
  const started = startWalk(checklist, identity, saved, verdicts);
  if (started.audit.finishedAt !== null || answers === null) return started;
  const answered = applyAnswers(started, answers, at);
  const isAll = partial || isComplete(checklist, answered.audit.answers);
  return isAll ? applyEvent(answered, { type: 'finish', partial: true }, at) : answered;
}
