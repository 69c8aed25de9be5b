import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type SavedAudit, savedAuditSchema } from '../model/audit.ts';
import { UserError } from '../model/problem.ts';
import { checkYaml } from './check-yaml.ts';
import { explainFileError } from './file-problem.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Reads a saved audit.
 *
 * @throws UserError `damaged-audit` with the places of what is wrong, `newer-audit`, `missing-file`, `unreadable-file`
 */
export async function readAudit(path: string): Promise<SavedAudit> {
  const text = await readText(path);
  const value = parse(text);
  const version = formatVersionOf(value);
  if (version !== null && version > 1) {
    throw new UserError({ code: 'newer-audit', place: { file: path }, data: { version } });
  }
  const parsed = savedAuditSchema.safeParse(value);
  const audit = parsed.success ? parsed.data : await readWithPlaces(path);
  const name = basename(path, '.json');
  if (audit.id === name) return audit;
  const data = { reason: 'id-differs-from-file-name', id: audit.id, name };
  throw new UserError({ code: 'damaged-audit', place: { file: path }, data });
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw explainFileError(error, { file: path });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON is YAML, whose reader knows lines and columns; and a comma too many, left by a person, is none to YAML. */
async function readWithPlaces(path: string): Promise<SavedAudit> {
  try {
    return checkYaml(await readYaml(path), savedAuditSchema, 'damaged-audit');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const [first] = error.problems;
    // Where a file breaks off, everything that was open there is missing: that is said once.
    throw first?.code === 'bad-yaml' ? new UserError({ ...first, code: 'damaged-audit' }) : error;
  }
}

function formatVersionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('formatVersion' in value)) return null;
  return typeof value.formatVersion === 'number' ? value.formatVersion : null;
}
