import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { type Dataset, openDataset } from '../../src/dataset/open-dataset.ts';
import type { DataSettings, FileSettings } from '../../src/dataset/settings.ts';
import { openDuckDb } from '../../src/engine/duckdb.ts';
import type { Cell, Row } from '../../src/engine/engine.ts';
import type { Config } from '../../src/model/config.ts';
import type { Preset } from '../../src/model/preset.ts';
import type { RelationName } from '../../src/model/relation.ts';
import { listRejects, type Reject } from '../../src/normalise/list-rejects.ts';
import type { SourceOptions } from '../../src/normalise/source-plan.ts';
import { createRunFolder } from '../../src/read/run-folder.ts';
import { parseBusinessHours } from '../../src/time/parse-business-hours.ts';
import { silentProgress } from '../../src/write/progress.ts';
import { readShippedPresets, readShippedWords } from '../presets/read-presets.ts';

export type TestFile = {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly encoding?: string;
  readonly options?: SourceOptions;
};

export type TestOptions = SourceOptions & {
  /** Of the reports, as `--timezone` without a file's own. */
  readonly reportZone?: string;
  readonly config?: Config;
  /** A team's own presets, beside the shipped ones. */
  readonly presets?: readonly Preset[];
};

/** A row of a relation without the columns that are null, counts as numbers, files by their bare names. */
export type PlainRow = Readonly<Record<string, Cell>>;

export type TestRelations = Readonly<Record<RelationName, readonly PlainRow[]>> & {
  readonly dataset: Dataset;
  readonly rejects: readonly Reject[];
};

const shipped = [...readShippedPresets().values()];
const words = readShippedWords();

/** Reads small exports the way the commands do, in a folder and an engine of their own that are gone afterwards. */
export async function relationsOf(files: readonly TestFile[], options: TestOptions = {}): Promise<TestRelations> {
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-relations-'));
  const run = createRunFolder(folder);
  const engine = await openDuckDb({ spillFolder: join(folder, 'spill'), threads: 1 });
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const dataset = await openDataset(engine, settingsOf(folder, files, options), {
      presets: [...(options.presets ?? []), ...shipped],
      words,
      run,
      progress: silentProgress,
      signal: new AbortController().signal,
      keepCells: true,
      businessClock: true,
      stdin: Readable.from([]),
    });
    const rows = async (relation: RelationName) =>
      (await engine.query(`select * from ${relation} order by source_file, source_record, ${tieBreak(relation)}`)).map(
        plainRow,
      );
    const sources = dataset.files.map((file) => ({ rows: file.rows, header: file.table.header }));
    const rejects = await listRejects(engine, sources, true);
    return {
      contacts: await rows('contacts'),
      messages: await rows('messages'),
      ratings: await rows('ratings'),
      aggregates: await rows('aggregates'),
      dataset,
      rejects: rejects.map((reject) => ({ ...reject, file: basename(reject.file) })),
    };
  } finally {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one relation most tests are about, of one export. */
export async function contactsOf(text: string, options: TestOptions = {}): Promise<readonly PlainRow[]> {
  return (await relationsOf([{ name: 'export.csv', text }], options)).contacts;
}

/** Only the columns named, so that a test shows what it is about. */
export function pick(rows: readonly PlainRow[], ...columns: readonly string[]): readonly PlainRow[] {
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}

/** A table as CSV text, every cell as it stands. */
export function csv(header: readonly string[], records: readonly (readonly string[])[], delimiter = ','): string {
  const write = (cell: string) =>
    /["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return [header, ...records].map((record) => `${record.map(write).join(delimiter)}\n`).join('');
}

function tieBreak(relation: RelationName): string {
  if (relation === 'ratings') return 'survey';
  return relation === 'messages' ? 'contact_id' : 'source_record';
}

function settingsOf(folder: string, files: readonly TestFile[], options: TestOptions): DataSettings {
  const { reportZone, config = {}, presets: _, ...forAll } = options;
  const hours = config.business_hours === undefined ? null : parseBusinessHours(config.business_hours);
  return {
    files: files.map(
      ({ name, encoding, options: own }): FileSettings => ({
        file: join(folder, name),
        encoding,
        delimiter: undefined,
        header: undefined,
        options: { ...forAll, ...own },
        source: null,
        mappedByConfig: new Set(),
        presetBy: null,
      }),
    ),
    folder,
    config,
    document: null,
    timezone: reportZone ?? null,
    schedules: hours?.schedules ?? null,
    nowMs: null,
  };
}

function plainRow(row: Row): PlainRow {
  const cells = Object.entries(row).flatMap(([column, cell]) => {
    if (cell === null) return [];
    if (column === 'source_file') return [[column, basename(String(cell))] as const];
    return [[column, typeof cell === 'bigint' ? Number(cell) : cell] as const];
  });
  return Object.fromEntries(cells);
}
