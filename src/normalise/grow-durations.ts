import type { WordLists } from '../model/word-list.ts';
import type { DurationPart, DurationWords } from '../time/duration-words.ts';
import type { ReadColumn } from './choose-readings.ts';
import { durationCell, wordsIn } from './duration-reading.ts';
import { numberCell } from './number-sql.ts';

/**
 * A column of durations with the writings of cells that could not be read, as far as those say their own unit; the same
 * column if there are none.
 */
export function growDurations(column: ReadColumn, unread: readonly string[], words: WordLists): ReadColumn {
  const { reading } = column;
  if (reading.type !== 'seconds') return column;
  const { duration } = reading;
  const forms = new Set(duration.forms);
  const worded: string[] = [];
  for (const cell of unread) {
    const read = durationCell(cell, words);
    if (read === null) {
      if (duration.number !== null && numberCell.test(cell)) forms.add('number');
    } else if (read.form !== 'half-day' && (read.form !== 'short' || duration.short !== null)) {
      forms.add(read.form);
      if (read.form === 'words' || read.form === 'day-clock') worded.push(cell);
    }
  }
  const merged: DurationWords = mergeWords(duration.words, wordsIn(worded, words));
  const isSame = forms.size === duration.forms.length && sizeOf(merged) === sizeOf(duration.words);
  if (isSame) return column;
  return { ...column, reading: { ...reading, duration: { ...duration, forms: [...forms], words: merged } } };
}

function mergeWords(a: DurationWords, b: DurationWords): DurationWords {
  const both = (part: DurationPart) => [...new Set([...a[part], ...b[part]])];
  return {
    weeks: both('weeks'),
    days: both('days'),
    hours: both('hours'),
    minutes: both('minutes'),
    seconds: both('seconds'),
    milliseconds: both('milliseconds'),
  };
}

function sizeOf(words: DurationWords): number {
  return Object.values(words).flat().length;
}
