import type { Engine } from '../engine/engine.ts';
import type { Scale } from '../model/scale.ts';
import { isWordSql } from './cell-sql.ts';
import type { ReadColumn } from './choose-readings.ts';
import { answerNumberSql, onScaleSql } from './rating-sql.ts';
import { answerTexts } from './read-answers.ts';

export type AnswerCounts = {
  /** Numbers, zeros too. */
  readonly answers: number;
  /** Numbers outside the scale; 0 below it is how systems write that there is none, and is counted by itself. */
  readonly outside: number;
  readonly zeros: number;
  /** Some answers are words: good, neutral, bad. */
  readonly inWords: boolean;
  readonly lowest: number | null;
  readonly highest: number | null;
};

/** What the answers of a column are on given scales; each different cell of the file's typed table is looked at once. */
export async function countAnswers(
  engine: Engine,
  table: string,
  column: ReadColumn,
  scales: readonly Scale[],
  byCell: number | null,
): Promise<AnswerCounts> {
  const { good, neutral, bad } = answerTexts(column);
  const count = (condition: string, name: string) => `coalesce(sum(rows) filter (where ${condition}), 0) as ${name}`;
  const [first] = scales;
  const isOnScale =
    first?.is === null
      ? onScaleSql('cell', 'number', column, first)
      : `case ${scales.map((scale) => `when ${isWordSql('by_cell', scale.is ?? [])} then ${onScaleSql('cell', 'number', column, scale)}`).join(' ')} else true end`;
  const by = byCell === null ? '' : `, a${byCell}`;
  const [row] = await engine.query(`select ${[
    count('number is not null', 'answers'),
    count(`number <> 0 and not (${isOnScale})`, 'outside'),
    count(`number = 0 and not (${isOnScale})`, 'zeros'),
    count(isWordSql('cell', [...good, ...neutral, ...bad]), 'words'),
    'min(number) as lowest',
    'max(number) as highest',
  ].join(', ')}
from (select *, ${answerNumberSql('cell', column)} as number
from (select f_${column.field} as cell${by === '' ? '' : `${by} as by_cell`}, count(*) as rows from ${table} where f_${column.field} is not null group by f_${column.field}${by}))`);
  const number = (name: string) => {
    const cell = row?.[name];
    return typeof cell === 'number' ? cell : null;
  };
  return {
    answers: Number(row?.['answers'] ?? 0),
    outside: Number(row?.['outside'] ?? 0),
    zeros: Number(row?.['zeros'] ?? 0),
    inWords: Number(row?.['words'] ?? 0) > 0,
    lowest: number('lowest'),
    highest: number('highest'),
  };
}
