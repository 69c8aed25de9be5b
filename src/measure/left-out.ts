/** Between a survey and the reason why one of its answers is left out, in `left_out` of the relation `ratings`. */
export const surveyMark = ': ';

/** Reasons that concern what was asked for, not the data: told of the whole only. */
export const scopeReasons: ReadonlySet<string> = new Set(['undated', 'outside-period', 'outside-where']);

/** Why a row is left out of a KPI that looks at one survey, or at whatever rows the relation has (`survey` undefined). */
export function reasonFor(leftOut: string, survey: string | undefined): string {
  const at = leftOut.indexOf(surveyMark);
  if (at < 0) return leftOut;
  return survey === undefined || leftOut.slice(0, at) === survey ? leftOut.slice(at + surveyMark.length) : otherSurvey;
}

/** As `compile-outcomes.ts` calls the rows of other surveys that are not left out. */
export const otherSurvey = 'other-survey';
