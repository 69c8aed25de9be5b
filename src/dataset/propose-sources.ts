import { relative } from 'node:path';
import type { ProposedSource } from '../model/config-proposal.ts';
import type { DatasetFile } from './open-dataset.ts';
import type { FileSettings } from './settings.ts';

/** What was said and found out about each file; files that are read alike are one source. */
export function proposeSources(
  files: readonly DatasetFile[],
  settings: readonly FileSettings[],
  folder: string,
): readonly ProposedSource[] {
  const sources = new Map<string, ProposedSource>();
  for (const [index, file] of files.entries()) {
    const { files: paths, rows, ...reading } = proposeSource(file, settings[index], folder);
    const key = JSON.stringify(reading);
    const known = sources.get(key);
    sources.set(key, { ...reading, files: [...(known?.files ?? []), ...paths], rows: (known?.rows ?? 0) + rows });
  }
  return [...sources.values()];
}

function proposeSource(
  { table, rows, account }: DatasetFile,
  settings: FileSettings | undefined,
  folder: string,
): ProposedSource {
  const { recognition } = rows.plan;
  const { options = {}, delimiter } = settings ?? {};
  const { map = {}, values = {}, scale = {}, unit = {}, dateOrder, decimal, timezone } = options;
  const { encoding } = table.dialect;
  const isCsv = table.format === 'csv';
  return {
    files: [relative(folder, table.file).replaceAll('\\', '/')],
    rows: account.read,
    kind: rows.kind,
    // The one that everything falls back on says nothing.
    ...(recognition.score === null && options.preset === undefined ? {} : { preset: recognition.preset }),
    ...(isCsv && encoding !== 'utf-8' ? { encoding } : {}),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(dateOrder === undefined ? {} : { date_order: dateOrder }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(isEmpty(map) ? {} : { map: map as NonNullable<ProposedSource['map']> }),
    ...(isEmpty(values) ? {} : { values: values as NonNullable<ProposedSource['values']> }),
    ...(isEmpty(scale) ? {} : { scale }),
    ...(isEmpty(unit) ? {} : { unit }),
  };
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
