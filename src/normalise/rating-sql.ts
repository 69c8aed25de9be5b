import { dissatisfiedEnd, nameOfScale, type Scale } from '../model/scale.ts';
import { literal } from '../model/sql-text.ts';
import { isWordSql } from './cell-sql.ts';
import type { ReadColumn } from './choose-readings.ts';
import { numberSql } from './number-sql.ts';
import { answerTexts, declaredTexts } from './read-answers.ts';

/** SQL of the number in a cell of answers; NULL where it is none, or is declared to mean something else. */
export function answerNumberSql(cell: string, column: ReadColumn): string {
  const { good, neutral, bad, unanswered, scores } = answerTexts(column);
  const declared = new Set(declaredTexts(column));
  const claimed = [...good, ...neutral, ...bad, ...unanswered].filter((text) => declared.has(text));
  const cases = [
    ...(claimed.length === 0 ? [] : [`when ${isWordSql(cell, claimed)} then null`]),
    ...[...scores].map(([score, texts]) => `when ${isWordSql(cell, texts)} then ${score}`),
  ];
  return cases.length === 0 ? numberSql(cell) : `case ${cases.join(' ')} else ${numberSql(cell)} end`;
}

/** Whether a cell is an answer at all, in numbers or in words. */
export function isAnswerSql(cell: string, column: ReadColumn): string {
  const { good, neutral, bad, unanswered } = answerTexts(column);
  const words = [...good, ...neutral, ...bad, ...unanswered];
  return `(${answerNumberSql(cell, column)} is not null or ${isWordSql(cell, words)})`;
}

/** Whether a survey was sent and nobody answered; null: no cell of the column says so. */
export function isUnansweredSql(cell: string, column: ReadColumn): string | null {
  const { unanswered } = answerTexts(column);
  return unanswered.length === 0 ? null : isWordSql(cell, unanswered);
}

/** What a cell of answers must be of to lie on a scale; `number` is its number. */
export function onScaleSql(cell: string, number: string, column: ReadColumn, { from, to }: Scale): string {
  const elsewhere = (column.answers ?? []).flatMap(({ cell: text, of }) => (of === null || of === to ? [] : [text]));
  const between = `${number} between ${from} and ${to}`;
  return elsewhere.length === 0 ? between : `(${between} and not ${isWordSql(cell, elsewhere)})`;
}

export type RatingSql = Readonly<Record<'score' | 'satisfied' | 'dissatisfied' | 'scale' | 'excluded', string>>;

/**
 * SQL of an answer's columns out of its cell, its number `<field>_number` and, where another column tells the scale of
 * a row, that cell `<field>_by`. `excluded` is why the answer does not count.
 */
export function ratingSql(column: ReadColumn, scales: readonly Scale[], isInWordsOnly: boolean): RatingSql {
  const cell = column.field;
  const number = `${cell}_number`;
  const texts = answerTexts(column);
  const [good, neutral, bad] = [texts.good, texts.neutral, texts.bad].map((words) => isWordSql(cell, words));
  const isWord = `(${good} or ${neutral} or ${bad})`;
  const byScale = (of: (scale: Scale) => string, otherwise: string): string => {
    const [first] = scales;
    if (first?.is === null) return of(first);
    const cases = scales.map((scale) => `when ${isWordSql(`${cell}_by`, scale.is ?? [])} then ${of(scale)}`);
    return `case ${cases.join(' ')} else ${otherwise} end`;
  };
  const isOnScale = byScale((scale) => onScaleSql(cell, number, column, scale), 'false');
  const opinion = (of: (scale: Scale) => string, words: readonly (readonly [string | undefined, boolean])[]) =>
    `case when ${isOnScale} then ${byScale(of, 'null')} ${words.map(([when, value]) => `when ${when} then ${value}`).join(' ')} end`;
  const satisfied = ({ satisfiedFrom, isReversed }: Scale) =>
    satisfiedFrom === null ? 'cast(null as boolean)' : `${number} ${isReversed ? '<=' : '>='} ${satisfiedFrom}`;
  const dissatisfied = (scale: Scale) => {
    const end = dissatisfiedEnd(scale);
    return end === null ? 'cast(null as boolean)' : `${number} ${scale.isReversed ? '>=' : '<='} ${end}`;
  };
  const unanswered = isUnansweredSql(cell, column);
  const isBySomething = scales.some(({ is }) => is !== null);
  const isKnown = byScale(() => 'true', 'false');
  return {
    score: `case when ${isOnScale} then ${number} end`,
    satisfied: opinion(satisfied, [
      [good, true],
      [neutral, false],
      [bad, false],
    ]),
    dissatisfied: opinion(dissatisfied, [
      [bad, true],
      [good, false],
      [neutral, false],
    ]),
    scale: isInWordsOnly ? literal('good-bad') : byScale((scale) => literal(nameOfScale(scale)), `'unknown'`),
    excluded: [
      `case when ${cell} is null then 'not-rated'`,
      ...(unanswered === null ? [] : [`when ${unanswered} then 'unanswered-survey'`]),
      ...(isBySomething ? [`when not ${isWord} and not (${isKnown}) then 'other-scale'`] : []),
      `when ${number} is not null and not (${isOnScale}) then 'out-of-scale'`,
      `when ${number} is null and not ${isWord} then 'unreadable-rating' end`,
    ].join(' '),
  };
}
