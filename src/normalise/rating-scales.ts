import { type RatingScale, type RatingScales, wordsRule } from '../model/rating-scale.ts';
import { nameOfScale, ruleOfScale } from '../model/scale.ts';
import type { FileRows } from './build-file.ts';
import type { RatingReading } from './settle-ratings.ts';
import type { Survey } from './survey.ts';

/**
 * Words alone are on no scale of numbers; but promoters and detractors are what they are in words or in numbers, so
 * their scale is 0 to 10 all the same.
 */
export function isOnNoScale({ survey, inWords, answers }: RatingReading): boolean {
  return survey !== 'nps' && inWords && answers === 0;
}

/** The scales of the answers to each survey; `outranked` by those of ratings files are the ones on ticket rows. */
export function ratingScales(files: readonly FileRows[], outranked: ReadonlySet<Survey>): RatingScales {
  const found = new Map<string, RatingScale[]>();
  const readings = files.flatMap(({ kind, ratings }) =>
    ratings.ratings.flatMap(({ reading }) => (kind !== 'ratings' && outranked.has(reading.survey) ? [] : [reading])),
  );
  for (const reading of readings) {
    const { survey, answers, inWords } = reading;
    if (answers > 0 || inWords) found.set(survey, [...(found.get(survey) ?? []), ...scalesOf(reading)]);
  }
  return found;
}

function scalesOf(reading: RatingReading): readonly RatingScale[] {
  const { field, inWords: hasWords, scales, how } = reading;
  if (isOnNoScale(reading)) {
    const words = { name: wordsRule, from: null, to: null, isReversed: false, rule: wordsRule };
    return [{ ...words, hasWords, isDeclared: true, field }];
  }
  return scales.map((scale) => {
    const { from, to, isReversed } = scale;
    const rule = ruleOfScale(scale);
    return { name: nameOfScale(scale), from, to, isReversed, rule, hasWords, isDeclared: how !== 'assumed', field };
  });
}
