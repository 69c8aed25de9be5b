import * as z from 'zod';
import { configSchema } from './config.ts';
import { bySchema, clockSchema } from './measurement.ts';
import { verdictWords } from './verdict-words.ts';

/** Test cases of a team's own targets and KPIs: rows made up for the purpose, and what they have to give. */

const text = z.string().min(1);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const verdictWord = z.enum(verdictWords);
/** One, or one a group. */
const several = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema).min(1)]);

const source = configSchema.shape.sources
  .unwrap()
  .element.omit({ files: true, encoding: true })
  .extend({
    /** CSV text, or a map of header -> cell for each row. */
    rows: z.union([z.string(), z.array(z.record(text, cell)).min(1)]),
  });

const expectedValue = z.strictObject({
  /** `75 %`, `20min`, `12`; null: there is no number. */
  value: z.union([z.string(), z.number(), z.null()]),
  /** In the same unit; without one, half of the last digit written. */
  tolerance: z.union([z.string(), z.number()]).optional(),
  n: z.int().min(0).optional(),
  by: bySchema.optional(),
  clock: clockSchema.optional(),
});

const expectedVerdict = z.strictObject({ verdict: verdictWord, by: bySchema.optional() });

export const testCaseSchema = z.strictObject({
  name: text,
  now: text.optional(),
  from: text.optional(),
  to: text.optional(),
  where: text.optional(),
  variant: text.optional(),
  timezone: text.optional(),
  sources: z.array(source).min(1),
  /** KPI, as `--kpi` takes it -> its value. */
  kpis: z.record(text, several(z.union([z.string(), z.number(), z.null(), expectedValue]))).optional(),
  /** Id of a target of csaudit.yaml -> its verdict; for a target by groups, of every group that is not named. */
  targets: z.record(text, several(z.union([verdictWord, expectedVerdict]))).optional(),
});

export const testFileSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Whose targets, KPIs and calendar are tested; otherwise the csaudit.yaml beside the file or above it. */
  config: text.optional(),
  cases: z.array(testCaseSchema).min(1),
});

export type TestFile = z.infer<typeof testFileSchema>;
export type TestCase = z.infer<typeof testCaseSchema>;
export type TestSource = z.infer<typeof source>;
export type ExpectedValue = z.infer<typeof expectedValue>;
export type ExpectedVerdict = z.infer<typeof expectedVerdict>;
