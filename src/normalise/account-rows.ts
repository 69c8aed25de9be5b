import type { Engine } from '../engine/engine.ts';
import type { Exclusion } from '../model/result.ts';
import type { FileRows } from './build-file.ts';

export type RowAccount = { readonly read: number; readonly used: number; readonly excluded: readonly Exclusion[] };

export const stageOfKind = {
  tickets: 'contact_stage',
  calls: 'contact_stage',
  messages: 'message_stage',
  ratings: 'rating_stage',
  aggregates: 'aggregate_stage',
} as const;

/** Of each file: every record read is used, or excluded under a named reason. */
export async function accountRows(engine: Engine, files: readonly FileRows[]): Promise<readonly RowAccount[]> {
  const accounts: RowAccount[] = [];
  for (const stage of new Set(files.map(({ kind }) => stageOfKind[kind]))) {
    const rows = await engine.query(
      `select source, rejected, count(*) as n from ${stage} group by source, rejected order by source, n desc, rejected`,
    );
    for (const file of files.filter(({ kind }) => stageOfKind[kind] === stage)) {
      const own = rows.filter((row) => Number(row['source']) === file.index);
      const count = (row: (typeof own)[number]) => Number(row['n']);
      const excluded = own.flatMap((row) =>
        row['rejected'] === null ? [] : [{ reason: String(row['rejected']), count: count(row) }],
      );
      const used = own.filter((row) => row['rejected'] === null).reduce((sum, row) => sum + count(row), 0);
      accounts[file.index] = { read: own.reduce((sum, row) => sum + count(row), 0), used, excluded };
    }
  }
  return accounts;
}
