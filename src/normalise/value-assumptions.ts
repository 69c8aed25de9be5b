import type { TypedFile } from './build-typed.ts';
import type { Assumption } from './contact-columns.ts';
import type { NumbersSettled } from './settle-numbers.ts';
import { numberStyleOf } from './source-plan.ts';

/** What was taken for granted of durations and numbers that could be read in another way. */
export function valueAssumptions(
  { columns }: TypedFile,
  numbersBy: NumbersSettled['numbersBy'],
): readonly Assumption[] {
  return columns.flatMap(({ field, header, reading }) => {
    const by = numbersBy.get(field);
    const style = numberStyleOf(reading);
    return [
      ...(by === undefined || style === null ? [] : [{ code: `numbers-by-${by}`, data: { header, style } }]),
      ...(reading.type === 'share' && reading.percent ? [{ code: 'share-as-percent', data: { header } }] : []),
      ...(reading.type === 'remaining' ? [{ code: 'sla-of-remaining-time', data: { header } }] : []),
      ...(reading.type === 'seconds' ? reading.assumes.map((code) => ({ code, data: { header } })) : []),
    ];
  });
}
