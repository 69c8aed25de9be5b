import { Temporal } from 'temporal-polyfill';

/** From this instant (UTC) or wall-clock time on, a zone is `offset` ahead of UTC; both in milliseconds. */
export type OffsetStep = { readonly from: number; readonly offset: number };

/**
 * Whether a text names a time zone: an IANA name (`Europe/Zagreb`, in any case), `UTC`, or a fixed offset such as
 * `+02:00`.
 *
 * Abbreviations that mean several zones (`CST`, `IST`) are only known if the IANA database has them.
 *
 * @example
 * isZone('Europe/Zagreb') // => true
 * isZone('Europe/Atlantis') // => false
 */
export function isZone(text: string): boolean {
  // Temporal would also take a whole timestamp for the zone in it.
  if (!/^([A-Za-z][\w+/-]*|[+-]\d\d:\d\d)$/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * How far a zone is ahead of UTC over a span of time, as steps on UTC: `local = utc + offset`.
 *
 * SQL turns instants into local months, days and hours with it (a CASE over a handful of steps), so that the engine's
 * own time zone data is never needed. Rules come from the machine's ICU through Temporal; a zone with daylight saving
 * has two steps a year.
 *
 * @param zone as `isZone` accepts
 * @param fromMs start of the span, milliseconds since 1970 UTC
 * @param toMs end of the span, exclusive
 * @returns at least one step, ascending; the first starts at `fromMs`, neighbours differ in offset
 * @throws RangeError for an unknown zone
 * @example
 * zoneOffsets('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2026, 5, 1)) // => [{ from: 1767225600000, offset: 3600000 }, { from: 1774746000000, offset: 7200000 }]
 */
export function zoneOffsets(zone: string, fromMs: number, toMs: number): readonly OffsetStep[] {
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(zone);
  const steps: OffsetStep[] = [];
  while (at !== null && (steps.length === 0 || at.epochMilliseconds < toMs)) {
    const offset = at.offsetNanoseconds / 1e6;
    if (offset !== steps.at(-1)?.offset) steps.push({ from: at.epochMilliseconds, offset });
    at = at.getTimeZoneTransition('next');
  }
  return steps;
}

/** No zone is or was further from UTC. */
const furthest = 26 * 3_600_000;

/**
 * The same for timestamps of a zone's wall clock, as steps on wall-clock time: `utc = local - offset`.
 *
 * Wall-clock time is milliseconds since 1970-01-01 00:00 as the clock on the wall shows them. A time that the clock
 * skips in spring moves later by the gap (the offset before still holds for it); a time that comes twice in autumn is
 * the first of the two (again the offset before). This is what Temporal calls `compatible`, and RFC 5545 asks of
 * calendars.
 *
 * @param fromMs start of the span on the wall clock
 * @param toMs end of the span on the wall clock, exclusive
 * @returns at least one step, ascending; the first starts at `fromMs`
 * @throws RangeError for an unknown zone
 * @example
 * localOffsets('Europe/Berlin', Date.UTC(2026, 9, 1), Date.UTC(2026, 10, 1)) // => [{ from: 1790812800000, offset: 7200000 }, { from: 1792897200000, offset: 3600000 }]
 */
export function localOffsets(zone: string, fromMs: number, toMs: number): readonly OffsetStep[] {
  const steps = zoneOffsets(zone, fromMs - furthest, toMs + furthest).map(({ from, offset }, index, all) => {
    // Until the later of the two readings of the step, the offset before it decides.
    const before = all[index - 1]?.offset ?? offset;
    return { from: from + Math.max(before, offset), offset };
  });
  const current = steps.findLastIndex((step) => step.from <= fromMs);
  return steps
    .slice(Math.max(current, 0))
    .filter((step, index) => index === 0 || step.from < toMs)
    .map((step, index) => (index === 0 ? { ...step, from: fromMs } : step));
}

/**
 * The instant of a wall-clock time, by the steps of `localOffsets`.
 *
 * @param steps of a span that holds `localMs`
 * @param localMs wall-clock milliseconds
 * @returns milliseconds since 1970 UTC
 * @example
 * utcOfLocal([{ from: 0, offset: 3600000 }], 7200000) // => 3600000
 */
export function utcOfLocal(steps: readonly OffsetStep[], localMs: number): number {
  const step = steps.findLast(({ from }) => from <= localMs) ?? steps[0];
  return localMs - (step?.offset ?? 0);
}
