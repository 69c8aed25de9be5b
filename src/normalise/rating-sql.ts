import type { Scale } from '../model/preset.ts';
import type { WordLists } from '../model/word-list.ts';
import { isWordSql } from './cell-sql.ts';
import type { ReadColumn } from './choose-readings.ts';
import { numberSql } from './number-sql.ts';
import { wordsByValue } from './value-words.ts';

export type Survey = 'csat' | 'nps' | 'ces';
export const surveys: readonly Survey[] = ['csat', 'nps', 'ces'];

/** How the answers of one survey of one file are read. */
export type RatingReading = {
  readonly survey: Survey;
  readonly scale: Scale;
  readonly how: 'option' | 'preset' | 'assumed';
  /** Answers outside the scale among all numbers; 0 below it is how systems write that there is none. */
  readonly answers: number;
  readonly outside: number;
  /** Some answers are words: good, neutral, bad. */
  readonly inWords: boolean;
  readonly lowest: number | null;
};

/** Share of answers outside an assumed scale above which the scale is not the one assumed. */
const tolerated = 0.02;

/** A scale nobody declared that one answer in fifty contradicts is not this file's scale. */
export function isScaleInDoubt({ how, answers, outside }: RatingReading): boolean {
  return how === 'assumed' && answers > 0 && outside > answers * tolerated;
}

/** SQL of `answers`, `outside`, `words`, `lowest` over a file's typed table; each different cell is looked at once. */
export function ratingCountsSql(table: string, column: ReadColumn, scale: Scale, words: WordLists): string {
  const count = (condition: string) => `coalesce(sum(rows) filter (where ${condition}), 0)`;
  return `select ${count('number is not null')} as answers,
  ${count(`number <> 0 and not (number between ${scale.from} and ${scale.to})`)} as outside,
  ${count(isWordSql('cell', ratingWords(column, words)))} as words, min(number) as lowest
from (select cell, rows, ${numberSql('cell')} as number
from (select f_${column.field} as cell, count(*) as rows from ${table} where f_${column.field} is not null group by f_${column.field}))`;
}

/** SQL of score, satisfied and the reason why the answer does not count, out of the cell and its `_number`. */
export function ratingSql(
  cell: string,
  column: ReadColumn,
  scale: Scale,
  words: WordLists,
): { score: string; satisfied: string; excluded: string } {
  const number = `${cell}_number`;
  const inScale = `${number} between ${scale.from} and ${scale.to}`;
  const texts = wordsByValue(['good', 'neutral', 'bad'], column.spec.values, words);
  const good = isWordSql(cell, texts.good);
  const bad = isWordSql(cell, [...texts.neutral, ...texts.bad]);
  return {
    score: `case when ${inScale} then ${number} end`,
    satisfied: `case when ${inScale} then ${number} >= ${scale.satisfied_from} when ${good} then true when ${bad} then false end`,
    excluded: `case when ${cell} is null then 'not-rated' when ${number} is not null and not (${inScale}) then 'out-of-scale' when ${number} is null and not (${good} or ${bad}) then 'unreadable-rating' end`,
  };
}

function ratingWords(column: ReadColumn, words: WordLists): readonly string[] {
  return [...Object.values(column.spec.values ?? {}).flat(), ...words.good, ...words.neutral, ...words.bad];
}
