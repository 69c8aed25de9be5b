import * as z from 'zod';
import { severities } from './checklist.ts';
import { verdictSchema } from './verdict.ts';

/** A saved audit: `.csaudit/<id>.json`, written after every answer, readable and mendable by hand. */

const text = z.string().min(1);
const instant = z.iso.datetime();
const date = z.iso.date();
const level = z.enum(['low', 'medium', 'high']);

export const answerValues = ['met', 'partly', 'not-met', 'na'] as const;
const value = z.enum(answerValues);

const evidence = z.strictObject({
  /** Relative to the folder of `csaudit.yaml` where the file lies below it. */
  path: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
  bytes: z.int().min(0),
});

/** A target that says something else than the answer, as far as the audit keeps it. */
const targetFact = verdictSchema.pick({
  id: true,
  kpi: true,
  statistic: true,
  threshold: true,
  by: true,
  actual: true,
  unit: true,
  target: true,
});

const criterionAnswer = z.strictObject({ value, reason: text.nullable() });

export const answerSchema = z.strictObject({
  /** null: still open; there may be a note, evidence or some of the criteria already. */
  value: value.nullable(),
  /** Why the step does not apply, or why the word of the manager stands against the number. */
  reason: text.nullable(),
  note: text.nullable(),
  evidence: z.array(evidence),
  owner: text.nullable(),
  due: date.nullable(),
  criteria: z.record(z.string(), criterionAnswer),
  /** The targets that say otherwise. */
  contradicted: z.array(targetFact),
  answeredAt: instant.nullable(),
});

/** A failure somebody answers for, until a day comes. */
export const waiverSchema = z.strictObject({ step: text, owner: text, reason: text, expires: date });

/** An action of an earlier audit that is not done. It holds its own words: its step may be gone by now. */
export const carriedActionSchema = z.strictObject({
  step: text,
  title: text,
  action: text,
  severity: z.enum(severities),
  impact: level,
  effort: level,
  owner: text.nullable(),
  due: date.nullable(),
  /** The audit that found it first, and when. */
  from: text,
  since: instant,
  closedAt: instant.nullable(),
});

export const checklistIdentitySchema = z.strictObject({
  id: text,
  version: text,
  /** Changes with any word. */
  contentHash: text,
  /** Changes with what the score is made of: scores of different hashes are not compared. */
  scoringHash: text,
});

export const savedAuditSchema = z.strictObject({
  formatVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  checklist: checklistIdentitySchema,
  startedAt: instant,
  updatedAt: instant,
  finishedAt: instant.nullable(),
  /** The criteria of each step are asked instead of the step. */
  detailed: z.boolean(),
  /** What is asked now; `step: null` is the review page. */
  position: z.strictObject({ step: text.nullable(), criterion: text.nullable() }),
  answers: z.record(z.string(), answerSchema),
  waivers: z.array(waiverSchema),
  carried: z.array(carriedActionSchema),
});

export type AnswerValue = z.infer<typeof value>;
export type Evidence = z.infer<typeof evidence>;
export type TargetFact = z.infer<typeof targetFact>;
export type Answer = z.infer<typeof answerSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type CarriedAction = z.infer<typeof carriedActionSchema>;
export type ChecklistIdentity = z.infer<typeof checklistIdentitySchema>;
export type SavedAudit = z.infer<typeof savedAuditSchema>;
