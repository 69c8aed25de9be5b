import * as z from 'zod';
import { waiverSchema } from './audit.ts';
import { businessHoursSchema } from './business-hours.ts';
import { type FieldName, fields } from './field.ts';
import { scaleSchema } from './scale-schema.ts';
import { dateOrders, decimalMarks, durationUnits, sourceKinds } from './source-words.ts';
import { targetSchema } from './target.ts';

/** `csaudit.yaml`: what a team says once about its exports, its calendar and its definitions. Paths are relative to the file. */

const text = z.string().min(1);
const field = z.enum(Object.keys(fields) as [FieldName, ...FieldName[]]);
const where = z.strictObject({ where: text });
/** One path or several, of files, folders or patterns. */
const paths = z.union([text, z.array(text).min(1)]);

const source = z.strictObject({
  files: paths,
  kind: z.enum(sourceKinds).optional(),
  preset: text.optional(),
  encoding: text.optional(),
  delimiter: text.optional(),
  date_order: z.enum(dateOrders).optional(),
  /** What parts the decimals of numbers. */
  decimal: z.enum(decimalMarks).optional(),
  timezone: text.optional(),
  /** Field -> header, or the headers of its date and its time of day; nothing: no column is to be taken for the field. */
  map: z.partialRecord(field, z.union([text, z.tuple([text, text]), z.null()])).optional(),
  /** Field -> value -> the cell texts that mean it. */
  values: z.partialRecord(field, z.record(z.string(), z.array(z.string()))).optional(),
  scale: z.partialRecord(z.enum(['csat', 'csat_2', 'csat_3', 'nps', 'ces']), scaleSchema).optional(),
  unit: z.partialRecord(field, z.enum(durationUnits)).optional(),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Who the numbers are about: the name on reports. */
  team: text.optional(),
  /** Of reports, and of timestamps without a zone unless a source says otherwise. */
  timezone: text.optional(),
  sources: z.array(source).optional(),
  business_hours: businessHoursSchema.optional(),
  /** Whose ratings are not customers' ratings. */
  agents: z.strictObject({ domains: z.array(text).optional(), names: z.array(text).optional() }).optional(),
  complaint: where.optional(),
  conversion: where.optional(),
  /** A team's own KPI files and presets: files, or folders of `*.yaml`. */
  kpis: z.array(text).optional(),
  presets: z.array(text).optional(),
  checklist: text.optional(),
  /** Steps of the checklist that are known to fail, and who answers for it until when. */
  waivers: z.array(waiverSchema).optional(),
  /** Checked one by one by the command that judges them, with everything else that can be wrong with a target. */
  targets: z.array(z.unknown()).optional(),
  /** Whose definitions the numbers follow: csaudit's own unless said. */
  definitions: text.optional(),
  redact: z.boolean().optional(),
  language: text.optional(),
});

/** The file as editors are told of it. */
export const configFileSchema = configSchema.extend({ targets: z.array(targetSchema).optional() });

export type Config = z.infer<typeof configSchema>;
export type ConfigSource = z.infer<typeof source>;
