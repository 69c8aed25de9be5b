import type { Prompt } from '../audit/current-prompt.ts';
import type { AnswerLine } from '../audit/parse-answer-line.ts';
import type { AuditReport } from '../model/audit-report.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Result } from '../model/result.ts';

/** What a face shows: what is asked, and the team's numbers and the audit as they stand. */
export type View<Asked extends Prompt = Prompt> = {
  readonly prompt: Asked;
  readonly checklist: Checklist;
  readonly result: Result;
  readonly audit: AuditReport;
};

export type QuestionView = View<Extract<Prompt, { kind: 'question' }>>;
export type ReviewView = View<Extract<Prompt, { kind: 'review' }>>;

/** What somebody says to a question; `end` is the end of the input, `interrupted` Ctrl-C. */
export type Reply = AnswerLine | { readonly kind: 'end' } | { readonly kind: 'interrupted' };

/** Where a walk is shown and its replies come from. Everything else is the same for all of them. */
export type Face = {
  /** Nobody is there to correct a line that is not understood. */
  readonly isScript: boolean;
  ask(view: QuestionView | ReviewView): Promise<Reply>;
  /** Why an answer stands against the number; null: the face leaves it to a line that follows. */
  askReason(facts: readonly string[]): Promise<Reply | null>;
  help(view: QuestionView | ReviewView): Promise<void>;
  /** Lines of a script that were read so far. */
  linesRead(): number;
  /** `problem`: what was said could not be taken. */
  tell(text: string, kind: 'done' | 'doubt' | 'problem'): Promise<void>;
};
