import * as z from 'zod';
import { discardReasons } from './relation.ts';

/** A KPI file: `kpis/*.yaml`, or a team's own. Expressions are SQL over the columns of one relation (model/relation.ts). */

const kebab = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower case words joined by hyphens');
const expression = z.string().min(1);

/** A named reason why a row is not in n; the first that holds is the one counted. */
export const exclusionRule = z.strictObject({ reason: kebab, when: expression });

/** What makes one number of rows; a rival definition may replace any of it. */
const definition = {
  type: z.enum(['duration', 'ratio', 'score', 'count']).optional(),
  /** Rows of other kinds are left out as `other-kind`. */
  kinds: z
    .array(z.enum(['ticket', 'call']))
    .min(1)
    .optional(),
  /** Answers to other surveys are left out as `other-survey`. */
  survey: z.enum(['csat', 'nps', 'ces']).optional(),
  /**
   * Rules that use an optional column the data do not have are not applied. Those of a variant come after the KPI's own.
   */
  exclude: z.array(exclusionRule).optional(),
  /** Reasons of the KPI's own `exclude`, or of contacts that are discarded, under which nothing is left out after all. */
  counts: z.array(kebab).min(1).optional(),
  /** The population; the rest is left out as `not-in-population`. */
  where: expression.optional(),
  /** duration: rows that still run. Left out under this reason, but `km_median` counts them as long as they have lasted. */
  censored: exclusionRule.extend({ lasted: expression }).optional(),
  /** duration: seconds. score: points. count: age in seconds of the rows counted, for `oldest`. Rows without are `missing`. */
  value: expression.optional(),
  business_value: expression.optional(),
  /** ratio and count: the rows counted; rows where it is unknown are `missing`. */
  numerator: expression.optional(),
  /** score: `mean` of the value, or `net` = 100 x (promoters - detractors) / n. */
  score: z.enum(['mean', 'net']).optional(),
  promoter: expression.optional(),
  detractor: expression.optional(),
  /** duration: how percentiles lie between two values: Hyndman and Fan's type 7, or the value of the nearest rank. */
  percentiles: z.enum(['type-7', 'nearest-rank']).optional(),
  /** Columns that sharpen the definition where the data have them; all others are needed. A variant's are added. */
  optional: z.array(z.string()).optional(),
};

const variant = z.strictObject({
  description: z.string(),
  /** Taken by itself only if the data have rows of this kind; one asked for by name is always taken. */
  needs_kind: z.enum(['ticket', 'call']).optional(),
  /** Taken by itself only if answers are on this scale, `1-7`; one asked for by name is always taken. */
  needs_scale: z.string().optional(),
  /** false: only for those who ask for it by name. */
  automatic: z.boolean().optional(),
  /** Numbers in use for the one in its name, which are tried where another tool's definition is looked for. */
  usual: z.array(z.int().min(0)).min(1).optional(),
  ...definition,
});

/** `satisfied-from-{n}`: a variant with a whole number in its name; `{n}` in its expressions is that number. */
const variantName = z.string().regex(/^[a-z][a-z0-9]*([-_+]([a-z0-9]+|\{n\}))*$/, 'lower case words, {n} for a number');

/** A weighted form over the relation `aggregates`, for exports that are already sums. */
const weighted = z.strictObject({
  statistic: z.enum(['value', 'mean']),
  /** Summed over the rows; seconds for durations. */
  numerator: expression,
  denominator: expression,
  variant: z.string().optional(),
});

const schema = z.strictObject({
  id: kebab,
  abbreviation: z.string().optional(),
  title: z.string(),
  description: z.string(),
  /** The formula in words, for `explain` and the documentation. */
  formula: z.string(),
  from: z.enum(['contacts', 'messages', 'ratings', 'aggregates']),
  ...definition,
  type: z.enum(['duration', 'ratio', 'score', 'count']),
  /** count: the same number for tickets and calls apart is shown beside it. */
  split: z.literal('kind').optional(),
  interval: z.enum(['none', 'poisson']).optional(),
  /** Stands in the expressions as `{threshold}`, in seconds. */
  parameter: z
    .strictObject({ name: z.literal('threshold'), type: z.literal('duration'), default: z.string() })
    .optional(),
  /** Measured unless others are asked for. */
  statistics: z.array(z.string()).min(1).optional(),
  better: z.enum(['lower', 'higher', 'neither']),
  clock: z.enum(['both', 'calendar']).optional(),
  basis: z.enum(['census', 'sample']),
  /** Rival definitions by name. Without one asked for, the first whose columns the data have is taken. */
  variants: z.record(variantName, variant).optional(),
  /** The variant that is printed under the name of the rule by which answers count as satisfied. */
  rule_variant: z.string().optional(),
  /** The first whose columns the rows of sums have is taken. */
  aggregates: z.array(weighted).min(1).optional(),
  /** What the number is read by where several definitions are in use: METRICS of the field, a vendor's page, a standard. */
  source: z.string(),
});

type Definition = z.infer<typeof schema> | (z.infer<typeof schema> & z.infer<typeof variant>);

const needs: Readonly<Record<Definition['type'], (definition: Definition) => readonly (keyof Definition)[]>> = {
  duration: () => ['value'],
  ratio: () => ['numerator'],
  count: () => ['numerator'],
  score: ({ score }) => (score === 'net' ? ['promoter', 'detractor'] : ['score', 'value']),
};

export const kpiSchema = schema.superRefine((kpi, context) => {
  const definitions: readonly (readonly [readonly string[], Definition])[] =
    kpi.variants === undefined
      ? [[[], kpi]]
      : Object.entries(kpi.variants).map(([name, rival]) => [
          ['variants', name],
          { ...kpi, ...rival, type: rival.type ?? kpi.type },
        ]);
  for (const [path, whole] of definitions) {
    for (const key of needs[whole.type](whole)) {
      if (whole[key] === undefined) {
        context.addIssue({ code: 'custom', path: [...path, key], message: `a ${whole.type} needs "${key}"` });
      }
    }
  }
  const known = new Set<string>([...discardReasons, ...(kpi.exclude ?? []).map(({ reason }) => reason)]);
  for (const [path, { counts = [] }] of [[[], kpi] as const, ...definitions]) {
    for (const [index, reason] of counts.entries()) {
      if (known.has(reason)) continue;
      context.addIssue({
        code: 'custom',
        path: [...path, 'counts', index],
        message: `no row is left out as "${reason}"`,
      });
    }
  }
  if (kpi.rule_variant !== undefined && !Object.hasOwn(kpi.variants ?? {}, kpi.rule_variant)) {
    context.addIssue({ code: 'custom', path: ['rule_variant'], message: 'names no variant of this KPI' });
  }
});

export type Kpi = z.infer<typeof schema>;
export type KpiVariant = z.infer<typeof variant>;
export type KpiType = Kpi['type'];
