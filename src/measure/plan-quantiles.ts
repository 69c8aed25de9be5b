import type { Breakdown } from '../model/relation.ts';
import type { ValuesWanted } from './compile-durations.ts';

/** One query's share of the quantiles. */
export type QuantileBatch = { readonly wanted: readonly ValuesWanted[]; readonly breakdowns: readonly Breakdown[] };

/**
 * Splits quantiles into queries that each hold at most `limit` values: every breakdown holds all values of a slot once.
 *
 * Slots go together as long as they fit; one that is too much by itself is split by breakdown, at worst one at a time.
 */
export function planQuantiles(
  wanted: readonly ValuesWanted[],
  breakdowns: readonly Breakdown[],
  sizeOf: (wanted: ValuesWanted) => number,
  limit: number,
): readonly QuantileBatch[] {
  const batches: QuantileBatch[] = [];
  let together: ValuesWanted[] = [];
  let held = 0;
  const close = () => {
    if (together.length > 0) batches.push({ wanted: together, breakdowns });
    [together, held] = [[], 0];
  };
  for (const each of wanted) {
    const size = sizeOf(each);
    const whole = size * breakdowns.length;
    if (whole > limit) {
      const perQuery = Math.max(1, Math.floor(limit / size));
      for (let from = 0; from < breakdowns.length; from += perQuery) {
        batches.push({ wanted: [each], breakdowns: breakdowns.slice(from, from + perQuery) });
      }
      continue;
    }
    if (held + whole > limit) close();
    together.push(each);
    held += whole;
  }
  close();
  return batches;
}
