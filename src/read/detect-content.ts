import type { TableFormat } from '../model/dialect.ts';
import { isJsonObject } from './read-json-lines.ts';

/** Files that end in `.csv` and are something else, by the word the message uses. */
type ForeignContent =
  | 'xlsx'
  | 'zip'
  | 'xls'
  | 'pdf'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'json'
  | 'sqlite'
  | 'archive'
  | 'binary';

type Detected<Format extends TableFormat> = { readonly format: Format } | { readonly found: ForeignContent };

const magics: readonly (readonly [string, ForeignContent])[] = [
  ['d0cf11e0', 'xls'],
  [Buffer.from('%PDF').toString('hex'), 'pdf'],
  [Buffer.from('{\\rtf').toString('hex'), 'rtf'],
  [Buffer.from('SQLite format 3').toString('hex'), 'sqlite'],
  [Buffer.from('BZh').toString('hex'), 'archive'],
  [Buffer.from('Rar!').toString('hex'), 'archive'],
  ['fd377a585a', 'archive'], // xz
  ['28b52ffd', 'archive'], // zstd
  ['377abcaf', 'archive'], // 7z
];

/** By the first bytes alone; null: text, as far as they tell. */
export function detectBytes(head: Buffer): Detected<'parquet'> | null {
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return { format: 'parquet' };
  if (head.subarray(0, 4).toString('hex') === '504b0304') {
    const isWorkbook = head.includes('[Content_Types].xml') || head.includes('xl/');
    return { found: isWorkbook ? 'xlsx' : 'zip' };
  }
  const start = head.subarray(0, 16).toString('hex');
  const magic = magics.find(([bytes]) => start.startsWith(bytes));
  return magic === undefined ? null : { found: magic[1] };
}

/** More NUL bytes than a damaged text has, and not in the pattern of UTF-16. */
export function isBinary(head: Buffer): boolean {
  if (utf16Shape(head) !== null) return false;
  return countNul(head) * 1000 > head.length;
}

/** Western and Slavic text in UTF-16 has a NUL in every second byte of its digits, separators and line ends. */
export function utf16Shape(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // A stray NUL in a short text makes no pattern.
  const enough = Math.max(1, head.length / 50);
  if (odd > enough && even * 50 < odd) return 'utf-16le';
  if (even > enough && odd * 50 < even) return 'utf-16be';
  return null;
}

function countNul(head: Buffer): number {
  let count = 0;
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) count += 1;
  return count;
}

/** By the beginning of the text; CSV is what nothing else is. */
export function detectText(text: string, whole: boolean): Detected<'csv' | 'jsonl'> {
  const start = text.slice(0, 4096).trimStart();
  if (/^<(!doctype html|html|head|body|table|meta|style|script|div)\b/i.test(start)) return { found: 'html' };
  if (/^<(\?xml|!--|workbook|svg)/i.test(start)) {
    return { found: /<html[\s>]/i.test(start) ? 'html' : 'xml' };
  }
  if (/^\[\s*[[{"\]]/.test(start)) return { found: 'json' };
  if (/^\{\s*["}]/.test(start)) {
    const [line = '', next] = text.split('\n').filter((candidate) => candidate.trim() !== '');
    const cut = !whole && !text.includes('\n');
    if (!cut && !isJsonObject(line)) return { found: 'json' };
    // A remark such as `{}` above a table does not make it JSON.
    return next === undefined || next.trimStart().startsWith('{') ? { format: 'jsonl' } : { format: 'csv' };
  }
  return { format: 'csv' };
}
