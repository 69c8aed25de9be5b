import type { Place, Problem } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';

/** EFBIG: more than the process may write, which asks for the same of the user. */
const diskFull: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const archiveErrors: ReadonlySet<string> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_ZLIB_INITIALIZATION_FAILED']);

function errorCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** What a failed read or write of a file means to the user; null: it is no fault of files. */
export function problemOfFile(error: unknown, place: Place): Problem | null {
  const code = errorCode(error);
  if (code === null) return null;
  if (code === 'ENOENT') return { code: 'missing-file', place };
  if (diskFull.has(code)) return { code: 'disk-full', place };
  if (/^Z_/.test(code) || archiveErrors.has(code)) return { code: 'damaged-archive', place };
  // An error of the operating system has a number; a programming mistake such as ERR_INVALID_ARG_TYPE has none.
  return error instanceof Error && 'errno' in error ? { code: 'unreadable-file', place, data: { reason: code } } : null;
}

/** The user's error instead of the system's; anything else stays as it is. */
export function explainFileError(error: unknown, place: Place): unknown {
  const problem = problemOfFile(error, place);
  return problem === null ? error : new UserError(problem);
}
