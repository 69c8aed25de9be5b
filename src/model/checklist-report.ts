import type { Problem } from './problem.ts';

/** What `csaudit checklist` says of checklists besides their content. */

export type ChecklistSummary = {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly sections: number;
  readonly steps: number;
};

/** What `lint` found in one checklist. */
export type ChecklistReport = {
  /** As it was asked for. */
  readonly name: string;
  /** null: there is too much wrong to say what it is. */
  readonly checklist: ChecklistSummary | null;
  readonly problems: readonly Problem[];
};
