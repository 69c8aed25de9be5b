import { type ColumnType, type RelationName, relations } from '../model/relation.ts';
import { literal } from '../model/sql-text.ts';
import { sqlTypes } from './stage-sql.ts';

/** The name of the file a row comes from, out of its number. */
export function sourceFileSql(files: readonly string[], source = 'source'): string {
  const cases = files.map((file, index) => `when ${index} then ${literal(file)}`);
  return files.length === 1 ? literal(files[0] ?? '') : `case ${source} ${cases.join(' ')} end`;
}

/** `create view` of a relation: every canonical column, NULL where nobody supplies it. */
export function relationSelect(relation: RelationName, columns: ReadonlyMap<string, string>, from: string): string {
  const list = Object.entries(relations[relation] as Readonly<Record<string, ColumnType>>).map(
    ([column, type]) => `${columns.get(column) ?? `cast(null as ${sqlTypes[type]})`} as ${column}`,
  );
  return `select ${list.join(',\n  ')}\nfrom ${from}`;
}

/** A call and a ticket may bear one number: what belongs to a contact belongs to one of them only. */
export const contactsOnce =
  '(select * from contact_rows qualify row_number() over (partition by id order by kind desc) = 1)';

/** Columns a relation gets from a stage under the same names. */
export function sameNames(relation: RelationName, stage: ReadonlySet<string>, prefix = ''): Map<string, string> {
  return new Map(
    Object.keys(relations[relation]).flatMap((column) => (stage.has(column) ? [[column, `${prefix}${column}`]] : [])),
  );
}
