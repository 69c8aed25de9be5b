import type { Engine, Row } from '../engine/engine.ts';
import { stageOfKind } from './account-rows.ts';
import type { FileRows } from './build-file.ts';

export type Reject = {
  readonly file: string;
  readonly record: number;
  /** Why the row counts in nothing, or `unreadable` for a cell of a row that does. */
  readonly reason: string;
  /** Header of the unreadable cell. */
  readonly column: string | null;
  /** The record as it stands in the file, by header; empty unless the cells were kept. */
  readonly cells: ReadonlyMap<string, string>;
};

export type RejectSource = { readonly rows: FileRows; readonly header: readonly string[] };

/** Every record that is not used and every cell that could not be read, in the order of the files and records. */
export async function listRejects(
  engine: Engine,
  sources: readonly RejectSource[],
  withCells: boolean,
): Promise<readonly Reject[]> {
  const rejects: Reject[] = [];
  for (const { rows, header } of sources) {
    const { typed, index, file, kind } = rows;
    const cells = withCells ? header.map((_, cell) => `, w.c${cell} as c${cell}`).join('') : '';
    const raw = withCells ? `join ${typed.raw} as w on w.rowid + 1 = t.record` : '';
    const found = await engine.query(`select t.record as record, t.invalid as invalid, s.rejected as reason${cells}
from ${typed.table} as t join ${stageOfKind[kind]} as s on s.source = ${index} and s.source_record = t.record ${raw}
where s.rejected is not null or t.invalid <> 0 order by t.record`);
    for (const row of found) {
      const base = {
        file,
        record: Number(row['record']),
        cells: withCells ? cellsOf(row, header) : new Map<string, string>(),
      };
      if (row['reason'] !== null) {
        rejects.push({ ...base, reason: String(row['reason']), column: null });
        continue;
      }
      const invalid = BigInt(String(row['invalid']));
      for (const { field, header: column } of typed.columns) {
        const bit = 1n << BigInt(typed.bits.get(field) ?? 0);
        if ((invalid & bit) !== 0n) rejects.push({ ...base, reason: 'unreadable', column });
      }
    }
  }
  return rejects;
}

/** Of several columns of one name the last one with something in it. */
function cellsOf(row: Row, header: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    header.flatMap((name, cell) => (row[`c${cell}`] == null ? [] : [[name, String(row[`c${cell}`])] as const])),
  );
}
