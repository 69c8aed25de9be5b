import * as z from 'zod';
import {
  bySchema,
  clockSchema,
  countSchema,
  exclusionSchema,
  intervalSchema,
  noticeSchema,
  unitSchema,
} from './measurement.ts';
import { bases, operators } from './target.ts';
import { verdictWords } from './verdict-words.ts';

/** What became of a target, in the whole or in one group. */

/** What a verdict does to the run, after `on_no_data`, `on_inconclusive` and `--fail-on`: a miss is exit 1, no-data exit 3. */
const consequences = ['none', 'warning', 'miss', 'no-data'] as const;

const condition = z.strictObject({
  operator: z.enum(operators),
  /** In the unit of the verdict: a share from 0 to 1, seconds, points, a count. */
  value: z.number(),
  /** As the team wrote it. */
  text: z.string(),
});

const comparison = z.strictObject({
  baseline: z.strictObject({
    file: z.string(),
    value: z.number().nullable(),
    n: countSchema.nullable(),
    interval: intervalSchema.nullable(),
  }),
  /** difference: actual - baseline, in the unit of the verdict. relative: actual / baseline - 1. */
  kind: z.enum(['difference', 'relative']),
  change: z.number().nullable(),
  /** Of the change. */
  interval: intervalSchema.nullable(),
  /** Change for the worse that is put up with: a share of the baseline, points for scores. */
  tolerance: z.number(),
  outcome: z.enum(['worse', 'not-worse', 'undecided', 'refused', 'new-group']),
  reason: noticeSchema.nullable(),
});

const budget = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  /** Contacts in the whole period; beyond now at the pace so far. */
  contacts: countSchema,
  /** Late contacts that the target allows among them. */
  allowed: countSchema,
  used: countSchema,
  /** Below 0: more than allowed. */
  left: z.int(),
  /** When nothing is left, at the pace so far; null: not within the period, or spent already. */
  spentAt: z.iso.datetime().nullable(),
});

export const verdictSchema = z.strictObject({
  id: z.string(),
  verdict: z.enum(verdictWords),
  consequence: z.enum(consequences),
  /** Why it is neither met nor missed, met narrowly, or missed although the number itself meets the target. */
  reason: noticeSchema.nullable(),
  kpi: z.string(),
  statistic: z.string(),
  threshold: z.number().optional(),
  by: bySchema,
  where: z.string().nullable(),
  clock: clockSchema.nullable(),
  variant: z.string().nullable(),
  basis: z.enum(bases),
  actual: z.number().nullable(),
  unit: unitSchema,
  target: condition,
  warn: condition.nullable(),
  /** How far the number is on the good side of the target, below 0 on the bad one. */
  distance: z.number().nullable(),
  n: countSchema.nullable(),
  /** What a sample is judged by; a census has none. */
  interval: intervalSchema.nullable(),
  /** What limits the number: months that are not whole. */
  remark: noticeSchema.nullable(),
  excluded: z.array(exclusionSchema),
  comparison: comparison.nullable(),
  budget: budget.nullable(),
  /** Where the target is written; null: on the command line. */
  place: z.strictObject({ file: z.string(), line: z.int().min(1) }).nullable(),
});

export type Verdict = z.infer<typeof verdictSchema>;
export type VerdictWord = Verdict['verdict'];
export type Consequence = Verdict['consequence'];
export type Comparison = z.infer<typeof comparison>;
export type Budget = z.infer<typeof budget>;
