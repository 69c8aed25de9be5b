import { literal } from '../model/sql-text.ts';

/**
 * Ways of writing a date that strptime cannot read, and the text it can: patterns of the syntax that JavaScript and the
 * engine share, so that the sample and the whole column are rewritten alike.
 */
type Rewrite = { readonly pattern: string; readonly by: string };

const clock = String.raw`\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d{1,9})?)?`;
const letter = String.raw`[\p{L}\p{M}]`;
const half = String.raw`(?: ?[AaPp][Mm])?`;

/** The day that programs write before a time of day without one. */
const dayZero = String.raw`(?:1899-12-3[01]|1900-01-0[01]|12/3[01]/1899|3[01][./]12[./]1899|0?1[./]0?[01][./]1900)`;
const timeOfDayZero = new RegExp(`^${dayZero}[T ]+\\d`);

/** Whether a cell is a time of day after a day that stands for none: `1899-12-30 09:12:58`. */
export function isTimeOfDayZero(cell: string): boolean {
  return timeOfDayZero.test(cell);
}

/** In the order in which they are applied. */
const rewrites = {
  'first-line': [{ pattern: String.raw`^([^\r\n]*[^\r\n ]) *[\r\n](?s:.*)$`, by: '$1' }],
  'odd-spaces': [{ pattern: String.raw`[\x{00A0}\x{202F}\x{2009}\x{200E}\x{200F}]`, by: ' ' }],
  // 3/12/2015 12:00:00 AM and 12/30/1899 9:12:58 AM: a date that has no time, and a time that has no date
  'empty-halves': [
    { pattern: String.raw`^(.*\d)[T ]+(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM) +(\d.*:.*)$`, by: '$1 $2' },
    { pattern: String.raw`^(.*\d) +${dayZero}[T ]+(\d.*)$`, by: '$1 $2' },
  ],
  // 2026년 7월 18일 9시 5분, 2026年7月18日(土)
  'east-asian': [
    { pattern: String.raw`^(\d{4}) ?[년年] ?(\d{1,2}) ?[월月] ?(\d{1,2}) ?[일日]`, by: '$1-$2-$3' },
    { pattern: String.raw` ?(?:[월화수목금토일]요일|\([월화수목금토일月火水木金土日]\)|星期[一二三四五六日])`, by: '' },
    { pattern: String.raw`(\d) ?[시時点] ?(\d) ?[분分]`, by: '$1:0$2' },
    { pattern: String.raw`(\d) ?[시時点] ?(\d\d) ?[분分]`, by: '$1:$2' },
    { pattern: String.raw`(:\d\d) ?(\d) ?[초秒]`, by: '$1:0$2' },
    { pattern: String.raw`(:\d\d) ?(\d\d) ?[초秒]`, by: '$1:$2' },
  ],
  // 9:10 a. m., 오후 3:03, PM 3:03, du. 3:03
  'half-days': [
    { pattern: String.raw`(\d ?)([AaPp])\. ?([Mm])\.?`, by: '$1$2$3' },
    { pattern: String.raw` *(?:오전|上午|午前|de\.|\bAM) ?(${clock})$`, by: ' $1 AM' },
    { pattern: String.raw` *(?:오후|下午|午後|du\.|\bPM) ?(${clock})$`, by: ' $1 PM' },
  ],
  // Sat Jul 18 09:10:00 CEST 2026; GMT+0200 (Central European Summer Time); UTC+2; (CEST)
  programs: [
    { pattern: String.raw`([+-]\d\d:?\d\d) \([^()]*\)$`, by: '$1' },
    { pattern: String.raw`(\d|[AaPp][Mm]) ?\(([A-Z]{1,5})\)$`, by: '$1 $2' },
    {
      pattern: String.raw`^(?:${letter}{2,4},? )?(${letter}{3}) +(\d{1,2}) (${clock})( [A-Z]{1,5}| [+-]\d{4})? (\d{4})$`,
      by: '$1 $2 $5 $3$4',
    },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the second group, which a digit follows
    { pattern: String.raw`(\d|[AaPp][Mm]) ?(?:GMT|UTC) ?([+-])(\d)(:\d\d)?$`, by: '$1 ${2}0$3$4' },
    { pattern: String.raw`(\d|[AaPp][Mm]) ?(?:GMT|UTC) ?([+-]\d\d(?::?\d\d)?)$`, by: '$1 $2' },
  ],
  // Thursday, 27 October 2016; Thu Oct 27 2016; domingo, 5 de julio de 2026; mar. 3 févr. 2026; Mon 02/03/2026
  weekday: [
    {
      pattern: String.raw`^(?:${letter}|-){2,}\.?,? +(\d{1,2}\.?[-/ .]+(?:de |d')?${letter}{3,}.*|\d{1,4}[-/.]\d{1,2}[-/.].*|${letter}{3,}\.? +\d{1,2}[, ].*)$`,
      by: '$1',
    },
  ],
  // 18th July, 1er juillet
  ordinals: [{ pattern: String.raw`\b(\d{1,2})(?:st|nd|rd|th|er|º|ª)\b`, by: '$1' }],
  // 5 de jul. de 2026, 2026. gada 5. jūlijs, 5 июля 2026 г.
  'small-words': [
    { pattern: String.raw`^(\d{1,2}) (?:de|di|d') ?(${letter}{3,})\.? (?:de|del) (\d{4})`, by: '$1 $2 $3' },
    { pattern: String.raw`^(\d{4})\. ?(?:gada|g\.) (\d{1,2})\. ?(${letter}{3,})`, by: '$2. $3 $1' },
    { pattern: String.raw`(\d{4}) (?:г|года|год|р)(?:\.,?|,| |$)`, by: '$1 ' },
  ],
  // 18.07.2026 um 09:10 Uhr, July 18, 2026 at 9:10 AM, 18/07/2026 - 09:10
  'before-time': [
    {
      pattern: String.raw`^(.*\d)(\.?),? *(?:-|–|—|\||@|at|um|u|à|a las|às|as|в|kell|klo|kl\.|plkst\.) +(${clock}.*)$`,
      by: '$1$2 $3',
    },
    { pattern: String.raw`^(.* ${clock}) ?(?:Uhr|h|ч\.?|uur)$`, by: '$1' },
  ],
  // 09:10 18/07/2026
  'time-first': [{ pattern: String.raw`^(${clock}${half}),? +(.*\d.*)$`, by: '$2 $1' }],
} as const satisfies Readonly<Record<string, readonly Rewrite[]>>;

export type RewriteName = keyof typeof rewrites;

const names = Object.keys(rewrites) as RewriteName[];
const compiled = new Map(
  names.map((name) => [
    name,
    rewrites[name].map(({ pattern, by }) => ({
      pattern: new RegExp(forJavaScript(pattern), 'gu'),
      by: by.replaceAll(/\$\{(\d)\}/g, '$$$1'),
    })),
  ]),
);

/** JavaScript writes a code point with u, and has no inline flag before Node 23. */
function forJavaScript(pattern: string): string {
  return pattern.replaceAll('\\x{', '\\u{').replaceAll('(?s:.*)', '[^]*');
}

/** A cell with everything rewritten that can be, and which rewritings it took. */
export function respell(cell: string): { readonly text: string; readonly used: readonly RewriteName[] } {
  const used: RewriteName[] = [];
  let text = trimSpaces(cell);
  for (const name of names) {
    const before = text;
    for (const { pattern, by } of compiled.get(name) ?? []) text = trimSpaces(text.replace(pattern, by));
    if (text !== before) used.push(name);
  }
  return { text, used };
}

/** What the engine's `trim` takes away. */
function trimSpaces(text: string): string {
  return text.replaceAll(/^\p{Zs}+|\p{Zs}+$/gu, '');
}

/** The SQL of the same over a column, with the rewritings that its cells take. */
export function respellSql(cell: string, used: readonly RewriteName[]): string {
  if (used.length === 0) return cell;
  return names
    .filter((name) => used.includes(name))
    .flatMap((name) => [...rewrites[name]])
    .reduce(
      (sql, { pattern, by }) =>
        `trim(regexp_replace(${sql}, ${literal(pattern)}, ${literal(by.replaceAll(/\$\{?(\d)\}?/g, '\\$1'))}, 'g'))`,
      `trim(${cell})`,
    );
}

/** The first word of a rewritten cell, which names its month. */
export const firstWord = '[\\p{L}\\p{M}]{3,}';
