import type { DurationUnit } from '../model/preset.ts';

/** Milliseconds in one of each unit; `clock` cells carry their own. */
const milliseconds: Readonly<Record<Exclude<DurationUnit, 'clock' | 'words'>, number>> = {
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

export const clockCell = /^-?(\d+):([0-5]?\d):([0-5]?\d)([.,]\d+)?$/;
export const shortClockCell = /^-?(\d+):([0-5]\d)$/;
export const numberCell = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i;
/** A count: also `2.00`, and `1,234`, whose comma may part thousands. A share such as `0.72` is none. */
export const wholeCell = /^-?\d+([.,]0*|,\d{3})?(e[+-]?\d+)?$/i;

const clockPattern = String.raw`^ *-?[0-9]+:[0-5]?[0-9](:[0-5]?[0-9]([.,][0-9]+)?)? *$`;

/**
 * The SQL of a duration in seconds, to the millisecond, out of a text cell; NULL where the cell is none.
 * `clock` reads H:MM:SS with any number of hours, and H:MM; `12:02:23 AM` is not a duration.
 */
export function durationSql(cell: string, unit: DurationUnit): string {
  if (unit === 'words') return 'cast(null as double)';
  if (unit !== 'clock') return secondsSql(`${numberSql(cell)} * ${milliseconds[unit]}`);
  const part = (index: number) =>
    `try_cast(replace(split_part(ltrim(${cell}, ' -'), ':', ${index}), ',', '.') as double)`;
  const size = `(${part(1)} * 3600000 + ${part(2)} * 60000 + coalesce(${part(3)}, 0) * 1000)`;
  const sign = `case when starts_with(ltrim(${cell}), '-') then -1 else 1 end`;
  return `case when regexp_matches(${cell}, '${clockPattern}') then ${secondsSql(`${size} * ${sign}`)} end`;
}

/**
 * Whole milliseconds first: sums are over integers, and a double of seconds must turn back into the same one. What
 * has more digits than thirty thousand years is no duration.
 */
function secondsSql(milliseconds: string): string {
  return `try_cast(${milliseconds} as decimal(15, 0)) / 1000.0`;
}

const decimalComma = '^ *-?([0-9]+,([0-9]{1,2}|[0-9]{4,})|0,[0-9]{3}) *$';

/**
 * The SQL of a number out of a text cell, with a decimal point or a decimal comma; NULL where the cell is none. In
 * `1,234` the comma may part thousands or decimals, which makes it a thousand times more or less: it is not read.
 */
export function numberSql(cell: string): string {
  const withComma = `case when regexp_matches(${cell}, '${decimalComma}') then try_cast(replace(${cell}, ',', '.') as double) end`;
  return `coalesce(try_cast(${cell} as double), ${withComma})`;
}

/**
 * The SQL of a whole number out of a text cell, also written `2.00`. What has more than twelve digits counts nothing,
 * and thousands of thousandths of it would not fit into 64 bits.
 */
export function integerSql(cell: string): string {
  const number = numberSql(cell);
  return `case when ${number} = round(${number}) then cast(try_cast(${number} as decimal(12, 0)) as bigint) end`;
}

/** The unit that a header names: `First reply time in minutes`, `Resolution time (in hrs)`, `wait (seconds)`. */
export function unitOfHeader(header: string): DurationUnit | null {
  if (/h:mm|hh:mm/i.test(header)) return 'clock';
  // Which hours were counted is another matter; and the second line is no second.
  const text = header
    .toLowerCase()
    .replaceAll(/[_\-./]+/g, ' ')
    .replaceAll(clockWords, ' ')
    .trim();
  for (const place of places) {
    for (const [unit, words] of unitWords) if (new RegExp(place(words)).test(text)) return unit;
  }
  return null;
}

const clockWords = /\b(business|working|office|operating|opening|calendar) (hours|days)\b/g;

/** Where a unit stands in a header, the surest place first. */
const places: readonly ((words: string) => string)[] = [
  (words) => `(^|[ (])(in|en|em|u) (${words})([ )]|$)`,
  (words) => `\\( *(${words}) *\\)`,
  (words) => ` (${words})$`,
  (words) => `^(?=[a-z]+s )(${words}) (to|until|till) `,
];

const unitWords: readonly (readonly [DurationUnit, string])[] = [
  ['milliseconds', 'ms|msecs?|milliseconds?|millis'],
  ['seconds', 's|secs?|seconds?|sekunde|sekundi|segundos|secondes|sekunden'],
  ['minutes', 'mins?|minutes?|minuta|minute|minutos|minuten'],
  ['hours', 'h|hrs?|hours?|sati|horas|heures|stunden'],
  ['days', 'd|days?|dana|dias|días|jours|tage'],
];

/** The unit of a column: what is declared, what the header says, or cells that carry their own; null if nothing does. */
export function unitOfColumn(
  cells: readonly string[],
  header: string,
  declared: DurationUnit | undefined,
): DurationUnit | null {
  if (declared !== undefined && declared !== 'clock') return isClockColumn(cells) ? 'clock' : declared;
  if (declared === 'clock' || isClockColumn(cells)) return 'clock';
  return unitOfHeader(header);
}

/** H:MM:SS says its own unit; H:MM alone could be minutes and seconds, so the header or the preset must say. */
function isClockColumn(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => clockCell.test(cell.trim())).length >= cells.length * 0.9;
}
