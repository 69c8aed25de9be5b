import * as z from 'zod';

const ends = {
  from: z.number(),
  to: z.number(),
  /** The first score that counts as satisfied; without it only definitions that need none can be had. */
  satisfied_from: z.number().optional(),
  /** Which end is the good one. `bad`: 1 is the best, and `satisfied_from` the highest score that satisfies. */
  higher_is: z.enum(['good', 'bad']).optional(),
};

/** The scale of a rating: its ends; or, where another column says which survey it was, one scale for each. */
export const scaleSchema = z.strictObject({
  from: ends.from.optional(),
  to: ends.to.optional(),
  satisfied_from: ends.satisfied_from,
  higher_is: ends.higher_is,
  /** Header of the column that tells the scale of a row. */
  by: z.string().min(1).optional(),
  scales: z
    .array(z.strictObject({ is: z.array(z.string().min(1)).min(1), ...ends }))
    .min(1)
    .optional(),
});
