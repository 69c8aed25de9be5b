import type { Engine } from '../engine/engine.ts';
import { UserError } from '../model/problem.ts';
import { readScales, type Scale } from '../model/scale.ts';
import type { ReadColumn } from './choose-readings.ts';
import { type AnswerCounts, countAnswers } from './count-answers.ts';
import { contradictsLabels } from './rating-labels.ts';
import { scaleOfHeader } from './scale-of-header.ts';
import type { SourceOptions } from './source-plan.ts';
import { type RatingField, ratingFields, type Survey, surveyOf } from './survey.ts';

/** How the answers of one column of one file are read. */
export type RatingReading = AnswerCounts & {
  readonly field: RatingField;
  readonly survey: Survey;
  /** One; or one for each thing that another column says. */
  readonly scales: readonly Scale[];
  readonly how: 'option' | 'header' | 'preset' | 'assumed';
};

export type RatingColumn = { readonly column: ReadColumn; readonly reading: RatingReading };

/** What speaks against a scale that nobody declared. */
export type ScaleDoubt = 'unknown-scale' | 'reversed-scale' | 'unknown-direction' | 'nps-off-scale';

export type RatingsSettled = {
  readonly ratings: readonly RatingColumn[];
  /** Answers that do not fit the scale that was assumed: it must be declared. */
  readonly inDoubt: readonly (RatingColumn & { readonly doubt: ScaleDoubt })[];
};

const whole = { isReversed: false, is: null } as const;

/** Where no preset declares one; the result states it as an assumption. */
const usualScale: Readonly<Record<Survey, Scale>> = {
  csat: { ...whole, from: 1, to: 5, satisfiedFrom: 4 },
  nps: { ...whole, from: 0, to: 10, satisfiedFrom: 9 },
  ces: { ...whole, from: 1, to: 7, satisfiedFrom: 5 },
};

/** Longer scales of satisfaction, for those who name a score that the usual one does not have. */
const longerScales: readonly Scale[] = [
  { ...whole, from: 1, to: 7, satisfiedFrom: null },
  { ...whole, from: 1, to: 10, satisfiedFrom: null },
];

/** Share of answers outside an assumed scale above which the scale is not the one assumed. */
const tolerated = 0.02;
/** From so many answers on it tells something that none of them is a 6 or a 7. */
const telling = 20;

/** The scale of each column of answers, and whether the answers contradict it. */
export async function settleRatings(
  engine: Engine,
  table: string,
  columns: readonly ReadColumn[],
  options: SourceOptions,
  byCells: ReadonlyMap<RatingField, number>,
): Promise<RatingsSettled> {
  const ratings: RatingColumn[] = [];
  const inDoubt: (RatingColumn & { doubt: ScaleDoubt })[] = [];
  for (const field of ratingFields) {
    const column = columns.find((each) => each.field === field);
    if (column === undefined) continue;
    const how = howDeclared(column, field, options);
    const tried: RatingColumn[] = [];
    for (const scales of candidates(column, field, how, options)) {
      const counts = await countAnswers(engine, table, column, scales, byCells.get(field) ?? null);
      tried.push({ column, reading: { ...counts, field, survey: surveyOf(field), scales, how } });
    }
    const settled = tried.find((each) => doubtOf(each) === null);
    const last = tried.at(-1);
    if (settled !== undefined) ratings.push(settled);
    else if (last !== undefined) inDoubt.push({ ...last, doubt: doubtOf(last) ?? 'unknown-scale' });
  }
  return { ratings, inDoubt };
}

/** Who says it. A scale that carries an assumption (the generic preset's) is a usual one, not the system's. */
function howDeclared({ spec, header }: ReadColumn, field: RatingField, { scale }: SourceOptions): RatingReading['how'] {
  const said = scale?.[field];
  if (said?.from !== undefined || said?.by !== undefined) return 'option';
  if (scaleOfHeader(header) !== null) return 'header';
  const ofPreset = spec.scale?.from !== undefined || spec.scale?.by !== undefined;
  return ofPreset && spec.assumption === undefined ? 'preset' : 'assumed';
}

/** The scales to try, the likelier first: those declared, or the shortest usual one that has the score named as satisfied. */
function candidates(
  { spec, header }: ReadColumn,
  field: RatingField,
  how: RatingReading['how'],
  options: SourceOptions,
): readonly (readonly Scale[])[] {
  const survey = surveyOf(field);
  const named = options.scale?.[field]?.satisfied_from ?? null;
  const ofHeader = how === 'header' ? scaleOfHeader(header) : null;
  const option = ofHeader === null ? spec.scale : { ...ofHeader, satisfied_from: named ?? undefined };
  const declared = option === undefined ? [] : readScales(survey, option);
  const scales = declared.length === 0 ? [usualScale[survey]] : declared;
  if (how !== 'assumed') {
    const unfit = named === null ? undefined : scales.find(({ from, to }) => named < from || named > to);
    if (unfit === undefined) return [scales];
    const data = { header, from: unfit.from, to: unfit.to, satisfied: named ?? 0 };
    throw new UserError({ code: 'satisfied-off-scale', data });
  }
  const asked = named ?? (field === 'csat' ? (options.satisfiedAsked ?? null) : null);
  const isOn = ({ from, to }: Scale) => asked !== null && asked >= from && asked <= to;
  if (survey !== 'csat' || asked === null || scales.every(isOn)) return [scales];
  const longer = longerScales.filter(isOn).map((scale) => [{ ...scale, satisfiedFrom: asked }]);
  return longer.length === 0 ? [scales] : longer;
}

/** A scale nobody declared that one answer in fifty contradicts is not this file's scale. */
function doubtOf({ column, reading }: RatingColumn): ScaleDoubt | null {
  const { how, answers, outside, survey, scales, highest } = reading;
  const [scale] = scales;
  if (how === 'option' || how === 'preset' || scale === undefined) return null;
  if (survey === 'nps' && (scale.from !== 0 || scale.to !== 10)) return 'nps-off-scale';
  if (how === 'assumed' && outside > answers * tolerated) return 'unknown-scale';
  if (contradictsLabels(column.answers ?? [], scale)) return 'reversed-scale';
  // Effort was asked from 1 to 5 before it was asked from 1 to 7, and the other way round.
  const isOther = scale.from !== 1 || scale.to !== 7;
  const hasNoHighAnswer = answers >= telling && highest !== null && highest <= 5;
  return survey === 'ces' && (isOther || hasNoHighAnswer) ? 'unknown-direction' : null;
}
