import type { ColumnType } from '../model/relation.ts';
import { literal } from '../model/sql-text.ts';
import type { FileRows } from './build-file.ts';
import { type Assumption, contactColumns, statusWordsOf } from './contact-columns.ts';
import { isOnNoScale } from './rating-scales.ts';
import { answerNumberSql, isUnansweredSql, ratingSql } from './rating-sql.ts';

export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'varchar',
  instant: 'timestamp',
  seconds: 'double',
  boolean: 'boolean',
  integer: 'bigint',
  number: 'double',
};

/** What one file adds to a stage: SQL by column over its rows, and that of the rows. */
export type StagePart = {
  readonly file: FileRows;
  readonly columns: ReadonlyMap<string, string>;
  readonly assumptions: readonly Assumption[];
};

/** All rows of one kind from all files, with the columns that some file supplies. */
export function stageSql(
  parts: readonly StagePart[],
  types: ReadonlyMap<string, string>,
): { readonly sql: string; readonly columns: ReadonlySet<string> } {
  const columns = new Set(parts.flatMap((part) => [...part.columns.keys()]));
  const selects = parts.map(({ file, columns: own }) => {
    const list = [...columns].map(
      (column) => `${own.get(column) ?? `cast(null as ${types.get(column) ?? 'varchar'})`} as ${column}`,
    );
    return `select ${file.index} as source, source_record, rejected${list.map((item) => `,\n  ${item}`).join('')}
from (select *${file.ratings.ratings.map(({ column }) => `, ${answerNumberSql(column.field, column)} as ${column.field}_number`).join('')} from (${file.rows}))`;
  });
  return { sql: selects.join('\nunion all\n'), columns };
}

/** What a rating has beside its answer. */
const ratingExtras = ['comment', 'rated_at', 'rated_by', 'rater', 'invalidated'] as const;

/** Of a file of tickets or calls: the contact's columns and the answers its rows carry. */
export function contactPart(file: FileRows): StagePart {
  const status = file.plan.columns.find(({ field }) => field === 'status');
  const { columns, assumptions } = contactColumns(
    file.fields,
    file.kind,
    statusWordsOf(status?.spec.values, file.words),
  );
  const all = new Map<string, string>(columns);
  if (file.typed.columns.some(({ reading }) => reading.type === 'remaining')) {
    // Time left to a contact that still waits is no promise kept yet; none left is one broken.
    all.set('sla_met', `case when not sla_met then false when ${columns.get('resolved') ?? 'false'} then sla_met end`);
  }
  for (const [name, sql] of ratingColumns(file)) all.set(name, sql);
  const surveyed = surveyedSql(file);
  if (surveyed !== null && !all.has('surveyed')) all.set('surveyed', surveyed);
  for (const field of [...ratingExtras, 'updated_at', 'closed_by'] as const)
    if (file.fields.has(field)) all.set(field, field);
  if (file.dateless) for (const column of datedColumns) all.delete(column);
  return { file, columns: all, assumptions };
}

/** What a file without dates cannot say; `period_at` keeps the hour, and spans between its times are what they are. */
const datedColumns = ['created_at', 'first_response_at', 'first_resolved_at', 'resolved_at', 'updated_at'];

/** `csat_score`, `csat_satisfied`, `csat_excluded` and so on for the columns of answers a file has. */
function ratingColumns(file: FileRows): readonly (readonly [string, string])[] {
  return file.ratings.ratings.flatMap(({ column, reading }) => {
    const { field, scales } = reading;
    const sql = ratingSql(column, scales, isOnNoScale(reading));
    return [
      [`${field}_score`, sql.score],
      [`${field}_satisfied`, sql.satisfied],
      [`${field}_dissatisfied`, sql.dissatisfied],
      [`${field}_excluded`, sql.excluded],
      [`${field}_scale`, sql.scale],
      [`${field}_question`, literal(column.header)],
    ] as const;
  });
}

/** Where the column of answers tells surveys that nobody answered from those never sent, it tells who got one. */
function surveyedSql({ ratings: { ratings } }: FileRows): string | null {
  const telling = ratings.filter(({ column }) => isUnansweredSql(column.field, column) !== null);
  return telling.length === 0 ? null : telling.map(({ column }) => `${column.field} is not null`).join(' or ');
}

export function ratingPart(file: FileRows): StagePart {
  const columns = new Map<string, string>(ratingColumns(file));
  const copied = [
    'id',
    'contact_id',
    'channel',
    'department',
    'agent',
    'requester',
    'language',
    'priority',
    'category',
    'status',
    'comment',
    'created_at',
    'rated_at',
    'rated_by',
    'rater',
    'invalidated',
    'updated_at',
  ] as const;
  for (const field of copied) if (file.fields.has(field)) columns.set(field, field);
  return { file, columns, assumptions: [] };
}

/** Of files whose fields are the stage's columns as they are: messages and sums. */
export function plainPart(file: FileRows): StagePart {
  return { file, columns: new Map([...file.fields].map((field) => [field, field] as const)), assumptions: [] };
}
