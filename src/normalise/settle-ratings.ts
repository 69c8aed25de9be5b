import type { Engine } from '../engine/engine.ts';
import type { Scale } from '../model/preset.ts';
import type { WordLists } from '../model/word-list.ts';
import type { ReadColumn } from './choose-readings.ts';
import { isScaleInDoubt, type RatingReading, ratingCountsSql, type Survey, surveys } from './rating-sql.ts';
import type { SourceOptions } from './source-plan.ts';

export type RatingColumn = { readonly column: ReadColumn; readonly reading: RatingReading };

export type RatingsSettled = {
  readonly ratings: readonly RatingColumn[];
  /** Surveys whose answers do not fit the scale that was assumed: it must be declared. */
  readonly inDoubt: readonly RatingColumn[];
};

/** Where no preset declares one; the result states it as an assumption. */
const usualScale: Readonly<Record<Survey, Scale>> = {
  csat: { from: 1, to: 5, satisfied_from: 4 },
  nps: { from: 0, to: 10, satisfied_from: 9 },
  ces: { from: 1, to: 7, satisfied_from: 5 },
};

/** The scale of each survey's answers, and whether the answers contradict it. */
export async function settleRatings(
  engine: Engine,
  table: string,
  columns: readonly ReadColumn[],
  options: SourceOptions,
  words: WordLists,
): Promise<RatingsSettled> {
  const ratings: RatingColumn[] = [];
  const inDoubt: RatingColumn[] = [];
  for (const survey of surveys) {
    const column = columns.find(({ field }) => field === survey);
    if (column === undefined) continue;
    const scale = column.spec.scale ?? usualScale[survey];
    const [row] = await engine.query(ratingCountsSql(table, column, scale, words));
    const lowest = row?.['lowest'];
    const reading: RatingReading = {
      survey,
      scale,
      how: options.scale?.[survey] !== undefined ? 'option' : isDeclared(column) ? 'preset' : 'assumed',
      answers: Number(row?.['answers'] ?? 0),
      outside: Number(row?.['outside'] ?? 0),
      inWords: Number(row?.['words'] ?? 0) > 0,
      lowest: typeof lowest === 'number' ? lowest : null,
    };
    (isScaleInDoubt(reading) ? inDoubt : ratings).push({ column, reading });
  }
  return { ratings, inDoubt };
}

/** A scale that carries an assumption (the generic preset's) is a usual one, not the system's. */
function isDeclared({ spec }: ReadColumn): boolean {
  return spec.scale !== undefined && spec.assumption === undefined;
}
