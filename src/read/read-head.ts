import { openBytes } from './open-bytes.ts';

/** The first bytes of a file, unpacked. */
export async function readHead(path: string, compressed: boolean, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of openBytes(path, { compressed }) as AsyncIterable<Buffer>) {
    parts.push(Buffer.from(chunk.subarray(0, limit - length)));
    length += chunk.length;
    if (length >= limit) break;
  }
  return Buffer.concat(parts);
}
