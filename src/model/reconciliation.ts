import * as z from 'zod';
import { clockSchema, countSchema as count, noticeSchema as notice, unitSchema } from './measurement.ts';

/** The walk from csaudit's number to somebody else's: one switch a step, and what is left over. */

/** How many records a step concerns; for messages and survey answers those, not their contacts. */
const concerned = z.strictObject({ entered: count, left: count, changed: count });

const step = z.strictObject({
  /** What is switched: a code with its data; the words are in `locales/`, under `step`. The first is csaudit's own number. */
  change: notice,
  statistic: z.string(),
  clock: clockSchema.nullable(),
  variant: z.string().nullable(),
  value: z.number(),
  n: count,
  /** To the step before; null for the first. */
  difference: z.number().nullable(),
  /** null: no record is concerned, the step is about the number alone. */
  concerned: concerned.nullable(),
});

const match = z.strictObject({
  changes: z.array(notice),
  statistic: z.string(),
  clock: clockSchema.nullable(),
  variant: z.string().nullable(),
  value: z.number(),
  n: count,
});

export const reconciliationSchema = z.strictObject({
  kpi: z.string(),
  statistic: z.string(),
  threshold: z.number().optional(),
  unit: unitSchema,
  /** As it was written, in the unit, and how far off it may be as its last digit is rounded. */
  theirs: z.strictObject({ text: z.string(), value: z.number(), tolerance: z.number() }),
  /** Id of the set of definitions that is walked to; null: nobody knows whose number it is. */
  vendor: z.string().nullable(),
  vendorBy: z.enum(['option', 'config', 'preset']).nullable(),
  /** Whether the vendor's definition of this KPI is known. */
  isDefined: z.boolean(),
  steps: z.array(step).min(1),
  remainder: z.strictObject({
    /** Theirs less the last step. */
    difference: z.number(),
    /** Of theirs; null where theirs is 0. */
    share: z.number().nullable(),
    isExplained: z.boolean(),
  }),
  /**
   * Where the walk does not reach their number: other ways of counting that would give it, as changes to the last
   * step. No proof of any.
   */
  search: z.strictObject({ tried: count, isComplete: z.boolean(), found: count, matches: z.array(match) }).nullable(),
  untried: z.array(z.strictObject({ change: notice, reason: notice })),
});

export type Reconciliation = z.infer<typeof reconciliationSchema>;
export type ReconciliationStep = Reconciliation['steps'][number];
export type ReconciliationMatch = NonNullable<Reconciliation['search']>['matches'][number];
export type Concerned = z.infer<typeof concerned>;
