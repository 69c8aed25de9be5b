import type { ColumnType } from '../model/relation.ts';
import { literal } from '../model/sql-text.ts';
import type { FileRows } from './build-file.ts';
import { type Assumption, contactColumns, statusWordsOf } from './contact-columns.ts';
import { numberSql } from './number-sql.ts';
import { ratingSql } from './rating-sql.ts';

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
from (select *${file.ratings.ratings.map(({ column }) => `, ${numberSql(column.field)} as ${column.field}_number`).join('')} from (${file.rows}))`;
  });
  return { sql: selects.join('\nunion all\n'), columns };
}

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
  for (const field of ['comment', 'rated_at', 'rated_by', 'updated_at', 'closed_by'] as const)
    if (file.fields.has(field)) all.set(field, field);
  if (file.dateless) for (const column of datedColumns) all.delete(column);
  return { file, columns: all, assumptions };
}

/** What a file without dates cannot say; `period_at` keeps the hour, and spans between its times are what they are. */
const datedColumns = ['created_at', 'first_response_at', 'first_resolved_at', 'resolved_at', 'updated_at'];

/** `csat_score`, `csat_satisfied`, `csat_excluded`, `csat_scale`, and so on for the surveys a file has. */
function ratingColumns(file: FileRows): readonly (readonly [string, string])[] {
  return file.ratings.ratings.flatMap(({ column, reading }) => {
    const { survey, scale } = reading;
    const sql = ratingSql(survey, column, scale, file.words);
    const label = reading.inWords && reading.answers === 0 ? 'good-bad' : `${scale.from}-${scale.to}`;
    return [
      [`${survey}_score`, sql.score],
      [`${survey}_satisfied`, sql.satisfied],
      [`${survey}_excluded`, sql.excluded],
      [`${survey}_scale`, literal(label)],
    ] as const;
  });
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
  ] as const;
  for (const field of copied) if (file.fields.has(field)) columns.set(field, field);
  return { file, columns, assumptions: [] };
}

/** Of files whose fields are the stage's columns as they are: messages and sums. */
export function plainPart(file: FileRows): StagePart {
  return { file, columns: new Map([...file.fields].map((field) => [field, field] as const)), assumptions: [] };
}
