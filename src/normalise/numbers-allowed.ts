import type { NumberForm } from './number-instants.ts';
import type { ColumnPlan } from './source-plan.ts';

const dateForms: readonly NumberForm[] = ['serial', 'epoch-seconds', 'epoch-milliseconds', 'digits'];

/** A header that can only mean a point in time: `Open time` may be how long it was open. */
const dateWords =
  /date|datum|dátum|datums|fecha|data\b|дата|stamp|epoch|unix|(?:[_ ]|\b)(?:at|on|am|el|em|le)\)?$|[a-z]At$/i;
const timeWords = /time|zeit|hora|heure|врем|vrijeme|laiks|idő/i;

/**
 * Which bare numbers may be the instants of a column. What the user maps may be any; a header that means an instant in
 * one export and a duration in another never is.
 */
export function numbersAllowed({
  header,
  how,
  spec,
}: Pick<ColumnPlan, 'header' | 'how' | 'spec'>): readonly NumberForm[] {
  if (how === 'option') return [...dateForms, 'day-fraction'];
  if (spec.ambiguous === true) return [];
  return [
    ...(dateWords.test(header) ? dateForms : []),
    ...(timeWords.test(header) || spec.time_headers !== undefined ? (['day-fraction'] as const) : []),
  ];
}
