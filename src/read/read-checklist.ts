import { resolve } from 'node:path';
import type { Checklist } from '../model/checklist.ts';
import type { Kpi } from '../model/kpi.ts';
import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';
import { readChecklists, readKpis } from './catalogue.ts';
import { hasFile } from './has-file.ts';
import type { YamlDocument } from './read-yaml.ts';

export type ReadChecklist = {
  readonly checklist: Checklist;
  /** null: it ships with csaudit. */
  readonly document: YamlDocument | null;
  readonly file: string | null;
};

export type ChecklistReading = {
  /** Paths are relative to it; without, to where the process runs. */
  readonly folder?: string;
  /** Those its steps may link to; without, those that ship. */
  readonly kpis?: readonly Kpi[];
};

/** A checklist by the id of a shipped one or by path. Throws `unknown-checklist`, or all that is wrong with the file. */
export async function readChecklist(idOrPath: string, reading: ChecklistReading = {}): Promise<ReadChecklist> {
  const shipped = readChecklists().find(({ id }) => id === idOrPath);
  if (shipped !== undefined) return { checklist: shipped, document: null, file: null };
  const file = await findChecklistFile(idOrPath, reading.folder ?? '.');
  const { readChecklistFile } = await import('./read-checklist-file.ts');
  return { ...(await readChecklistFile(file, reading.kpis ?? readKpis())), file };
}

/** What looks like a path is one; another name is one if there is such a file, and otherwise a mistyped id. */
export async function findChecklistFile(name: string, folder: string): Promise<string> {
  const file = resolve(folder, name);
  if (/[\\/]|\.(ya?ml|json)$/i.test(name) || (await hasFile(file))) return file;
  const known = readChecklists().map(({ id }) => id);
  const suggestion = nearest(name, known);
  const data = { name, known: known.join(', '), ...(suggestion === null ? {} : { suggestion }) };
  throw new UserError({ code: 'unknown-checklist', data });
}
