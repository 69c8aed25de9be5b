/** The parts of a duration, longest first: the order in which they may come. Months and years have no fixed length. */
export const durationParts = ['weeks', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'] as const;
export type DurationPart = (typeof durationParts)[number];

/** What each part is called, in whatever languages. */
export type DurationWords = Readonly<Record<DurationPart, readonly string[]>>;

/** A day is 24 hours, a week seven days. */
export const millisecondsOf: Readonly<Record<DurationPart, number>> = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
};

/** What people write in targets and options; cells of exports have lists of their own, in `presets/words.yaml`. */
export const targetWords: DurationWords = {
  weeks: ['w', 'week', 'weeks'],
  days: ['d', 'day', 'days'],
  hours: ['h', 'hr', 'hrs', 'hour', 'hours'],
  minutes: ['m', 'min', 'mins', 'minute', 'minutes'],
  seconds: ['s', 'sec', 'secs', 'second', 'seconds'],
  milliseconds: ['ms', 'millisecond', 'milliseconds'],
};
