import type { Engine } from '../engine/engine.ts';
import { literal } from '../model/sql-text.ts';
import { unifyAgents } from './agent-names.ts';
import type { FileRows } from './build-file.ts';
import type { Assumption } from './contact-columns.ts';

/** Gives each agent one name in all files, whatever the system wrote behind it. Returns what to say of each file. */
export async function settleAgents(
  engine: Engine,
  files: readonly FileRows[],
): Promise<ReadonlyMap<FileRows, Assumption>> {
  const named = files.flatMap((file) => {
    const column = file.typed.columns.find(({ field }) => field === 'agent');
    return column === undefined ? [] : [{ file, header: column.header }];
  });
  const written = new Map<FileRows, readonly string[]>();
  for (const { file } of named) {
    const rows = await engine.query(
      `select distinct f_agent as name from ${file.typed.table} where f_agent is not null order by name`,
    );
    written.set(
      file,
      rows.map(({ name }) => String(name)),
    );
  }
  const inactive = files.flatMap(({ words }) => words.inactive);
  const changed = unifyAgents([...new Set([...written.values()].flat())].sort(), inactive);
  const said = new Map<FileRows, Assumption>();
  for (const { file, header } of named) {
    const own = (written.get(file) ?? []).flatMap((text) => {
      const name = changed.get(text);
      return name === undefined ? [] : [{ written: text, name }];
    });
    const [example] = own;
    if (example === undefined) continue;
    const names = own.map((each) => `(${literal(each.written)}, ${literal(each.name)})`);
    await engine.execute(
      `update ${file.typed.table} set f_agent = n.name from (values ${names.join(', ')}) as n(written, name) where f_agent = n.written`,
    );
    said.set(file, { code: 'agents-unified', data: { header, count: own.length, ...example } });
  }
  return said;
}
