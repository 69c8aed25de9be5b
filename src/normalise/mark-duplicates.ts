import type { Engine } from '../engine/engine.ts';

/** Rows beyond the first of their key; rows without an id are nobody's copies. A count is cheap, and most exports have none. */
export async function countDuplicates(engine: Engine, stage: string, key: readonly string[]): Promise<number> {
  const [row] = await engine.query(
    `select count(*) - count(distinct (${key.join(', ')})) as copies from ${stage} where rejected is null and id is not null`,
  );
  return Number(row?.['copies'] ?? 0);
}

/** Of several rows of one key the one changed last counts, else the last one given; the others become `duplicate`. */
export async function markDuplicates(
  engine: Engine,
  table: string,
  key: readonly string[],
  columns: ReadonlySet<string>,
): Promise<void> {
  const order = `${columns.has('updated_at') ? 'updated_at desc nulls last, ' : ''}source desc, source_record desc`;
  await engine.execute(`update ${table} set rejected = 'duplicate' where rowid in (
select row_id from (select rowid as row_id, row_number() over (partition by ${key.join(', ')} order by ${order}) as copy
from ${table} where rejected is null and id is not null) where copy > 1)`);
}
