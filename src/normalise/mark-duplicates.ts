import type { Engine } from '../engine/engine.ts';

/** Rows beyond the first of their key; rows without an id are nobody's copies. A count is cheap, and most exports have none. */
export async function countDuplicates(engine: Engine, stage: string, key: readonly string[]): Promise<number> {
  const [row] = await engine.query(
    `select count(*) - count(distinct (${key.join(', ')})) as copies from ${stage} where rejected is null and id is not null`,
  );
  return Number(row?.['copies'] ?? 0);
}

/**
 * Of several rows of one key the one changed last counts, by the instants `latest`, else the last one given; the others
 * become `duplicate`.
 */
export async function markDuplicates(
  engine: Engine,
  table: string,
  key: readonly string[],
  columns: ReadonlySet<string>,
  latest: readonly string[],
): Promise<void> {
  const changed = latest.flatMap((column) => (columns.has(column) ? [`${column} desc nulls last`] : []));
  const order = [...changed, 'source desc', 'source_record desc'].join(', ');
  await engine.execute(`update ${table} set rejected = 'duplicate' where rowid in (
select row_id from (select rowid as row_id, row_number() over (partition by ${key.join(', ')} order by ${order}) as copy
from ${table} where rejected is null and id is not null) where copy > 1)`);
}
