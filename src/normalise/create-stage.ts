import type { Engine } from '../engine/engine.ts';
import { countDuplicates, markDuplicates } from './mark-duplicates.ts';
import { type StagePart, stageSql } from './stage-sql.ts';

/**
 * The stage `name`: all rows of one kind from all files, those that count in nothing marked in `rejected`. It is a view
 * over the typed cells, which are stored already; only what a row's neighbours decide (several rows of one key) is
 * worked out once and stored.
 *
 * @param keyOf what makes two rows the same one, besides having an `id`
 * @param latest instants that tell which of them was changed last
 * @returns the columns it has
 */
export async function createStage(
  engine: Engine,
  name: string,
  parts: readonly StagePart[],
  types: ReadonlyMap<string, string>,
  keyOf: (columns: ReadonlySet<string>) => readonly string[],
  latest: readonly string[] = ['updated_at'],
): Promise<ReadonlySet<string>> {
  const { sql, columns } = stageSql(parts, types);
  await engine.execute(`create or replace view ${name} as\n${sql}`);
  const reduced = parts.some(({ file }) => file.plan.grain !== null);
  if (reduced) await store(engine, name);
  const key = keyOf(columns);
  if (!columns.has('id') || (await countDuplicates(engine, name, key)) === 0) return columns;
  if (!reduced) await store(engine, name);
  await markDuplicates(engine, `${name}_rows`, key, columns, latest);
  return columns;
}

async function store(engine: Engine, name: string): Promise<void> {
  await engine.execute(`create or replace table ${name}_rows as select * from ${name}`);
  await engine.execute(`create or replace view ${name} as select * from ${name}_rows`);
}
