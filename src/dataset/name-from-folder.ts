import { relative, resolve, sep } from 'node:path';
import type { Notice, Result } from '../model/result.ts';

/** The result with its files named from a folder, that of the report: it reads the same wherever the folder lies. */
export function nameFromFolder(result: Result, folder: string): Result {
  const rename = (file: string) => (file === '-' ? file : relative(folder, resolve(file)).split(sep).join('/'));
  const renameIn = (notice: Notice): Notice =>
    typeof notice.data.file === 'string'
      ? { ...notice, data: { ...notice.data, file: rename(notice.data.file) } }
      : notice;
  return {
    ...result,
    sources: result.sources.map((source) => ({ ...source, file: rename(source.file) })),
    verdicts: result.verdicts.map((verdict) => ({
      ...verdict,
      place: verdict.place === null ? null : { ...verdict.place, file: rename(verdict.place.file) },
    })),
    notices: result.notices.map(renameIn),
  };
}
