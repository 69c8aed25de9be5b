import type { Table } from '../model/dialect.ts';
import { openBytes } from './open-bytes.ts';

/** No help desk nests values like this; some tens of thousands of levels end the engine, and the process with it. */
const deepest = 1000;

const [quote, backslash, lineFeed] = [0x22, 0x5c, 0x0a];
const opening: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closing: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** The first of the JSON lines in which values nest too deep; null: there is none. */
export async function findDeepLine({ path, compressed }: Pick<Table, 'path' | 'compressed'>): Promise<number | null> {
  let [line, depth] = [1, 0];
  let [inText, isEscaped] = [false, false];
  for await (const chunk of openBytes(path, { compressed }) as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (byte === lineFeed) {
        line += 1;
        depth = 0;
        inText = false;
        isEscaped = false;
      } else if (isEscaped) isEscaped = false;
      else if (byte === quote) inText = !inText;
      else if (inText) isEscaped = byte === backslash;
      else if (opening.has(byte)) depth += 1;
      else if (closing.has(byte)) depth -= 1;
      if (depth > deepest) return line;
    }
  }
  return null;
}
