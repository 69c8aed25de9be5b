import * as z from 'zod';
import { columnDimensions, timeDimensions } from './relation.ts';

/** A checklist: `checklists/*.yaml`, or a team's own. What spans several places is checked by checklist/find-mistakes.ts. */

const text = z.string().min(1);
const list = z.array(text).min(1);
const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower case words joined by hyphens are needed');
const weight = z.number().min(0);
const percent = z.number().min(0).max(100);
const level = z.enum(['low', 'medium', 'high']);

/** critical: a gate. Failed or unanswered, the audit fails whatever its score. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;

/** An observable statement, answered met, partly, not met or not applicable. */
const criterion = z.strictObject({ id, text });

/** A number shown beside a step. One to aim at comes from somewhere, and from some time. */
const numberLink = z
  .strictObject({
    kpi: text,
    by: z
      .array(z.enum([...columnDimensions, ...timeDimensions]))
      .min(1)
      .max(2)
      .optional(),
    /** What it should be, as a target says it: `>= 85%`, `<= 4h`. */
    good: text.optional(),
    source: text.optional(),
    as_of: z.iso.date('a day such as 2026-01-31 is needed').optional(),
  })
  .superRefine(({ good, source, as_of }, context) => {
    if (good === undefined || (source !== undefined && as_of !== undefined)) return;
    context.addIssue({ code: 'custom', path: ['good'], message: 'a number to aim at needs "source" and "as_of"' });
  });

const reference = z.strictObject({
  standard: text,
  /** A text: as a number, 7.10 would be 7.1. */
  clause: z.string().min(1),
});

const step = z.strictObject({
  id,
  title: text,
  severity: z.enum(severities),
  /** Instead of the weight that goes with the severity. */
  weight: weight.optional(),
  /** How much it would change, and how much work it is: where a failed step stands in the action plan. */
  impact: level,
  effort: level,
  why: text,
  how: list,
  tools: list,
  criteria: z.array(criterion).min(2).max(5),
  /** What to ask for. */
  evidence: list,
  /** `csat`, `first-response-time.p90`, or more about it. */
  kpis: z.array(z.union([text, numberLink])).optional(),
  /** What to do when the step is not met. */
  action: text,
  references: z.array(reference).optional(),
  /** May it be answered "not applicable"? Unless said otherwise: yes, but a critical step may not. */
  na_allowed: z.boolean().optional(),
  /** When it does not apply; a critical step that may not apply has to say it. */
  na_when: text.optional(),
});

const section = z.strictObject({
  id,
  title: text,
  /** 1 unless given; only with `section_weight: equal`. */
  weight: weight.optional(),
  steps: z.array(step).min(1),
});

export const checklistSchema = z.strictObject({
  id,
  title: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0 is needed'),
  description: text,
  /** Of its words, such as `en`. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language such as en or pt-BR is needed'),
  /** Who it is for. */
  audiences: list,
  /** The score from which on the audit is passed, 0 to 100. */
  pass_mark: percent,
  /** Grades from the best down, the last from 0. */
  bands: z
    .array(z.strictObject({ grade: text, from: percent }))
    .min(2)
    .optional(),
  /** equal (the default): every section counts its own weight, however many steps it has. sum: the weight of its steps. */
  section_weight: z.enum(['equal', 'sum']).optional(),
  /** Per cent of the weight that must be answered to finish; 100 unless given. */
  complete: percent.optional(),
  sections: z.array(section).min(1),
});

export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistSection = z.infer<typeof section>;
export type ChecklistStep = z.infer<typeof step>;
export type Criterion = z.infer<typeof criterion>;
export type KpiLink = NonNullable<ChecklistStep['kpis']>[number];
export type Severity = (typeof severities)[number];
