import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { explainFileError } from './file-problem.ts';
import { openBytes } from './open-bytes.ts';
import { createUtf8Check } from './utf8-check.ts';

type Bom = 'utf-8' | 'utf-16le' | 'utf-16be';

/** What one pass over the bytes of a file tells. All but `sha256` and `bytes` is about the unpacked bytes. */
export type ByteScan = {
  readonly sha256: string;
  readonly bytes: number;
  readonly compressed: boolean;
  readonly unpackedBytes: number;
  /** The beginning, up to 1 MiB. */
  readonly head: Buffer;
  readonly bom: Bom | null;
  /** Offset of the first byte that is not UTF-8. */
  readonly invalidAt: number | null;
  readonly hasLineFeed: boolean;
  readonly hasCarriageReturn: boolean;
  /** Bytes of the longest stretch without a line feed; not measured below the size of a chunk. */
  readonly longestLine: number;
};

const headBytes = 1 << 20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Reads the whole file once, in chunks; `memchr` and `simdutf` do the work, no byte is looked at in JavaScript. */
export async function scanBytes(path: string, file: string, signal?: AbortSignal): Promise<ByteScan> {
  try {
    return await scan(path, signal);
  } catch (error) {
    throw explainFileError(error, { file });
  }
}

async function scan(path: string, signal?: AbortSignal): Promise<ByteScan> {
  const compressed = await isGzip(path);
  const hash = createHash('sha256');
  const utf8 = createUtf8Check();
  const head: Buffer[] = [];
  let bytes = 0;
  let unpackedBytes = 0;
  let headLength = 0;
  let hasLineFeed = false;
  let hasCarriageReturn = false;
  let lineStart = 0;
  let longestLine = 0;
  const seen = (chunk: Buffer): void => {
    hash.update(chunk);
    bytes += chunk.length;
  };
  for await (const chunk of openBytes(path, { compressed, seen, signal }) as AsyncIterable<Buffer>) {
    if (headLength < headBytes) {
      const part = Buffer.from(chunk.subarray(0, headBytes - headLength));
      head.push(part);
      headLength += part.length;
    }
    utf8.add(chunk);
    hasCarriageReturn ||= chunk.includes(carriageReturn);
    const first = chunk.indexOf(lineFeed);
    if (first !== -1) {
      hasLineFeed = true;
      longestLine = Math.max(longestLine, unpackedBytes + first - lineStart);
      lineStart = unpackedBytes + chunk.lastIndexOf(lineFeed) + 1;
    }
    unpackedBytes += chunk.length;
  }
  const beginning = Buffer.concat(head);
  return {
    sha256: hash.digest('hex'),
    bytes,
    compressed,
    unpackedBytes,
    head: beginning,
    bom: bomOf(beginning),
    invalidAt: utf8.end(),
    hasLineFeed,
    hasCarriageReturn,
    longestLine: Math.max(longestLine, unpackedBytes - lineStart),
  };
}

function bomOf(head: Buffer): Bom | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const magic = Buffer.alloc(3);
    const { bytesRead } = await file.read(magic, 0, 3, 0);
    return bytesRead === 3 && magic[0] === 0x1f && magic[1] === 0x8b && magic[2] === 8;
  } finally {
    await file.close();
  }
}
