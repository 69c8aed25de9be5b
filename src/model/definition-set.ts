import * as z from 'zod';
import { exclusionRule } from './kpi.ts';

/** How others count: `definitions/*.yaml`, one set a vendor, and the switches that sets and `reconcile` turn. */

const kebab = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower case words joined by hyphens');
const text = z.string().min(1);

/**
 * One difference between two definitions of a KPI: a part of a definition that is laid over another one. What a switch
 * does not name stays as it is.
 */
const definitionSwitch = z.strictObject({
  id: kebab,
  /** What it does, as a sentence goes on: "contacts that an agent opened count". */
  title: text,
  /** KPIs over other relations, and of other types, cannot be switched so. */
  from: z.enum(['contacts', 'messages', 'ratings']).optional(),
  type: z.enum(['duration', 'ratio', 'score', 'count']).optional(),
  /** Rules under these reasons are taken off: what they left out counts. */
  counts: z.array(kebab).min(1).optional(),
  /** A rule more. `{value}` stands for the value of the KPI. */
  leaves_out: exclusionRule.optional(),
  /** The value made of the one before, which is `{value}`. */
  value: text.optional(),
  percentiles: z.enum(['type-7', 'nearest-rank']).optional(),
  /** Columns of the rule that sharpen it where the data have them; without them it is not applied. */
  optional: z.array(z.string()).optional(),
  /** What it is known from. */
  source: text,
});

export const switchesSchema = z.strictObject({ switches: z.array(definitionSwitch).min(1) });

const entry = z.strictObject({
  kpi: kebab,
  /** What differs from csaudit's own definition, in words. */
  says: text,
  /** Those that are the vendor's, the one preferred first; without any, the switches go over csaudit's own. */
  variants: z.array(z.string()).min(1).optional(),
  switches: z.array(kebab).min(1).optional(),
  /** The one the vendor puts on its reports. */
  statistic: z.string().optional(),
  clock: z.enum(['calendar', 'business']).optional(),
  /** How the vendor prints it: `0.01%`, `1min`. */
  rounds: z.strictObject({ to: text, how: z.enum(['nearest', 'down', 'up']) }).optional(),
  /** What an export cannot give of it: said beside every number. */
  limits: text.optional(),
  source: text,
});

export const definitionSetSchema = z.strictObject({
  id: kebab,
  title: text,
  description: text,
  /** Whose exports these are: files recognised by these presets are the vendor's. */
  presets: z.array(kebab),
  kpis: z.array(entry),
});

export type DefinitionSwitch = z.infer<typeof switchesSchema>['switches'][number];
export type DefinitionSet = z.infer<typeof definitionSetSchema>;
export type DefinitionEntry = z.infer<typeof entry>;
