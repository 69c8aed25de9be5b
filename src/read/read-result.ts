import { readFile } from 'node:fs/promises';
import { type Problem, UserError } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { explainFileError } from './file-problem.ts';

/** More would not help who has to mend it. */
const mostIssues = 5;

/**
 * A result that csaudit saved (`--format json`).
 *
 * @throws UserError `bad-result` for anything else, with what is wrong; `missing-file`, `unreadable-file`
 */
export async function readResult(file: string): Promise<Result> {
  const document = parseJson(await readText(file), file);
  const misfit = findMisfit(document);
  if (misfit !== null) throw new UserError({ code: 'bad-result', place: { file }, data: misfit });
  const { resultSchema } = await import('../model/result.ts');
  const parsed = resultSchema.safeParse(document);
  // As it was read, not as the schema orders it: written again, it is the same file.
  if (parsed.success) return document as Result;
  const problems = parsed.error.issues.slice(0, mostIssues).map(({ path, message }): Problem => {
    const detail = [...(path.length === 0 ? [] : [path.join('.')]), message].join(': ');
    return { code: 'bad-result', place: { file }, data: { detail } };
  });
  throw new UserError(...problems);
}

/** What the document is instead of a result that this csaudit reads, where that can be told. */
function findMisfit(document: unknown): { readonly reason: string; readonly version: string } | null {
  if (typeof document !== 'object' || document === null) return null;
  const { formatVersion, tool, answers } = document as Readonly<Record<string, unknown>>;
  const version = String(formatVersion);
  if (tool === undefined && answers !== undefined) return { reason: 'saved-audit', version };
  return typeof formatVersion === 'number' && formatVersion !== 1 ? { reason: 'other-format', version } : null;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw explainFileError(error, { file });
  }
}

function parseJson(text: string, file: string): unknown {
  const content = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(content);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    const line = position === undefined ? null : content.slice(0, Number(position)).split('\n').length;
    const place = line === null ? { file } : { file, line };
    throw new UserError({ code: 'bad-result', place, data: { reason: 'not-json' } });
  }
}
