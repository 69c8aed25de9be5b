import type { Engine } from '../engine/engine.ts';
import type { TypedFile } from './build-typed.ts';

/** Ids that a spreadsheet has rounded: `1.25E+17` stands for every ticket whose number begins so. */
export type UnreliableIds = { readonly field: string; readonly header: string; readonly count: number };

const rounded = (id: string) => `contains(${id}, '+') and regexp_matches(${id}, '^[0-9]([.,][0-9]+)?[eE][+][0-9]+$')`;

/**
 * Takes rounded ids away, as different tickets bear the same one: rows without an id are contacts of their own, and
 * nothing of another file belongs to them.
 */
export async function settleIds(engine: Engine, { table, columns }: TypedFile): Promise<readonly UnreliableIds[]> {
  const found: UnreliableIds[] = [];
  for (const { field, header } of columns) {
    if (field !== 'id' && field !== 'contact_id') continue;
    const [row] = await engine.query(`select count(*) as n from ${table} where ${rounded(`f_${field}`)}`);
    const count = Number(row?.['n'] ?? 0);
    if (count === 0) continue;
    await engine.execute(`update ${table} set f_${field} = null where ${rounded(`f_${field}`)}`);
    found.push({ field, header, count });
  }
  return found;
}
