import * as z from 'zod';

/** `presets/words.yaml`: what cells say in any export, whatever the system. A preset's own words come first. */

const words = z.array(z.string().min(1)).min(1);

export const wordListSchema = z.strictObject({
  yes: words,
  no: words,
  /** The cell is empty in all but letters. */
  missing: words,
  /** Dates that stand for "none". */
  sentinel_dates: words,
  /** Status of a contact that is done with. */
  resolved: words,
  /** Status of a contact that still waits for somebody. */
  open: words,
  // status of a contact that is none
  merged: words,
  spam: words,
  deleted: words,
  /** Behind the name of an agent who is no longer there. */
  inactive: words,
  // who wrote a message, opened a contact or gave a rating
  customer: words,
  agent: words,
  bot: words,
  system: words,
  // ratings in words
  good: words,
  neutral: words,
  bad: words,
  /** A survey was sent, and nobody answered it. */
  unanswered: words,
  // answers to the question of the Net Promoter Score, in words
  promoter: words,
  passive: words,
  detractor: words,
  // units of time, in cells and in headers, and what joins two parts of a duration
  weeks: words,
  days: words,
  hours: words,
  minutes: words,
  seconds: words,
  milliseconds: words,
  joiners: words,
});
