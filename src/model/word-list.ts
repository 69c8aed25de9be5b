import type * as z from 'zod';
import type { wordListSchema } from './word-list-schema.ts';

export type WordLists = z.infer<typeof wordListSchema>;
export type WordListName = keyof WordLists;

/** Lists a single cell is looked up in together: no text may stand in two of one group. */
export const exclusiveWordLists: readonly (readonly WordListName[])[] = [
  ['yes', 'no', 'missing'],
  ['resolved', 'open', 'merged', 'spam', 'deleted', 'missing'],
  ['customer', 'agent', 'bot', 'system', 'missing'],
  ['good', 'neutral', 'bad', 'unanswered', 'missing'],
  ['promoter', 'passive', 'detractor', 'missing'],
  ['sentinel_dates', 'missing'],
  ['weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds', 'joiners'],
];

/** Looked up in another way than cell by cell: every different rating of a file is read once (rating-text.ts). */
export const ratingWordLists: ReadonlySet<WordListName> = new Set<WordListName>([
  'good',
  'neutral',
  'bad',
  'unanswered',
  'promoter',
  'passive',
  'detractor',
]);

/** A cell as the lists are compared: trimmed, lower case, one space between words. */
export function foldWord(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
