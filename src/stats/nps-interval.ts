import type { Interval } from '../model/result.ts';
import { type NpsCounts, npsNormalInterval } from './nps-normal-interval.ts';
import { npsSharesInterval } from './nps-shares-interval.ts';

/** Below this many answers the normal approximation is not trusted: a convention of the field, not a law. */
const smallSample = 30;

/**
 * Interval of a Net Promoter Score, by the method that its number of answers allows.
 *
 * From 30 answers on the normal interval of the three-valued variable, the usual margin of error. Below 30, and
 * whenever all answers agree, the combined Wilson intervals of the two shares: the normal margin would be 0 for ten
 * promoters of ten answers.
 *
 * @returns bounds in points from -100 to 100, `method` 'normal' or 'wilson-shares'; null without answers
 * @example
 * npsInterval({ promoters: 50, passives: 30, detractors: 20 }) // => { low: 14.69, high: 45.31, level: 0.95, method: 'normal' }
 * npsInterval({ promoters: 10, passives: 0, detractors: 0 }) // => { low: 44.49, high: 100, level: 0.95, method: 'wilson-shares' }
 */
export function npsInterval(counts: NpsCounts, level = 0.95): Interval | null {
  const { promoters, passives, detractors } = counts;
  const n = promoters + passives + detractors;
  const unanimous = promoters === n || passives === n || detractors === n;
  return n < smallSample || unanimous ? npsSharesInterval(counts, level) : npsNormalInterval(counts, level);
}
