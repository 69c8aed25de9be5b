import type { Engine } from '../engine/engine.ts';
import { explainSql } from '../measure/explain-sql.ts';
import { matchVariant } from '../measure/parse-kpi-request.ts';
import { recordsBehind } from '../measure/records-behind.ts';
import type { MeasureRequest } from '../measure/request.ts';
import type { ExplainedRow, Explanation } from '../model/explanation.ts';
import type { Kpi } from '../model/kpi.ts';
import { type RelationName, relations } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import { relationSelect } from '../normalise/relation-views.ts';
import { type MeasurePlan, measureDataset, measureRequest } from './measure-dataset.ts';
import type { Dataset } from './open-dataset.ts';
import type { DataSettings } from './settings.ts';

/** Rows fetched at a time, so that a million of them are never in memory together with what they are printed as. */
const pageSize = 100_000;

/** A KPI in words and in SQL, and what it gives on the data. */
export async function explainWithData(
  kpi: Kpi,
  dataset: Dataset,
  plan: MeasurePlan,
  settings: DataSettings,
  withRows: boolean,
): Promise<Explanation> {
  const { measurements, nowMs } = await measureDataset(dataset, plan, settings);
  const request = measureRequest(dataset, plan, settings, nowMs);
  return {
    ...describe(kpi, measurements, plan.variant),
    sql: await explainSql(dataset.engine, request),
    rows: withRows ? await allRecords(dataset.engine, request) : null,
  };
}

/** Without data the SQL is that of the first definition, as if every column were there. */
export async function explainWithoutData(kpi: Kpi, engine: Engine, plan: MeasurePlan): Promise<Explanation> {
  await engine.lock();
  for (const [name, sql] of exampleRelations) await engine.execute(`create or replace view ${name} as ${sql}`);
  const columns = (name: RelationName) => new Set(Object.keys(relations[name]));
  const request: MeasureRequest = {
    ...plan,
    clocks: 'calendar',
    nowMs: 0,
    zoneOffsets: [],
    ambiguous: new Map(),
    ratingScales: new Map(),
    supplied: {
      contacts: columns('contacts'),
      messages: columns('messages'),
      ratings: columns('ratings'),
      aggregates: null,
    },
    variant: plan.variant ?? Object.keys(kpi.variants ?? {}).find((name) => !name.includes('{n}')) ?? null,
  };
  return { ...describe(kpi, [], plan.variant), sql: await explainSql(engine, request), rows: null };
}

/** A row of every kind and survey, without which the definitions that need one would not be chosen. */
const exampleRelations: readonly (readonly [RelationName, string])[] = [
  [
    'contacts',
    relationSelect('contacts', new Map([['kind', 'kind']]), "(values ('ticket'), ('call')) as example(kind)"),
  ],
  [
    'ratings',
    relationSelect(
      'ratings',
      new Map([['survey', 'survey']]),
      "(values ('csat'), ('nps'), ('ces')) as example(survey)",
    ),
  ],
  ['messages', relationSelect('messages', new Map(), '(values (1)) as example(nothing)')],
];

function describe(
  kpi: Kpi,
  measurements: readonly Measurement[],
  asked: string | null,
): Omit<Explanation, 'sql' | 'rows'> {
  const labels = new Set(measurements.flatMap(({ variant }) => (variant === null ? [] : [variant])));
  const names = Object.keys(kpi.variants ?? {});
  // A definition is printed under its own name, but the usual one under that of the rule it goes by.
  const isUsed = (name: string) =>
    labels.has(name) ||
    (asked !== null && labels.has(asked) && matchVariant(name, asked) !== null) ||
    (name === kpi.rule_variant &&
      (asked === null || asked === name) &&
      labels.size > 0 &&
      names.every((other) => !labels.has(other)));
  return {
    formatVersion: 1,
    kpi: kpi.id,
    title: kpi.title,
    abbreviation: kpi.abbreviation ?? null,
    description: kpi.description,
    formula: kpi.formula,
    source: kpi.source,
    variants: Object.entries(kpi.variants ?? {}).map(([name, variant]) => ({
      name,
      description: variant.description,
      used: isUsed(name),
    })),
    measurements,
    exclusions: measurements[0]?.excluded ?? [],
  };
}

async function allRecords(engine: Engine, request: MeasureRequest): Promise<readonly ExplainedRow[] | null> {
  const rows: ExplainedRow[] = [];
  for (;;) {
    const page = await recordsBehind(engine, request, { limit: pageSize, offset: rows.length });
    if (page === null) return null;
    rows.push(...page);
    if (page.length < pageSize) return rows;
  }
}
