import type { Engine } from '../engine/engine.ts';
import type { FieldName } from '../model/field.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import type { TypedFile } from './build-typed.ts';
import { type Assumption, statusWordsOf } from './contact-columns.ts';

const mostNamed = 3;

/** Statuses of a team's own that nothing says are done with or not: the time of resolution decides, if there is one. */
export async function unknownStatuses(
  engine: Engine,
  { table, columns }: TypedFile,
  fields: ReadonlySet<FieldName>,
  words: WordLists,
): Promise<readonly Assumption[]> {
  const column = columns.find(({ field }) => field === 'status');
  if (column === undefined || fields.has('resolved')) return [];
  const known = new Set(Object.values(statusWordsOf(column.spec.values, words)).flat().map(foldWord));
  const texts = async (sql: string) => (await engine.query(sql)).map(({ status }) => String(status));
  const isUnknown = (status: string) => !known.has(foldWord(status));
  const all = await texts(`select distinct f_status as status from ${table} where f_status is not null`);
  if (!all.some(isUnknown)) return [];
  const unknown = (
    await texts(
      `select f_status as status from ${table} where f_status is not null group by f_status order by count(*) desc, f_status`,
    )
  ).filter(isUnknown);
  const data = {
    header: column.header,
    statuses: unknown.slice(0, mostNamed).join(', '),
    more: Math.max(0, unknown.length - mostNamed),
  };
  return [{ code: fields.has('resolved_at') ? 'status-by-resolution' : 'status-unknown', data }];
}
