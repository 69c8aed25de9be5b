/** What `csaudit checklist diff` says of two checklists, and its JSON. */

export type ChecklistSubject = 'checklist' | 'section' | 'step' | 'criterion';

export type ChecklistChange = {
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly subject: ChecklistSubject;
  /** `step/criterion` for a criterion; null for the checklist itself and for the order of all of a kind. */
  readonly id: string | null;
  readonly title: string | null;
  /** changed: of which key. */
  readonly key: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly affectsScore: boolean;
};

export type ComparedChecklist = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** null: it ships with csaudit. */
  readonly file: string | null;
  readonly contentHash: string;
  readonly scoringHash: string;
};

export type ChecklistDiff = {
  readonly formatVersion: 1;
  readonly before: ComparedChecklist;
  readonly after: ComparedChecklist;
  /** Scores of audits with the one may be held against scores of audits with the other. */
  readonly comparable: boolean;
  readonly changes: readonly ChecklistChange[];
};
