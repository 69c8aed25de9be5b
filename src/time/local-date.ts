/**
 * The day that an instant falls on in a zone.
 *
 * @param instantMs milliseconds since 1970 UTC
 * @param timeZone IANA name
 * @returns `2026-11-22`
 * @throws RangeError for an unknown zone
 * @example
 * localDate(1767222000000, 'Europe/Zagreb') // => '2026-01-01'
 * localDate(1767222000000, 'UTC') // => '2025-12-31'
 */
export function localDate(instantMs: number, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instantMs));
}
