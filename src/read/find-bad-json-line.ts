import { createInterface } from 'node:readline';
import type { Table } from '../model/dialect.ts';
import { openBytes } from './open-bytes.ts';
import { isJsonObject } from './read-json-lines.ts';

/** The first line that is no JSON object; null: there is none. Reads the file once more, so it is for messages only. */
export async function findBadJsonLine({
  path,
  compressed,
}: Pick<Table, 'path' | 'compressed'>): Promise<number | null> {
  const input = openBytes(path, { compressed });
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim() !== '' && !isJsonObject(text)) return line;
    }
    return null;
  } finally {
    input.destroy();
  }
}
