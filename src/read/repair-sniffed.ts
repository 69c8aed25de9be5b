import type { Table } from '../model/dialect.ts';
import { noticeOfPreamble, noticesOf, withFooter } from './repair-notices.ts';
import { type RepairSource, repairTable } from './repair-table.ts';
import type { RunFolder } from './run-folder.ts';
import { dialectOf, type SniffedTable } from './sniff-dialect.ts';

type Sniffed = {
  readonly origin: Pick<Table, 'file' | 'path' | 'compressed' | 'sha256' | 'bytes'>;
  readonly encoding: string;
  readonly sniffed: SniffedTable;
  readonly run: RunFolder;
  readonly signal?: AbortSignal | undefined;
};

/** The road of a file whose beginning already shows that the engine could not read it. */
export async function repairSniffed({ origin, encoding, sniffed, run, signal }: Sniffed): Promise<Table> {
  const { format, hasHeader, header, sample, preamble } = sniffed;
  const preambleRecords = preamble.length;
  const source: RepairSource = { ...origin, encoding, format, preambleRecords, hasHeader, header };
  const target = run.newPath('repaired.csv');
  const outcome = await repairTable(source, target, signal);
  const repairs = [...(encoding === 'utf-8' ? [] : ['encoding']), ...sniffed.irregularities];
  return {
    ...origin,
    path: target,
    format: 'csv',
    compressed: false,
    dialect: dialectOf(encoding, sniffed, outcome.footer.length),
    repaired: true,
    repairs: withFooter(repairs, outcome),
    header,
    sample,
    notices: [...noticeOfPreamble(origin.file, preamble), ...noticesOf(origin.file, outcome)],
  };
}
