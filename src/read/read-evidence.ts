import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Evidence } from '../model/audit.ts';
import { UserError } from '../model/problem.ts';
import { explainFileError } from './file-problem.ts';

/**
 * A file given as evidence: what it is known by later, should it have changed.
 *
 * @param path as it was given, relative to `from`
 * @param home the folder of `csaudit.yaml`; a file below it is named from there, so that the folder may move
 */
export async function readEvidence(path: string, from: string, home: string): Promise<Evidence> {
  const file = resolve(from, path);
  try {
    if (!(await stat(file)).isFile()) {
      throw new UserError({ code: 'unreadable-file', place: { file: path }, data: { reason: 'EISDIR' } });
    }
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of createReadStream(file)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    const inside = relative(await realpath(home), await realpath(file));
    const isInside = !isAbsolute(inside) && inside.split(sep)[0] !== '..';
    return { path: isInside ? inside.split(sep).join('/') : file, sha256: hash.digest('hex'), bytes };
  } catch (error) {
    throw explainFileError(error, { file: path });
  }
}
