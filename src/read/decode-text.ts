import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { UserError } from '../model/problem.ts';

/** The beginning of a file as text; what the cut leaves of the last character is dropped. */
export function decodeHead(head: Buffer, encoding: string): string {
  return iconv.getDecoder(encoding).write(head);
}

/** Bytes in, text out. Throws `undecodable` with the line where the bytes are not in this encoding. */
export async function* decodeChunks(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
  file: string,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  const mayHoldReplacement = holdsReplacement(encoding);
  let line = 1;
  for await (const text of decodeAll(chunks, decoder)) {
    if (!mayHoldReplacement) {
      const at = text.indexOf('\ufffd');
      if (at !== -1) {
        const place = { file, line: line + countLineEnds(text.slice(0, at)) };
        throw new UserError({ code: 'undecodable', place, data: { encoding } });
      }
      line += countLineEnds(text);
    }
    yield text;
  }
}

async function* decodeAll(chunks: AsyncIterable<Buffer>, decoder: iconv.DecoderStream): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

/** Whether bytes read as text in this encoding. */
export function decodes(bytes: Buffer, encoding: string): boolean {
  if (encoding === 'utf-8') return isUtf8(bytes);
  return holdsReplacement(encoding) || !decodeHead(bytes, encoding).includes('\ufffd');
}

/** In Unicode U+FFFD may stand in the file itself; a code page has no such character, so there it means a byte without meaning. */
function holdsReplacement(encoding: string): boolean {
  return /^(utf|ucs|gb18030)/.test(encoding);
}

function countLineEnds(text: string): number {
  return text.match(/\n|\r(?!\n)/g)?.length ?? 0;
}
