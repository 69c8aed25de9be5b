import type { Notice } from '../model/result.ts';
import type { RatingReading } from '../normalise/settle-ratings.ts';

/** On which scale the answers of a column are, who said so, from which answer on they satisfy, and how many lie outside. */
export function notesOfRating(reading: RatingReading): readonly Notice[] {
  const { answers, outside, zeros, inWords, scales, how } = reading;
  const notes: Notice[] = [];
  if (answers > 0) {
    for (const { from, to, satisfiedFrom, isReversed, is } of scales) {
      const satisfied = satisfiedFrom === null ? 'unknown' : String(satisfiedFrom);
      const direction = isReversed ? 'down' : 'up';
      notes.push({
        code: 'scale',
        data: { from, to, satisfied, direction, how, rows: is === null ? 'all' : is.join(', ') },
      });
    }
    if (outside > 0 || zeros > 0)
      notes.push({ code: 'outside-scale', data: { outside, zeros, both: outside > 0 && zeros > 0 ? 'yes' : 'no' } });
  }
  if (inWords) notes.push({ code: 'good-bad', data: {} });
  return notes;
}
