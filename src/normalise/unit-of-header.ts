import type { DurationUnit } from '../model/preset.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import { durationParts } from '../time/duration-words.ts';

/**
 * The unit that a header names: `First reply time in minutes`, `Resolution time (in hrs)`, `wait [s]`, `Trajanje u
 * minutama`, `Время ожидания, сек`; null if none. Of `(mm:ss)` it is minutes, what the first part of a cell is.
 */
export function unitOfHeader(header: string, words: WordLists): DurationUnit | null {
  return findUnit(header, words)?.unit ?? null;
}

/** The header without the unit that it names, `Talk time` of `Talk time [s]`; null if it names none. */
export function withoutUnit(header: string, words: WordLists): string | null {
  const found = findUnit(header, words);
  // `Resolution time (min), business hours` is no `Resolution time`.
  return found === null || found.rest === '' || foldWord(header).search(clockWords) >= 0 ? null : found.rest;
}

function findUnit(header: string, words: WordLists): { readonly unit: DurationUnit; readonly rest: string } | null {
  // Which hours were counted is another matter; and the second line is no second.
  const text = ` ${foldWord(header.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replaceAll(/[_\-./,]+/g, ' ')
    .replaceAll(clockWords, ' ')} `.replaceAll(/ +/g, ' ');
  const clock = / ?[([]?\[?h{1,2}\]?:mm(:ss)?[\])]? /.exec(text);
  if (clock) return { unit: 'clock', rest: text.replace(clock[0], ' ').trim() };
  const short = / ?[([]?\[?m{1,2}\]?:ss[\])]? /.exec(text);
  if (short) return { unit: 'minutes', rest: text.replace(short[0], ' ').trim() };
  for (const { unit, pattern } of placesOf(words)) {
    const match = pattern.exec(text);
    if (match) return { unit, rest: text.replace(match[0], ' ').trim() };
  }
  return null;
}

const clockWords = /(?<![\p{L}])(business|working|office|operating|opening|calendar) (hours|days)(?![\p{L}])/gu;

/** Where a unit stands in a header, the surest place first. Letters on their own are units between brackets only. */
const places: readonly ((words: string, long: string) => string)[] = [
  (_, long) => `[ (\\[](?:in|en|em|u|в) (?:${long})[ )\\]]`,
  (words) => `[(\\[] ?(?:${words}) ?[)\\]]`,
  (_, long) => ` (?:${long}) $`,
  (_, long) => `^ (?=[a-z]+s )(?:${long}) (?:to|until|till) `,
];

type Place = { readonly unit: DurationUnit; readonly pattern: RegExp };
const known = new WeakMap<WordLists, readonly Place[]>();

function placesOf(words: WordLists): readonly Place[] {
  const made = known.get(words);
  if (made !== undefined) return made;
  const list = places.flatMap((place) =>
    durationParts.flatMap((unit) => {
      if (unit === 'weeks') return [];
      const names = words[unit].map((word) => foldWord(word).replaceAll('.', ''));
      const long = names.filter((name) => name.length > 1 || usualLetters.has(name));
      return [{ unit, pattern: new RegExp(place(names.join('|'), long.join('|')), 'u') }];
    }),
  );
  known.set(words, list);
  return list;
}

/** `wait_s`, `duration_h`, `age_d`. */
const usualLetters: ReadonlySet<string> = new Set(['s', 'h', 'd']);
