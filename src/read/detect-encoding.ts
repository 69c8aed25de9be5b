import type { Problem } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import { decodeHead, decodes } from './decode-text.ts';
import { utf16Shape } from './detect-content.ts';
import { encodingName } from './encoding-name.ts';
import { locateByte } from './locate-byte.ts';
import type { ByteScan } from './scan-bytes.ts';

/** What exports that are not UTF-8 are usually in. */
const candidates = [
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1254', 'windows-1257'],
  ...['cp437', 'cp850', 'cp852', 'cp866', 'cp949'],
];

const readingLength = 40;

/**
 * Byte-order mark, then strict UTF-8, then what was declared. Never a guess: `not-utf8` says how the first damaged cell
 * reads under each candidate, because a wrong code page decodes just as well. Those that make known names of the header
 * come first, and the only one that does is called the likely one.
 */
export async function detectEncoding(
  path: string,
  file: string,
  scan: ByteScan,
  declared: string | undefined,
  knowsHeader: (name: string) => boolean = () => false,
): Promise<string> {
  const name = declared === undefined ? null : encodingName(declared);
  if (scan.bom !== null && (scan.bom !== 'utf-8' || scan.invalidAt === null)) return scan.bom;
  const shape = utf16Shape(scan.head);
  if (name !== null && (shape !== null || scan.invalidAt !== null))
    return await declaredEncoding(path, file, scan, name);
  if (shape !== null) throw new UserError(notUtf8(file, 1, readings(scan.head, 0, [shape])));
  if (scan.invalidAt === null) return 'utf-8';
  const { line, around, at } = await locateByte(path, scan.compressed, scan.invalidAt);
  const { ranked, likely } = rankByHeader(scan.head, knowsHeader);
  throw new UserError(notUtf8(file, line, readings(around, at, ranked), scan.invalidAt, likely));
}

/** The candidates, by how many names of the header, of those that ASCII has no letters for, they make known ones. */
function rankByHeader(head: Buffer, knowsHeader: (name: string) => boolean) {
  const line = head.subarray(0, lengthOfLine(head));
  const scores = new Map(
    candidates.map((encoding) => {
      const names = decodeHead(line, encoding).split(/[,;\t|]/);
      const known = names.filter((name) => /\P{ASCII}/u.test(name) && knowsHeader(name.replaceAll('"', '')));
      return [encoding, known.length] as const;
    }),
  );
  const scoreOf = (encoding: string): number => scores.get(encoding) ?? 0;
  const ranked = candidates.toSorted((left, right) => scoreOf(right) - scoreOf(left));
  const [first = '', second = ''] = ranked;
  return { ranked, likely: scoreOf(first) > scoreOf(second) ? first : 'none' };
}

function lengthOfLine(head: Buffer): number {
  const ends = ['\n', '\r'].map((end) => head.indexOf(end)).filter((at) => at >= 0);
  return Math.min(head.length, ...ends);
}

async function declaredEncoding(path: string, file: string, scan: ByteScan, name: string): Promise<string> {
  if (name !== 'utf-8') return name;
  const { line } = await locateByte(path, scan.compressed, scan.invalidAt ?? 0);
  throw new UserError({ code: 'undecodable', place: { file, line }, data: { encoding: name } });
}

function notUtf8(file: string, line: number, read: readonly Reading[], offset = 0, likely = 'none'): Problem {
  return {
    code: 'not-utf8',
    place: { file, line },
    data: {
      offset,
      candidates: read.map(({ encoding }) => encoding).join(', '),
      likely,
      readings: read.map(({ encoding, text }) => `${encoding}: ${text}`).join('\n'),
    },
  };
}

type Reading = { readonly encoding: string; readonly text: string };

function readings(around: Buffer, at: number, encodings: readonly string[]): readonly Reading[] {
  return encodings
    .filter((encoding) => decodes(cellAround(around, at, encoding), encoding))
    .map((encoding) => ({ encoding, text: printable(decodeHead(cellAround(around, at, encoding), encoding)) }));
}

/** The bytes between the separators around a byte. Separators are ASCII in every candidate; UTF-16 is cut later. */
function cellAround(around: Buffer, at: number, encoding: string): Buffer {
  if (encoding.startsWith('utf-16')) return around.subarray(0, readingLength * 2);
  const isSeparator = (byte: number | undefined): boolean =>
    byte === undefined || ',;\t|"\r\n'.includes(String.fromCharCode(byte));
  let from = at;
  let to = at;
  while (!isSeparator(around[from - 1])) from -= 1;
  while (!isSeparator(around[to])) to += 1;
  return around.subarray(Math.max(from, at - readingLength), Math.min(to, at + readingLength));
}

function printable(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > readingLength ? `${line.slice(0, readingLength)}…` : line;
}
