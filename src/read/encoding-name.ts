import iconv from 'iconv-lite';
import { nearest } from '../model/nearest.ts';
import { UserError } from '../model/problem.ts';

/** What a code page is called by those who have to name it, for suggestions. */
const commonNames = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'utf-16'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874].map((page) => `windows-${page}`),
  ...[437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 932, 936, 949, 950].map(
    (page) => `cp${page}`,
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16].map((part) => `iso-8859-${part}`),
  ...['euc-kr', 'euc-jp', 'shift_jis', 'gbk', 'gb18030', 'big5', 'koi8-r', 'koi8-u', 'macintosh', 'maccroatian'],
];

/** iconv-lite calls these encodings too, but no table is written in them. */
const notForText = new Set(['base64', 'hex', 'binary', 'utf7', 'utf7imap']);

const sameByOtherName: Readonly<Record<string, string>> = { utf8: 'utf-8', utf16: 'utf-16', ucs2: 'utf-16le' };

/** An encoding as iconv-lite names it; throws `unknown-encoding` with the nearest name known. */
export function encodingName(name: string): string {
  const folded = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (notForText.has(folded) || !iconv.encodingExists(name)) {
    const suggestion = nearest(name, commonNames);
    throw new UserError({
      code: 'unknown-encoding',
      data: { name, ...(suggestion === null ? {} : { suggestion }), known: commonNames.join(', ') },
    });
  }
  const common = commonNames.find((known) => known.replace(/[^a-z0-9]/g, '') === folded);
  return common ?? sameByOtherName[folded] ?? name.toLowerCase();
}
