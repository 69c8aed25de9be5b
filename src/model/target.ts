import * as z from 'zod';

/** A target of `csaudit.yaml`: what a number is to be, and what follows if it is not, or cannot be told. */

const text = z.string().min(1);

export const operators = ['<', '<=', '>', '>=', '=='] as const;
export const bases = ['census', 'sample'] as const;

const compareSchema = z.strictObject({
  /** A saved result; `--baseline` outranks it. */
  baseline: text.optional(),
  /** Change for the worse that is put up with: `20%` of the old value, or points for scores. */
  worse_by: text.optional(),
  /** false: any change beyond the tolerance counts, also one that may be chance. */
  significant: z.boolean().optional(),
});

export const targetSchema = z.strictObject({
  /** Stable: reports of CI systems know the target by it. */
  id: text.regex(/^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u, 'text without line breaks or spaces at its ends'),
  /** As `--kpi` takes it: `first-response-time.p90`, `frt.within(4h)`, `service-level(20s)`. */
  kpi: text,
  where: text.optional(),
  clock: z.enum(['calendar', 'business']).optional(),
  variant: text.optional(),
  /** One verdict per group. */
  by: z.union([text, z.array(text).min(1)]).optional(),
  expect: text,
  /** Stricter than `expect`: what is met narrowly is worth a word. */
  warn: text.optional(),
  /** census: the number itself is compared. sample: its interval is. Default: as the KPI says. */
  basis: z.enum(bases).optional(),
  /** Fewer are no data. */
  min_n: z.int().min(1).optional(),
  on_no_data: z.enum(['fail', 'warn', 'skip']).optional(),
  on_inconclusive: z.enum(['fail', 'pass', 'warn']).optional(),
  compare: compareSchema.optional(),
});

/** What is left of a target with keys that there are none of: enough to find what else is wrong with it. */
export const looseTargetSchema = targetSchema.strip();

export type TargetFile = z.infer<typeof targetSchema>;
export type Operator = (typeof operators)[number];
export type Basis = (typeof bases)[number];
