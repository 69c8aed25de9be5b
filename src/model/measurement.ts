import * as z from 'zod';

/** A number with all that belongs to it, and the parts that other documents share with it. */

export const countSchema = z.int().min(0);
export const exclusionSchema = z.strictObject({ reason: z.string(), count: countSchema });
/** A code with its data; the words are in `locales/`. */
export const noticeSchema = z.strictObject({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const intervalSchema = z.strictObject({
  low: z.number(),
  high: z.number(),
  level: z.number(),
  method: z.string(),
});

export const unitSchema = z.enum(['ratio', 'seconds', 'count', 'points']);
export const clockSchema = z.enum(['calendar', 'business']);
export const bySchema = z.record(z.string(), z.string().nullable());

export const measurementSchema = z.strictObject({
  kpi: z.string(),
  statistic: z.string(),
  threshold: z.number().optional(),
  by: bySchema,
  /** Where it is another than the result's own: a target may look at a part of the data. */
  where: z.string().optional(),
  value: z.number().nullable(),
  unit: unitSchema,
  n: countSchema.nullable(),
  /** per_month: the calendar months that the count was divided by. */
  months: z.int().min(1).optional(),
  interval: intervalSchema.nullable(),
  intervalReason: z.enum(['too-few', 'aggregated', 'census', 'not-asked']).nullable(),
  clock: clockSchema.nullable(),
  variant: z.string().nullable(),
  status: z.enum(['ok', 'missing-field', 'no-data', 'ambiguous']),
  reason: noticeSchema.nullable(),
  excluded: z.array(exclusionSchema),
  split: z.record(z.string(), countSchema).optional(),
});
