import * as z from 'zod';
import { type Weekday, weekdays } from './weekday.ts';

/** `business_hours:` of csaudit.yaml, as written: `src/time/parse-business-hours.ts` gives it its meaning. */

const timeRange = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    'opening and closing time, such as "08:00-17:00", "22:00-06:00" (into the next day) or "00:00-24:00"',
  );
const timeRanges = z.array(timeRange).meta({ id: 'opening-times' });
const localDate = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a date, such as 2026-12-25');

export type DayKey = Weekday | `${Weekday}-${Weekday}`;

/** What a key of a schedule names: a day, or a run of days, also across the end of a week (`sunday-thursday`). */
export const daysByKey: ReadonlyMap<DayKey, readonly Weekday[]> = new Map(
  weekdays.flatMap((first, start) => {
    const week = [...weekdays.slice(start), ...weekdays.slice(0, start)];
    return week.map((last, index): [DayKey, readonly Weekday[]] => [
      last === first ? first : `${first}-${last}`,
      week.slice(0, index + 1),
    ]);
  }),
);

const days = Object.fromEntries([...daysByKey.keys()].map((key) => [key, timeRanges.optional()])) as Record<
  DayKey,
  z.ZodOptional<typeof timeRanges>
>;

const schedule = z.strictObject({
  /** Instant or local date from which it is valid, until the next one begins; without it, since ever. */
  from: z.string().optional(),
  timezone: z.string(),
  holidays: z.array(localDate).optional(),
  ...days,
});

export const businessHoursSchema = z.array(schedule).min(1);

export type BusinessHoursConfig = z.infer<typeof businessHoursSchema>;
