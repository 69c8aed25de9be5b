import { Temporal } from 'temporal-polyfill';

const period =
  /^(?<date>\d{4}(?:-\d\d(?:-\d\d(?<time>[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?<offset>Z|[+-]\d\d:\d\d)?)?)?)?)$/;

/**
 * The first instant of the period that a text names: a year, a month, a day, a minute or second of the wall clock, or
 * an instant.
 *
 * Both ends of `--from` and `--to` are such instants, and the period between them is half-open: `--from 2026-01 --to
 * 2026-02` is January. A day begins when the zone's clock says so, also where daylight saving skips midnight; a
 * wall-clock time that does not exist moves later by the gap, one that comes twice is the first (Temporal's
 * `compatible`).
 *
 * @param text `2026`, `2026-01`, `2026-01-15`, `2026-01-15T10:00`, `2026-01-15T10:00:30`, `2026-01-15T10:00Z`, `...+01:00`
 * @param zone of a text that has none; as `isZone` accepts
 * @returns milliseconds since 1970 UTC; null when the text is no such period or no date of the calendar
 * @throws RangeError for an unknown zone
 * @example
 * periodStart('2026-01', 'Europe/Zagreb') // => 1767222000000
 * periodStart('2026-01-15T10:00Z', 'Europe/Zagreb') // => 1768471200000
 * periodStart('2026-02-30', 'Europe/Zagreb') // => null
 */
export function periodStart(text: string, zone: string): number | null {
  const { date, time, offset } = period.exec(text)?.groups ?? {};
  if (date === undefined) return null;
  if (offset !== undefined) return orNull(() => Temporal.Instant.from(text))?.epochMilliseconds ?? null;
  const plain =
    time === undefined
      ? orNull(() => Temporal.PlainDate.from(`${date}-01-01`.slice(0, 10)))
      : orNull(() => Temporal.PlainDateTime.from(text));
  return plain?.toZonedDateTime(zone).epochMilliseconds ?? null;
}

/** Temporal throws for the 30th of February. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
