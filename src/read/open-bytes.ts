import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const chunkBytes = 1 << 20;

export type OpenOptions = {
  readonly compressed: boolean;
  /** Sees the bytes as they lie on the disk. */
  readonly seen?: (chunk: Buffer) => void;
  readonly signal?: AbortSignal | undefined;
};

/** The bytes of a file, unpacked. */
export function openBytes(path: string, { compressed, seen, signal }: OpenOptions): Readable {
  const file = createReadStream(path, { highWaterMark: chunkBytes, ...(signal === undefined ? {} : { signal }) });
  const source = seen === undefined ? file : Readable.from(watch(file, seen));
  if (!compressed) return source;
  // pipeline, not pipe: an error of the file must end the unpacked stream, and leaving early must close the file.
  return pipeline(source, createGunzip({ chunkSize: chunkBytes }), () => {});
}

async function* watch(chunks: AsyncIterable<Buffer>, seen: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    seen(chunk);
    yield chunk;
  }
}
