import type { Problem } from '../model/problem.ts';

/** What a failed write means to the user; null: it is no fault of files. */
export function writeProblem(error: unknown, file: string): Problem | null {
  if (!(error instanceof Error) || !('code' in error) || !('errno' in error)) return null;
  const reason = String(error.code);
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(reason);
  return full ? { code: 'disk-full', place: { file } } : { code: 'unwritable-file', place: { file }, data: { reason } };
}
