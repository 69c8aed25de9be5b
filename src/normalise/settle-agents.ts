import type { Engine } from '../engine/engine.ts';
import { literal } from '../model/sql-text.ts';
import { unifyAgents } from './agent-names.ts';
import type { TypedFile } from './build-typed.ts';
import type { Assumption } from './contact-columns.ts';

/** Gives each agent one name, whatever the system wrote behind it. */
export async function settleAgents(
  engine: Engine,
  { table, columns }: TypedFile,
  inactive: readonly string[],
): Promise<readonly Assumption[]> {
  const column = columns.find(({ field }) => field === 'agent');
  if (column === undefined) return [];
  const rows = await engine.query(
    `select distinct f_agent as name from ${table} where f_agent is not null order by name`,
  );
  const changed = unifyAgents(
    rows.map(({ name }) => String(name)),
    inactive,
  );
  if (changed.size === 0) return [];
  const names = [...changed].map(([written, name]) => `(${literal(written)}, ${literal(name)})`);
  await engine.execute(
    `update ${table} set f_agent = n.name from (values ${names.join(', ')}) as n(written, name) where f_agent = n.written`,
  );
  const [example] = [...changed];
  return [
    {
      code: 'agents-unified',
      data: { header: column.header, count: changed.size, written: example?.[0] ?? '', name: example?.[1] ?? '' },
    },
  ];
}
