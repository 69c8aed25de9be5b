import * as z from 'zod';
import { answerSchema, carriedActionSchema, checklistIdentitySchema, waiverSchema } from './audit.ts';
import { severities } from './checklist.ts';
import { countSchema, noticeSchema } from './measurement.ts';
import { verdictSchema } from './verdict.ts';

/** The audit in the result document: all that a report says of it, so that a report needs neither checklist nor store. */

const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);

/** null where nothing is to be scored: no step applies, or none is answered yet. Never 0 for that. */
const score = z.strictObject({
  /** Over the steps that are answered. */
  score: points.nullable(),
  /** Every open step counted as not met, and as met. */
  low: points.nullable(),
  high: points.nullable(),
});

const verdictReasons = ['critical-failed', 'critical-open', 'critical-waived', 'below-pass-mark'] as const;

const scores = z.strictObject({
  engine: z.literal('csaudit-1'),
  /** Waived steps fail. */
  raw: score,
  /** Waived steps are left out. */
  adjusted: score,
  /** Of the raw score and its bounds; null: the checklist has nothing to grade. */
  grade: z.strictObject({ score: z.string().nullable(), low: z.string().nullable(), high: z.string().nullable() }),
  passMark: points,
  /** Which score the verdict is about. */
  gateOn: z.enum(['raw', 'adjusted']),
  /** null: nothing could be scored. */
  verdict: z.enum(['pass', 'fail']).nullable(),
  reasons: z.array(z.strictObject({ code: z.enum(verdictReasons), step: z.string().nullable() })),
  answered: countSchema,
  notApplicable: countSchema,
  open: countSchema,
  total: countSchema,
  /** Share of the weight that is answered, n/a included. */
  completeness: share,
  /** Share of the weight that applies. */
  coverage: share,
  /** The score that the verdict is about, by other models. absolute: 100 if all is met, else 0. */
  models: z.strictObject({ flat: score, flatBinary: score, flatUnweighted: score, absolute: score }),
  /** The models that fall on the other side of the pass mark. */
  disagreeing: z.array(z.enum(['flat', 'flatBinary', 'flatUnweighted'])),
  notices: z.array(noticeSchema),
});

const section = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Share of the whole. */
  weight: share,
  steps: z.array(z.string()),
  ...score.shape,
});

const step = answerSchema.extend({
  id: z.string(),
  number: countSchema,
  section: z.string(),
  title: z.string(),
  severity: z.enum(severities),
  /** As the score weighs it within its section. */
  weight: z.number().min(0),
  /** The measurements that stand beside the step: of these KPIs, in the whole and by these dimensions. */
  numbers: z.array(z.strictObject({ kpi: z.string(), statistic: z.string().nullable(), by: z.array(z.string()) })),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      value: answerSchema.shape.value,
      reason: z.string().nullable(),
    }),
  ),
  /** What the targets of the step's KPIs would answer; null: there are none, or they cannot tell. */
  suggestion: answerSchema.shape.value,
  waiver: waiverSchema.extend({ expired: z.boolean() }).nullable(),
});

/** A target and the number it is about. */
const gap = verdictSchema
  .pick({ id: true, kpi: true, statistic: true, threshold: true, by: true, clock: true, actual: true, unit: true })
  .extend({
    verdict: verdictSchema.shape.verdict,
    target: verdictSchema.shape.target,
    /** Below 0: short of the target by so much. */
    distance: verdictSchema.shape.distance,
    steps: z.array(z.string()),
  });

export const quadrants = ['quick-win', 'project', 'fill-in', 'reconsider'] as const;

const action = carriedActionSchema.extend({
  /** null: carried over, and not answered this time. */
  answer: answerSchema.shape.value,
  quadrant: z.enum(quadrants),
  urgent: z.boolean(),
  important: z.boolean(),
  overdue: z.boolean(),
  /** From an audit before this one. */
  carried: z.boolean(),
});

const change = z.number().nullable();
const comparison = z.strictObject({
  previous: z.strictObject({ id: z.string(), finishedAt: z.string().nullable() }),
  /** null: the two can be compared. */
  refusal: z.enum(['other-checklist', 'other-scoring']).nullable(),
  score: z.strictObject({ from: points.nullable(), to: points.nullable(), change }).nullable(),
  sections: z.array(z.strictObject({ id: z.string(), from: points.nullable(), to: points.nullable(), change })),
  /** The steps answered otherwise than before. */
  steps: z.array(
    z.strictObject({
      id: z.string(),
      from: answerSchema.shape.value,
      to: answerSchema.shape.value,
      better: z.boolean().nullable(),
    }),
  ),
});

export const auditReportSchema = z.strictObject({
  id: z.string(),
  checklist: checklistIdentitySchema.extend({ title: z.string() }),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  detailed: z.boolean(),
  scores,
  sections: z.array(section),
  steps: z.array(step),
  gaps: z.array(gap),
  plan: z.strictObject({ open: z.array(action), closed: z.array(action) }),
  /** null: there is no audit before this one. */
  comparison: comparison.nullable(),
});

export type AuditReport = z.infer<typeof auditReportSchema>;
export type Score = z.infer<typeof score>;
export type Scores = z.infer<typeof scores>;
export type ScoredSection = z.infer<typeof section>;
export type ReportedStep = z.infer<typeof step>;
export type Gap = z.infer<typeof gap>;
export type PlannedAction = z.infer<typeof action>;
export type Quadrant = (typeof quadrants)[number];
export type AuditComparison = z.infer<typeof comparison>;
