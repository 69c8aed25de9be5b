import { isoEnd, isoPattern, type WrittenStyle, writtenPattern, writtenStart } from './duration-pattern.ts';
import { type DurationPart, durationParts, millisecondsOf, targetWords } from './duration-words.ts';

/** Nothing as long as this is a duration, and a hostile text is refused before it is looked at. */
const longest = 200;

const targetStyle: WrittenStyle = { words: targetWords, joiners: [], isCell: false };

/**
 * Seconds of a duration that a person wrote: `4h`, `1d 6h`, `1h30m`, `20 s`, `1.5 hours`, or ISO 8601 `PT4H`, `P1DT6H`.
 *
 *     duration = part, { [spaces], part } | ISO duration of weeks, days, hours, minutes and seconds
 *     part     = digits, [".", digits], [spaces], unit        units from long to short, each at most once, lower case
 *
 * For thresholds and targets (`service-level(20s)`, `within(4h)`). The whole text must fit: `100 bytes`, `4 hours ago`,
 * `-4h`, a bare `4` and `1d1d` are none. Months and years are none either, their length is not fixed; a day is 24
 * hours, a week seven days.
 *
 * @returns seconds, 0 or more; null when the text is not a duration
 * @example
 * parseDuration('1d 6h') // => 108000
 * parseDuration('PT4H') // => 14400
 * parseDuration('100 bytes') // => null
 */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim();
  const milliseconds = trimmed.startsWith('P') ? isoMilliseconds(trimmed) : writtenMilliseconds(trimmed, targetStyle);
  return milliseconds === null ? null : milliseconds / 1000;
}

/**
 * Milliseconds of a duration in parts with units, in the words of `style`.
 * @returns whole milliseconds; null when the text is not such a duration
 */
export function writtenMilliseconds(text: string, style: WrittenStyle): number | null {
  if (text.length > longest || !startsWithNumber.test(text)) return null;
  return sumOf(patternOf(style).exec(text), durationParts);
}

/**
 * Milliseconds of an ISO 8601 duration without months and years.
 * @returns whole milliseconds; null when the text is not such a duration
 */
export function isoMilliseconds(text: string): number | null {
  if (text.length > longest || !endsWithPart.test(text)) return null;
  return sumOf(iso.exec(text), ['weeks', 'days', 'hours', 'minutes', 'seconds']);
}

const startsWithNumber = new RegExp(writtenStart);
const iso = new RegExp(isoPattern);
const endsWithPart = new RegExp(isoEnd);

/** Making a pattern of some hundred words takes longer than reading a cell with it. */
const patterns = new WeakMap<WrittenStyle, RegExp>();

function patternOf(style: WrittenStyle): RegExp {
  const known = patterns.get(style);
  if (known !== undefined) return known;
  const made = new RegExp(writtenPattern(style), style.isCell ? 'iu' : 'u');
  patterns.set(style, made);
  return made;
}

/** The sign and an amount for each part; added in milliseconds and rounded: 0.1 s and 200 ms are 0.3 s. */
function sumOf(match: RegExpExecArray | null, parts: readonly DurationPart[]): number | null {
  if (match === null) return null;
  const [, sign, ...amounts] = match;
  let sum = 0;
  for (const [index, part] of parts.entries()) {
    const amount = amounts[index];
    if (amount) sum += Number(amount.replace(',', '.')) * millisecondsOf[part];
  }
  if (!Number.isFinite(sum)) return null;
  const whole = Math.round(sum);
  return sign === '-' && whole !== 0 ? -whole : whole;
}
