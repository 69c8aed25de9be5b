import * as z from 'zod';
import { auditReportSchema } from './audit-report.ts';
import {
  countSchema as count,
  exclusionSchema as exclusion,
  type intervalSchema,
  measurementSchema,
  noticeSchema as notice,
} from './measurement.ts';
import { reconciliationSchema } from './reconciliation.ts';
import { verdictSchema } from './verdict.ts';

/** The result document: what every command that measures writes, and every report reads. */

const sourceColumn = z.strictObject({
  field: z.string(),
  header: z.string(),
  how: z.enum(['option', 'config', 'preset', 'generic']),
  parsed: count,
  missing: count,
  invalid: count,
});

const source = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  kind: z.enum(['tickets', 'calls', 'messages', 'ratings', 'aggregates']),
  preset: z.string(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  rows: z.strictObject({ read: count, used: count, excluded: z.array(exclusion) }),
  columns: z.array(sourceColumn),
  assumptions: z.array(notice),
});

export const resultSchema = z.strictObject({
  formatVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('csaudit'), version: z.string() }),
  createdAt: z.iso.datetime(),
  /** As csaudit.yaml calls it. */
  team: z.string().optional(),
  now: z.iso.datetime().nullable(),
  period: z.strictObject({
    from: z.string().nullable(),
    to: z.string().nullable(),
    timeZone: z.string().refine(isTimeZone, 'is no time zone'),
  }),
  where: z.string().nullable(),
  /** By whose definitions it was counted, where somebody said: an id such as `zendesk`. */
  definitions: z.string().optional(),
  breakdowns: z.array(z.array(z.string())),
  sources: z.array(source),
  measurements: z.array(measurementSchema),
  verdicts: z.array(verdictSchema),
  /** Of one KPI, between its number here and somebody else's. */
  reconciliation: reconciliationSchema.optional(),
  /** null: the result is of no audit. */
  audit: auditReportSchema.nullable(),
  notices: z.array(notice),
});

export type Result = z.infer<typeof resultSchema>;
export type Source = z.infer<typeof source>;
export type SourceColumn = z.infer<typeof sourceColumn>;
export type Measurement = z.infer<typeof measurementSchema>;
export type Interval = z.infer<typeof intervalSchema>;
export type Exclusion = z.infer<typeof exclusion>;
export type Notice = z.infer<typeof notice>;

/** A report shows times in it; one that nobody knows would end the report. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
