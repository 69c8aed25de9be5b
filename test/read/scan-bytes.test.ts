import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { scanBytes } from '../../src/read/scan-bytes.ts';
import { fileWith } from './temporary-files.ts';

const scan = (content: string | Uint8Array) => scanBytes(fileWith(content), 'tickets.csv');

it('hashes the bytes given, and looks at what is in them', async () => {
  const text = 'id,t\r\n1,č\r\n';
  const packed = gzipSync(text);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  expect(await scan(packed)).toEqual({
    sha256,
    bytes: packed.length,
    compressed: true,
    unpackedBytes: 12,
    head: Buffer.from(text),
    bom: null,
    invalidAt: null,
    hasLineFeed: true,
    hasCarriageReturn: true,
    longestLine: 5,
  });
});

it('keeps no more than the beginning', async () => {
  const { head, unpackedBytes } = await scan('0123456789\n'.repeat(200_000));
  expect(head.length).toBe(1 << 20);
  expect(unpackedBytes).toBe(2_200_000);
});

it('measures lines that go over several chunks', async () => {
  expect((await scan(`a\n${'x'.repeat(3_000_000)}\nb`)).longestLine).toBe(3_000_000);
  expect((await scan('x'.repeat(2_500_000))).longestLine).toBe(2_500_000);
});

it('finds an invalid byte far behind the beginning', async () => {
  const bytes = Buffer.from('č,ok\n'.repeat(600_000));
  bytes[3_000_002] = 0xff;
  expect((await scan(bytes)).invalidAt).toBe(3_000_002);
});
