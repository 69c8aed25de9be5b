import { isUtf8 } from 'node:buffer';

/** Says of bytes that come in chunks whether they are UTF-8, and where they stop being it. */
export type Utf8Check = {
  add(chunk: Buffer): void;
  /** Offset of the first byte that is not UTF-8; null: there is none. */
  end(): number | null;
};

export function createUtf8Check(): Utf8Check {
  let offset = 0; // of the carried bytes
  let carried: Buffer = Buffer.alloc(0);
  let invalidAt: number | null = null;
  return {
    add(chunk) {
      if (invalidAt !== null) return;
      const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
      const complete = completeLength(bytes);
      if (!isUtf8(bytes.subarray(0, complete))) {
        invalidAt = offset + firstInvalid(bytes.subarray(0, complete));
        return;
      }
      offset += complete;
      // A copy: the chunk's memory is the stream's.
      carried = Buffer.from(bytes.subarray(complete));
    },
    end() {
      if (invalidAt === null && carried.length > 0) return offset;
      return invalidAt;
    },
  };
}

/** Length without a sequence that the end of the chunk cuts in two. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** Bisection: every beginning of a valid text, cut at a sequence, is valid. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    const beginning = bytes.subarray(0, middle);
    if (isUtf8(beginning.subarray(0, completeLength(beginning)))) valid = middle;
    else invalid = middle;
  }
  const beginning = bytes.subarray(0, valid);
  return completeLength(beginning);
}
