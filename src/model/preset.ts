import * as z from 'zod';
import { faultOfScale } from './scale.ts';
import { scaleSchema } from './scale-schema.ts';
import { dateOrders, durationUnits, sourceKinds } from './source-words.ts';

/** A preset: what is known of one system's export. `presets/*.yaml`, or a team's own. */

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens');

/** How sure the names are: seen in a file, read by other people's programs, written by the system's own, or only told. */
const knownFrom = ['file', 'program', 'system', 'documentation'] as const;

const columnSchema = z.strictObject({
  field: z.string(),
  /** Header names, the one preferred first. Matched without case, `_`, spaces, punctuation and trailing parentheses. */
  headers: z.array(z.string()).min(1),
  /** Questions of a survey: a header that has all the words of one of these, as typed, however it goes on. */
  asks: z.array(z.array(z.string()).min(1)).optional(),
  /** Two columns that make one instant: the header of the time of day beside the date in `headers`. */
  time_headers: z.array(z.string()).optional(),
  /** Of a duration, where the header does not say it. */
  unit: z.enum(durationUnits).optional(),
  /** The only order the system writes dates in. */
  date_order: z.enum(dateOrders).optional(),
  timezone: z.string().optional(),
  scale: scaleSchema.optional(),
  /** Cell texts of a value: `{ true: [Yes], false: [No] }`, `{ good: [Good], bad: [Bad] }`, `{ agent: [Agent] }`. */
  values: z.record(z.string(), z.array(z.string())).optional(),
  missing: z.array(z.string()).optional(),
  /** Of `sla_met`: the time that remained until a promise. Below nothing it was broken; it is never a time taken. */
  remaining: z.boolean().optional(),
  /** Duration counted in business hours by the vendor. */
  clock: z.enum(['calendar', 'business']).optional(),
  /** Aggregated rows: the field is an average or a share; multiplied by this field's value it becomes a sum. */
  weight: z.string().optional(),
  /** Stated in the result when the column is used: a word key of `assumption.*`. */
  assumption: z.string().optional(),
  /** Only in files of these kinds: `Ticket ID` is the id of a ticket and the contact of a rating. */
  kinds: z.array(z.enum(sourceKinds)).min(1).optional(),
  /** The same headers stand under another field too (`First response time`: an instant or a duration): the values decide. */
  ambiguous: z.boolean().optional(),
  /** Nobody has seen this header in a file. */
  unconfirmed: z.boolean().optional(),
});

const column = columnSchema.superRefine(({ field, scale }, context) => {
  const fault = scale === undefined ? null : faultOfScale(field, scale);
  if (fault !== null) context.addIssue({ code: 'custom', path: ['scale'], message: fault.message });
});

/** Header names of which this many, and none of `without`, must be there for the preset to be recognised. */
const signature = z.strictObject({
  headers: z.array(z.string()),
  at_least: z.int().min(1),
  without: z.array(z.string()).optional(),
  /** Only where the usual names of the columns say, too, that the rows are of the preset's kind. */
  of_its_kind: z.boolean().optional(),
});

/** A predicate over the file's own columns: `header` cell is one of `is`, has one of `tagged` among its tags, is empty or not, the same as another's or not. */
const predicate = z.strictObject({
  header: z.string(),
  is: z.array(z.string()).optional(),
  tagged: z.array(z.string().regex(/^[\w-]+$/)).optional(),
  empty: z.boolean().optional(),
  same_as: z.string().optional(),
  other_than: z.string().optional(),
});

const rowRule = z.strictObject({
  /** All must hold. */
  when: z.array(predicate).min(1),
  /** The row counts in nothing, under this reason. */
  drop: kebab.optional(),
  set: z
    .partialRecord(
      z.enum(['answered', 'abandoned', 'converted', 'resolved', 'opened_by', 'discarded']),
      z.union([z.boolean(), z.string()]),
    )
    .optional(),
  /** Fields that are the cell of another column: who the agent is may depend on who called. */
  take: z.partialRecord(z.enum(['agent', 'requester', 'department']), z.string()).optional(),
});

/** Several rows of one ticket or call become one. */
const grain = z.strictObject({
  key: z.string(),
  keep: z.enum(['last', 'first']),
  /** Fields that are not taken from the kept row. */
  reduce: z.record(z.string(), z.enum(['first', 'last', 'min', 'max', 'sum', 'any'])).optional(),
});

export const presetSchema = z.strictObject({
  id: kebab,
  title: z.string(),
  /** `any`: only the generic preset; the kind follows from the fields found. */
  kind: z.enum([...sourceKinds, 'any']),
  /** Where the header names come from. */
  source: z.string(),
  /** What that was; where it was documentation alone, the preset is taken only when it is asked for. */
  known_from: z.enum(knownFrom).optional(),
  /** How a user gets this export out of the system. */
  export: z.string().optional(),
  /** What a user of the export should know before trusting its numbers. */
  beware: z.array(z.string()).optional(),
  /** One for each language or layout of the export; the one that fits best counts. */
  signature: z.union([signature, z.array(signature).min(1)]).optional(),
  /** Exports without a header row: the layouts by number of columns, `null` for a column of no interest. */
  layouts: z.array(z.array(z.string().nullable())).optional(),
  /** Lines before the header and after the last record that belong to no record. */
  preamble: z.array(z.string()).optional(),
  footer: z.array(z.string()).optional(),
  missing: z.array(z.string()).optional(),
  timezone: z.string().optional(),
  /** Zones whose letters the system writes behind its times: `2025-09-25 10:11 CDT`. */
  letter_zones: z.array(z.string()).min(1).optional(),
  /** The only order the system writes dates in. */
  date_order: z.enum(dateOrders).optional(),
  columns: z.array(column).min(1),
  /** Headers the system is known to write and no KPI needs: not "unmapped", and not what they mean in other exports. */
  ignored: z.array(z.string()).optional(),
  rows: z.array(rowRule).optional(),
  grain: grain.optional(),
});

export type Preset = z.infer<typeof presetSchema>;
export type PresetColumn = z.infer<typeof columnSchema>;
export type Signature = z.infer<typeof signature>;
export type RowRule = z.infer<typeof rowRule>;
export type Grain = z.infer<typeof grain>;
export type SourceKind = (typeof sourceKinds)[number];
export type DateOrder = (typeof dateOrders)[number];
export type DurationUnit = (typeof durationUnits)[number];
