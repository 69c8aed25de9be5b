import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createUtf8Check } from '../../src/read/utf8-check.ts';

function firstInvalid(chunks: readonly Buffer[]): number | null {
  const check = createUtf8Check();
  for (const chunk of chunks) check.add(chunk);
  return check.end();
}

/** The longest beginning that a fatal decoder takes, tried byte by byte. */
function expected(bytes: Buffer): number | null {
  const decodes = (end: number, stream: boolean): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream });
      return true;
    } catch {
      return false;
    }
  };
  if (decodes(bytes.length, false)) return null;
  let valid = 0;
  for (let end = 1; end <= bytes.length && decodes(end, true); end += 1) if (decodes(end, false)) valid = end;
  return valid;
}

function cutAt(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
}

const text = fc.string({ unit: 'binary', maxLength: 20 }).map((value) => Buffer.from(value));
const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 8 }).map(Buffer.from));
const sequences = fc.array(bytes, { maxLength: 6 }).map((parts) => Buffer.concat(parts));

it('finds the first byte that is not UTF-8, however the bytes are cut into chunks', () => {
  fc.assert(
    fc.property(sequences, fc.array(fc.nat(100), { maxLength: 6 }), (whole, cuts) => {
      expect(firstInvalid(cutAt(whole, cuts))).toBe(expected(whole));
    }),
    { numRuns: 2000 },
  );
});

it('takes a sequence that the end cuts off for invalid', () => {
  expect(firstInvalid([Buffer.from('ok'), Buffer.from([0xe2, 0x82])])).toBe(2);
});
