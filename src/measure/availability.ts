import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';
import { type RelationName, relations, timeDimensions } from '../model/relation.ts';
import type { Measurement } from '../model/result.ts';
import type { Definition } from './definition.ts';
import { derivedColumn } from './derived-columns.ts';
import type { RelationProfile } from './profile.ts';
import type { MeasureRequest } from './request.ts';

/** Why a number cannot be had, as a measurement says it. */
export type Absence = {
  readonly status: 'missing-field' | 'ambiguous';
  readonly reason: NonNullable<Measurement['reason']>;
};

/** The column that `period_at` is made of, by which a user knows it. */
const periodColumns: Readonly<Record<RelationName, string>> = {
  contacts: 'created_at',
  messages: 'sent_at',
  ratings: 'rated_at',
  aggregates: 'period',
};

/** What to name when a relation is not there at all and the definition itself uses no column of it. */
const keyColumns: Readonly<Record<RelationName, string>> = {
  contacts: 'id',
  messages: 'sent_at',
  ratings: 'score',
  aggregates: 'offered',
};

const alwaysThere: ReadonlySet<string> = new Set(['source_file', 'source_record', 'excluded', 'kind', 'survey']);

/** Columns of `relation` out of `columns` that nobody supplied, each by the name a user knows it. */
export function lackingColumns(
  request: MeasureRequest,
  relation: RelationName,
  columns: readonly string[],
): readonly string[] {
  const has = (of: RelationName, column: string): boolean => {
    const supplied = request.supplied[of];
    if (supplied === null) return false;
    if (column === 'now_at') return request.nowMs !== null;
    if (column === 'period_at') return supplied.has('period_at') || supplied.has(periodColumns[of]);
    return alwaysThere.has(column) || supplied.has(column);
  };
  const lacking = columns.flatMap((column) => {
    const derived = derivedColumn(relation, column);
    if (derived === null)
      return has(relation, column) ? [] : [column === 'period_at' ? periodColumns[relation] : column];
    return derived.needs.flatMap((need) => {
      const [of, name] = need.split('.') as [RelationName, string];
      return has(of, name) ? [] : [name];
    });
  });
  return [...new Set(lacking)];
}

/** null: everything a definition needs is there. */
export function findAbsence(
  request: MeasureRequest,
  definition: Definition,
  profile: RelationProfile,
  whereColumns: readonly string[],
): Absence | null {
  const relation = definition.kpi.from;
  const needed = requiredColumns(definition);
  const { fromMs, toMs } = request.period;
  if (fromMs !== null || toMs !== null) needed.push('period_at');
  if (request.supplied[relation] === null && needed.length === 0) needed.push(keyColumns[relation]);
  const lacking = [...lackingColumns(request, relation, needed), ...lackingOfWhere(request, relation, whereColumns)];
  const { survey } = definition;
  const unsettled =
    survey === undefined || !needed.includes('satisfied')
      ? undefined
      : request.ambiguous.get(`ratings.${survey}.satisfied`);
  // Without an answer to the survey nothing else is to be said of its columns.
  if (survey !== undefined && !profile.surveys.has(survey)) return describeAbsence(request, relation, [survey]);
  if (lacking.length === 0 && unsettled !== undefined) {
    const { code, ...data } = unsettled;
    return { status: 'ambiguous', reason: { code, data } };
  }
  return lacking.length === 0 ? null : describeAbsence(request, relation, lacking);
}

export function describeAbsence(request: MeasureRequest, relation: RelationName, lacking: readonly string[]): Absence {
  const ambiguities = lacking.map((column) => request.ambiguous.get(`${relation}.${column}`));
  const [first] = ambiguities;
  const columns = [...new Set(lacking)].join(', ');
  // With another column simply not there, settling the order of the dates would not help.
  if (first !== undefined && ambiguities.every((ambiguity) => ambiguity !== undefined)) {
    const { code, ...data } = first;
    return { status: 'ambiguous', reason: { code, data: { columns, ...data } } };
  }
  return { status: 'missing-field', reason: { code: 'missing-field', data: { columns } } };
}

/** What still runs matters to `km_median` alone, so its columns are not needed for the rest. */
function requiredColumns({ value, numerator, promoter, detractor, where, exclude, optional }: Definition): string[] {
  const expressions = [value, numerator, promoter, detractor, where, ...exclude.map(({ when }) => when)];
  const columns = expressions.flatMap((expression) => expression?.columns ?? []);
  return [...new Set(columns)].filter((column) => !optional.includes(column));
}

function lackingOfWhere(
  request: MeasureRequest,
  relation: RelationName,
  columns: readonly string[],
): readonly string[] {
  const known = columns.filter((column) => isColumn(relation, column));
  return [...columns.filter((column) => !known.includes(column)), ...lackingColumns(request, relation, known)];
}

export function isColumn(relation: RelationName, column: string): boolean {
  return column === 'now_at' || Object.hasOwn(relations[relation], column) || derivedColumn(relation, column) !== null;
}

/** @throws UserError unknown-column for a name that no relation in question has */
export function checkColumns(
  among: readonly RelationName[],
  columns: readonly string[],
  data: Readonly<Record<string, string>>,
): void {
  const unknown = columns.find((column) => !among.some((relation) => isColumn(relation, column)));
  if (unknown === undefined) return;
  const known = [...new Set(among.flatMap((relation) => Object.keys(relations[relation])))];
  const suggestion = nearest(unknown, known);
  throw new UserError({
    code: 'unknown-column',
    data: { name: unknown, known: known.join(', '), ...data, ...(suggestion === null ? {} : { suggestion }) },
  });
}

export function isTimeDimension(dimension: string): boolean {
  return (timeDimensions as readonly string[]).includes(dimension);
}
