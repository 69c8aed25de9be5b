import type { FieldName } from '../model/field.ts';

export const surveys = ['csat', 'nps', 'ces'] as const;
export type Survey = (typeof surveys)[number];

/** Fields that hold answers; a file may have up to three questions about satisfaction. */
export const ratingFields = ['csat', 'csat_2', 'csat_3', 'nps', 'ces'] as const satisfies readonly FieldName[];
export type RatingField = (typeof ratingFields)[number];

export function isRatingField(field: string): field is RatingField {
  return (ratingFields as readonly string[]).includes(field);
}

export function surveyOf(field: RatingField): Survey {
  return field === 'csat_2' || field === 'csat_3' ? 'csat' : field;
}
