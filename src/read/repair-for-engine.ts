import { stat } from 'node:fs/promises';
import type { Table } from '../model/dialect.ts';
import { UserError } from '../model/problem.ts';
import { explainFileError } from './file-problem.ts';
import { noticesOf, withFooter } from './repair-notices.ts';
import { type RepairSource, repairTable } from './repair-table.ts';
import type { RewriteOutcome } from './rewrite-records.ts';
import type { RunFolder } from './run-folder.ts';

/** The road of a file whose beginning looked regular, but which the engine could not read to its end. */
export async function repairForEngine(table: Table, run: RunFolder, signal?: AbortSignal): Promise<Table> {
  const { file, path, compressed, dialect, header } = table;
  // A clean copy is refused for one reason only: the engine counts the length of a record in bytes, csv-parse in characters.
  if (table.repaired) throw new UserError({ code: 'record-too-long', place: { file } });
  await checkUnchanged(table);
  const format = { delimiter: dialect.delimiter, quoting: 'regular', recordEnds: ['\r\r\n', '\r\n', '\n'] } as const;
  const source: RepairSource = {
    file,
    path,
    compressed,
    header,
    format,
    encoding: 'utf-8',
    preambleRecords: 0,
    hasHeader: dialect.hasHeader,
  };
  const target = run.newPath('repaired.csv');
  const { outcome, relaxed } = await repairStrictFirst(source, target, signal);
  return {
    ...table,
    path: target,
    compressed: false,
    dialect: { ...dialect, footerRecords: outcome.footer.length },
    repaired: true,
    repairs: withFooter(relaxed ? ['engine', 'malformed-quotes'] : ['engine'], outcome),
    notices: noticesOf(file, outcome),
  };
}

async function repairStrictFirst(
  source: RepairSource,
  target: string,
  signal?: AbortSignal,
): Promise<{ outcome: RewriteOutcome; relaxed: boolean }> {
  try {
    return { outcome: await repairTable(source, target, signal), relaxed: false };
  } catch (error) {
    const malformed = error instanceof UserError && error.problems[0]?.data?.reason === 'malformed-quotes';
    if (!malformed) throw error;
    const lenient: RepairSource = { ...source, format: { ...source.format, quoting: 'relaxed' } };
    return { outcome: await repairTable(lenient, target, signal), relaxed: true };
  }
}

/** A file that is still being written fails in the engine as well; what is wrong then is not its contents. */
async function checkUnchanged({ file, path, bytes }: Table): Promise<void> {
  try {
    if ((await stat(path)).size === bytes) return;
  } catch (error) {
    throw explainFileError(error, { file });
  }
  throw new UserError({ code: 'file-changed', place: { file } });
}
