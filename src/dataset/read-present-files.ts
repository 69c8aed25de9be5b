import { UserError } from '../model/problem.ts';
import type { Dataset } from './open-dataset.ts';
import type { DataSettings } from './settings.ts';

export type EmptyFile = { readonly file: string; readonly code: 'header-only' | 'empty-file' };
/** `dataset` null: no file has a record. */
export type PresentFiles = { readonly dataset: Dataset | null; readonly empty: readonly EmptyFile[] };

/**
 * Reads the exports, those without a record left out and told: that a night had no calls must not keep the tickets from
 * being judged.
 */
export async function readPresentFiles(
  settings: DataSettings,
  read: (settings: DataSettings) => Promise<Dataset>,
): Promise<PresentFiles> {
  const empty: EmptyFile[] = [];
  let { files } = settings;
  while (files.length > 0) {
    try {
      return { dataset: await read({ ...settings, files }), empty };
    } catch (error) {
      const found = emptyFile(error);
      const others = files.filter(({ file }) => file !== found?.file);
      // Standard input cannot be read a second time.
      if (found === null || others.length === files.length || others.some(({ file }) => file === '-')) throw error;
      empty.push(found);
      files = others;
    }
  }
  return { dataset: null, empty };
}

function emptyFile(error: unknown): EmptyFile | null {
  const [problem, ...others] = error instanceof UserError ? error.problems : [];
  const file = problem?.place?.file;
  if (problem === undefined || others.length > 0 || file === undefined) return null;
  return problem.code === 'header-only' || problem.code === 'empty-file' ? { file, code: problem.code } : null;
}
