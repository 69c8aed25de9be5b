import { UserError } from '../model/problem.ts';
import { listRejects } from '../normalise/list-rejects.ts';
import { writeFile } from '../write/write-file.ts';
import type { Dataset } from './open-dataset.ts';

/** Rows that several rows of one contact were reduced from, and empty ones, are as they should be. */
const ordinary = new Set(['earlier-row', 'blank']);

/**
 * `--rejects FILE`: every row that is not used, and every cell that could not be read, as CSV with the reason and the
 * record's number. `--strict`: any of them, apart from empty rows and earlier states of a contact, is an error.
 */
export async function handleRejects(
  dataset: Dataset,
  flags: { readonly rejects?: string; readonly strict?: boolean },
): Promise<void> {
  if (flags.rejects === undefined && flags.strict !== true) return;
  const headers = [...new Set(dataset.files.flatMap(({ table }) => [...table.header]))];
  const rejects = await listRejects(
    dataset.engine,
    dataset.files.map(({ rows, table }) => ({ rows, header: table.header })),
    flags.rejects !== undefined,
  );
  if (flags.rejects !== undefined) {
    const { stringify } = await import('csv-stringify/sync');
    const rows = rejects.map(({ file, record, reason, column, cells }) => [
      file,
      record,
      reason,
      column,
      ...headers.map((header) => cells.get(header) ?? ''),
    ]);
    const table = [['file', 'record', 'reason', 'column', ...headers], ...rows];
    // A spreadsheet would run a cell that begins like a formula.
    await writeFile(flags.rejects, stringify(table, { escape_formulas: true }));
  }
  const count = rejects.filter(({ reason }) => !ordinary.has(reason)).length;
  if (flags.strict === true && count > 0) throw new UserError({ code: 'rejected-rows', data: { count } });
}
