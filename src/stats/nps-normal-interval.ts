import type { Interval } from '../model/result.ts';
import { normalQuantile } from './normal-quantile.ts';

/** Answers of a Net Promoter survey: 9 and 10, 7 and 8, 0 to 6. */
export type NpsCounts = { readonly promoters: number; readonly passives: number; readonly detractors: number };

/**
 * Normal interval of a Net Promoter Score: each answer is worth +1, 0 or -1, and the score is 100 times their mean.
 *
 *     variance = P + D - (P - D)²        margin = 100 z sqrt(variance / n)      P, D shares of promoters and detractors
 *
 * The usual margin of error of NPS (derived in https://stats.stackexchange.com/a/18609). Right for many answers;
 * 0 when all agree, so `npsInterval` asks it only where it holds.
 *
 * @returns bounds in points, cut at -100 and 100; null without answers
 * @example
 * npsNormalInterval({ promoters: 500, passives: 300, detractors: 200 }) // => { low: 25.16, high: 34.84, level: 0.95, method: 'normal' }
 */
export function npsNormalInterval({ promoters, passives, detractors }: NpsCounts, level = 0.95): Interval | null {
  const n = promoters + passives + detractors;
  if (n === 0) return null;
  const score = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - score * score;
  const margin = normalQuantile((1 + level) / 2) * Math.sqrt(Math.max(variance, 0) / n);
  return {
    low: 100 * Math.max(score - margin, -1),
    high: 100 * Math.min(score + margin, 1),
    level,
    method: 'normal',
  };
}
