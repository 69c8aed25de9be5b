import { allowsNotApplicable } from '../model/allows-not-applicable.ts';
import type { Checklist, ChecklistSection, ChecklistStep } from '../model/checklist.ts';
import type { ChecklistSubject } from '../model/checklist-diff.ts';

/** A checklist taken apart: what of each part decides scores, and what only people read. */
export type ChecklistPart = {
  readonly subject: ChecklistSubject;
  /** `step/criterion` for a criterion; null for the checklist itself: under another name it scores the same. */
  readonly id: string | null;
  readonly title: string;
  readonly scoring: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, unknown>>;
};

export function partsOf(checklist: Checklist): readonly ChecklistPart[] {
  const { sections, pass_mark, section_weight = 'equal', complete = 100, bands = null, title, ...words } = checklist;
  const scoring = { pass_mark, section_weight, complete, bands };
  const whole: ChecklistPart = { subject: 'checklist', id: null, title, scoring, words: { title, ...words } };
  return [whole, ...sections.flatMap((section) => partsOfSection(section, section_weight))];
}

function partsOfSection(section: ChecklistSection, sectionWeight: string): readonly ChecklistPart[] {
  const { id, title, steps, weight } = section;
  // What is not said is what it stands for, so that writing it out changes no score.
  const scoring = { weight: sectionWeight === 'equal' ? (weight ?? 1) : null };
  return [
    { subject: 'section', id, title, scoring, words: { title } },
    ...steps.flatMap((step) => partsOfStep(step, id)),
  ];
}

function partsOfStep(step: ChecklistStep, section: string): readonly ChecklistPart[] {
  const { id, title, severity, weight = null, na_allowed: _, criteria, ...words } = step;
  const scoring = { section, severity, weight, na_allowed: allowsNotApplicable(step) };
  return [
    { subject: 'step', id, title, scoring, words: { title, ...words } },
    ...criteria.map(
      (criterion): ChecklistPart => ({
        subject: 'criterion',
        id: `${id}/${criterion.id}`,
        title: criterion.text,
        scoring: {},
        words: { text: criterion.text },
      }),
    ),
  ];
}
