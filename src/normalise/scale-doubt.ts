import { nameOfScale, type Scale } from '../model/scale.ts';
import type { RatingsSettled, ScaleDoubt } from './settle-ratings.ts';
import type { RatingField } from './survey.ts';

type Doubtful = RatingsSettled['inDoubt'][number];

/** What speaks against the scale that was assumed, and the option that would settle it. */
export function describeDoubt(
  { column, reading, doubt }: Doubtful,
  file: string,
): { readonly code: ScaleDoubt; readonly data: Readonly<Record<string, string | number>> } {
  const [scale] = reading.scales;
  const { answers, outside, lowest, highest, field } = reading;
  return {
    code: doubt,
    data: {
      file,
      header: column.header,
      field,
      from: scale?.from ?? 0,
      to: scale?.to ?? 0,
      outside,
      answers,
      lowest: lowest ?? 0,
      highest: highest ?? 0,
      flag: `--scale ${field}=${exampleOf(doubt)}`,
    },
  };
}

/** From the bad end to the good one. */
function exampleOf(doubt: ScaleDoubt): string {
  return {
    'unknown-scale': 'FROM-TO',
    'reversed-scale': '5-1:2',
    'unknown-direction': '1-5:4',
    'nps-off-scale': '0-10',
  }[doubt];
}

/** The option that says from which score on somebody is satisfied; only satisfaction has one of its own. */
export function flagOfSatisfied(field: RatingField, scale: Scale): string {
  return field === 'csat' ? '--satisfied-from N' : `--scale ${field}=${nameOfScale(scale)}:N`;
}
