import type { Expression } from '../engine/engine.ts';
import { type Dimension, type DiscardReason, type RelationName, relations } from '../model/relation.ts';
import { literals } from '../model/sql-text.ts';
import { inParentheses, type Outcome, outcomeSql } from './compile-outcomes.ts';
import { localTimeSql, timeKeySql, timestampSql } from './compile-time-key.ts';
import { type Definition, expressionsOf } from './definition.ts';
import { derivedColumn } from './derived-columns.ts';
import { type Grouping, keySql } from './grouping.ts';
import { surveyMark } from './left-out.ts';
import type { MeasureRequest } from './request.ts';

/** A definition with its outcomes and its number among those of one query. */
export type NumberedSlot = {
  /** From 1: `outcome_1`, `milliseconds_1`. */
  readonly id: number;
  readonly definition: Definition;
  readonly outcomes: readonly Outcome[];
};

export type RowsPlan = {
  readonly relation: RelationName;
  readonly slots: readonly NumberedSlot[];
  readonly grouping: Grouping;
  readonly where: Expression | null;
  /** Reasons under which discarded contacts count all the same. */
  readonly counts: readonly DiscardReason[];
  readonly request: Pick<MeasureRequest, 'period' | 'nowMs' | 'zoneOffsets' | 'supplied'>;
  /** Columns to carry along besides those the slots and the grouping need. */
  readonly carry?: readonly string[];
};

/**
 * The common beginning of all queries: each row of the relation with its group keys, `left_out` (why it counts in nothing; null: it
 * does), and for each slot its outcome and its value in whole thousandths (`milliseconds_1`, also of points).
 *
 * Whole numbers because sums of doubles differ from run to run; thousandths because that is how exact the relations are.
 */
export function rowsSql(plan: RowsPlan): string {
  const used = usedColumns(plan);
  const derived = [...used].filter((column) => derivedColumn(plan.relation, column) !== null);
  const needsLocalTime =
    plan.grouping.dimensions.some((dimension) => timeKeySql(dimension) !== null) || used.has('local_at');
  const localTime = needsLocalTime ? [`${localTimeSql(plan.request.zoneOffsets)} as local_at`] : [];
  const enriched = derived.map((column) => `${derivedColumn(plan.relation, column)?.sql} as ${column}`);
  const steps = [
    step('chosen', chosenColumns(plan, used), plan.relation),
    step('scoped', ['*', ...localTime, `${ownLeftOutSql(plan)} as left_out`], 'chosen'),
    ...(derived.length === 0 ? [] : [step('enriched', ['*', ...enriched], 'scoped')]),
    step('classified', classifiedColumns(plan), derived.length === 0 ? 'scoped' : 'enriched'),
  ];
  return `with ${steps.join(', ')}`;
}

/** Never kept as a table of its own: what a query does not need of it is not worked out. */
function step(name: string, columns: readonly string[], from: string): string {
  return `${name} as not materialized (\n  select ${columns.join(',\n    ')}\n  from ${from}\n)`;
}

function classifiedColumns({ slots, grouping, carry = [] }: RowsPlan): readonly string[] {
  return [
    [...keySql(grouping), ...carry, 'left_out'].join(', '),
    ...slots.flatMap(({ id, definition, outcomes }) => [
      `${outcomeSql(outcomes, '    ')} as outcome_${id}`,
      ...(definition.value === null ? [] : [`${thousandthsSql(definition.value)} as milliseconds_${id}`]),
      ...(definition.censored?.lasted ? [`${thousandthsSql(definition.censored.lasted)} as lasted_${id}`] : []),
    ]),
  ];
}

function thousandthsSql(expression: Expression): string {
  return `cast(${inParentheses(expression)} * 1000 as bigint)`;
}

/** An answer to one survey is left out of that survey only: its reason bears the survey's name (left-out.ts). */
function ownLeftOutSql(plan: RowsPlan): string {
  return plan.relation === 'ratings' ? `survey || '${surveyMark}' || ${leftOutSql(plan)}` : leftOutSql(plan);
}

function leftOutSql(plan: RowsPlan): string {
  const {
    where,
    counts,
    request: { period },
  } = plan;
  const bounds = [
    ...(period.fromMs === null ? [] : [`period_at < ${timestampSql(period.fromMs)}`]),
    ...(period.toMs === null ? [] : [`period_at >= ${timestampSql(period.toMs)}`]),
  ];
  const discarded = !canBeDiscarded(plan)
    ? []
    : counts.length === 0
      ? ['discarded']
      : [`case when discarded not in ${literals(counts)} then discarded end`];
  const excluded = discarded.length === 0 ? 'excluded' : `coalesce(excluded, ${discarded})`;
  if (bounds.length === 0 && where === null) return excluded;
  return [
    `case when ${excluded} is not null then ${excluded}`,
    ...(bounds.length === 0
      ? []
      : [`when period_at is null then 'undated'`, `when ${bounds.join(' or ')} then 'outside-period'`]),
    ...(where === null ? [] : [`when ${inParentheses(where)} is not true then 'outside-where'`]),
    'end',
  ].join(' ');
}

/** Whether any contact of the data may be none. */
export function canBeDiscarded({
  relation,
  request: { supplied },
}: {
  readonly relation: RelationName;
  readonly request: Pick<MeasureRequest, 'supplied'>;
}): boolean {
  return relation === 'contacts' && supplied.contacts?.has('discarded') === true;
}

function usedColumns({ relation, slots, grouping, where, carry = [] }: RowsPlan): ReadonlySet<string> {
  const direct = [
    ...slots.flatMap(({ definition }) => [
      ...expressionsOf(definition).flatMap(({ columns }) => columns),
      ...(definition.kinds === undefined && definition.kpi.split === undefined ? [] : ['kind']),
      ...(definition.survey === undefined ? [] : ['survey']),
    ]),
    ...(where?.columns ?? []),
    ...carry,
    ...grouping.dimensions.filter((dimension: Dimension) => timeKeySql(dimension) === null),
  ];
  const needs = direct.flatMap((column) => derivedColumn(relation, column)?.needs ?? []);
  const own = needs.flatMap((need) => (need.startsWith(`${relation}.`) ? [need.slice(relation.length + 1)] : []));
  const order = needs.length === 0 ? [] : ['source_file', 'source_record'];
  return new Set([...direct, ...own, ...order]);
}

function chosenColumns(plan: RowsPlan, used: ReadonlySet<string>): readonly string[] {
  const { relation, request } = plan;
  const columns = Object.keys(relations[relation]).filter(
    (column) =>
      used.has(column) ||
      column === 'excluded' ||
      column === 'period_at' ||
      (column === 'discarded' && canBeDiscarded(plan)) ||
      (relation === 'ratings' && column === 'survey'),
  );
  if (!used.has('now_at')) return columns;
  return [...columns, `${request.nowMs === null ? 'cast(null as timestamp)' : timestampSql(request.nowMs)} as now_at`];
}
