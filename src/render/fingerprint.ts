import type { Verdict } from '../model/verdict.ts';

/** FNV-1a, 128 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const offset = 0x6c62272e07bb014262b821756295c58dn;
const prime = 0x1000000000000000000013bn;

/**
 * What a CI system knows a finding by from run to run: the target and the group, never the number, the line or the file,
 * so that a finding stays the same one while the number moves.
 */
export function fingerprintVerdict({ id, by }: Pick<Verdict, 'id' | 'by'>): string {
  const group = Object.entries(by).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return hashText(JSON.stringify([id, ...group]));
}

/**
 * 32 hexadecimal digits of a text.
 *
 * @example
 * hashText('foobar') // => '343e1662793c64bf6f0d3597ba446f18'
 */
export function hashText(text: string): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * prime);
  return hash.toString(16).padStart(32, '0');
}
