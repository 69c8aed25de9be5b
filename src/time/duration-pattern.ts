import { type DurationWords, durationParts } from './duration-words.ts';

/**
 * The writings of a duration as regular expressions, in what JavaScript and RE2 (the engine's) have in common: no
 * looking ahead or back, `[0-9]` and never another script's digits. One text for both, so that they cannot differ.
 */

/** Also the no-break and the narrow space that systems put before a unit. */
const space = '[ \\t\u00a0\u202f]';
const fraction = '(?:[.,][0-9]+)?';

/** `2:03:04`, `26:00:00.5`: sign, hours, minutes, seconds. */
export const clockPattern = `^ *(-)?([0-9]+):([0-5]?[0-9]):([0-5]?[0-9]${fraction}) *$`;

/** `5:30`, which is hours and minutes or minutes and seconds; `5:30.5` can only be the latter. */
export const shortClockPattern = `^ *(-)?([0-9]+):([0-5][0-9]${fraction}) *$`;

/** `12:02:23 AM`: hours, minutes, seconds, half of the day. */
export const halfDayPattern =
  '^ *(0?[1-9]|1[0-2]):([0-5][0-9]):([0-5][0-9])[ \u00a0\u202f]?([AaPp])\\.?[ \u00a0\u202f]?[Mm]\\.? *$';

/** `PT1H2M`, `P1DT6H`, `P2W`: sign, weeks, days, hours, minutes, seconds. */
export const isoPattern = `^ *(-)?P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+${fraction})S)?)? *$`;

/** `P`, `PT` and `P1DT` end without a part. */
export const isoEnd = '[0-9][WDHMS] *$';

/**
 * Days before a clock: `1 day, 2:03:04`, `0 days 00:02:23.5`, `-1 days +23:59:00`, `1.02:03:04`, `1 02:03:04`. Sign, days,
 * what stands between, sign of the time, hours, minutes, seconds. A sign of the time, or no seconds, only after a word.
 */
export function dayClockPattern({ days }: Pick<DurationWords, 'days'>): string {
  const worded = days.length === 0 ? '' : `|${space}*(?:${alternatives(days)})${space}*,?${space}*`;
  return `^ *(-)?([0-9]+)(\\.| +${worded})([-+])?([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]${fraction}))? *$`;
}

export type WrittenStyle = {
  readonly words: DurationWords;
  /** Words between two parts (`and`), which only cells have. */
  readonly joiners: readonly string[];
  /** Cells may have a sign and a decimal comma; what people set may not. */
  readonly isCell: boolean;
};

/** `1 day 2 hours`, `1h30m`, `2 h, 5 min`: sign, then the amount of each of `durationParts`. */
export function writtenPattern({ words, joiners, isCell }: WrittenStyle): string {
  // A comma before three digits parts thousands or decimals.
  const number = isCell ? '[0-9]+(?:\\.[0-9]+|,[0-9]{1,2}|,[0-9]{4,})?' : '[0-9]+(?:\\.[0-9]+)?';
  const joined = joiners.length === 0 ? '' : `|${space}*,?${space}+(?:${alternatives(joiners)})${space}+`;
  const between = isCell ? `(?:${space}*,?${space}*${joined})` : `${space}*`;
  const parts = durationParts.map((part) =>
    words[part].length === 0 ? '()' : `(?:${between}(${number})${space}*(?:${alternatives(words[part])}))?`,
  );
  return `^${space}*${isCell ? '(-)?' : '()'}${parts.join('')}${space}*$`;
}

/** What stands between parts cannot stand before the first. */
export const writtenStart = `^${space}*-?${space}*[0-9]`;

/** Longest first, so that what is tried first is what most likely fits. */
function alternatives(words: readonly string[]): string {
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', `${space}+`));
  return escaped.sort((a, b) => b.length - a.length).join('|');
}
