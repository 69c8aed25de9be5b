import { openBytes } from './open-bytes.ts';

export type ByteLocation = {
  readonly line: number;
  /** The line's bytes around the byte, cut to some hundreds. */
  readonly around: Buffer;
  /** Where the byte is in `around`. */
  readonly at: number;
};

const reach = 200;

/** Finds the line of a byte. Reads the file once more, so it is for messages about a damaged file only. */
export async function locateByte(path: string, compressed: boolean, offset: number): Promise<ByteLocation> {
  let line = 1;
  let position = 0;
  let before: Buffer = Buffer.alloc(0);
  for await (const chunk of openBytes(path, { compressed }) as AsyncIterable<Buffer>) {
    const here = offset - position;
    if (here < chunk.length) {
      const known = Buffer.concat([before, chunk]);
      const at = before.length + here;
      const from = Math.max(0, at - reach);
      return {
        line: line + countLineEnds(chunk.subarray(0, Math.max(0, here))),
        around: known.subarray(from, at + reach),
        at: at - from,
      };
    }
    line += countLineEnds(chunk);
    position += chunk.length;
    before = Buffer.from(chunk.subarray(-reach));
  }
  return { line, around: before, at: before.length };
}

function countLineEnds(bytes: Buffer): number {
  // Latin-1 keeps every byte one character, whatever the encoding.
  return bytes.toString('latin1').match(/\n|\r(?!\n)/g)?.length ?? 0;
}
