import { Temporal } from 'temporal-polyfill';

/** ICU knows a zone's letters only in the languages of those who use them. */
const locales = [
  'en-US',
  'en-GB',
  'en-IE',
  'en-AU',
  'en-NZ',
  'en-IN',
  'en-ZA',
  'en-HK',
  'en-SG',
  'en-NG',
  'en-KE',
  'de',
  'ja',
  'pt-BR',
];

/** Rules change; letters that then mean another offset are no longer sure. */
const years = [2000, 2005, 2010, 2015, 2020, 2025];

/**
 * The letters a zone's clocks go by, with how far they are ahead of UTC: those of one zone are never ambiguous, though
 * `CST` and `IST` alone are. Letters that would mean two offsets in the zone are left out.
 *
 * @param zone as `isZone` accepts
 * @returns minutes ahead of UTC by letters; empty where none are in use (`Europe/Moscow`) or they are not known
 * @throws RangeError for an unknown zone
 * @example
 * zoneLetters('America/Chicago') // => new Map([['CST', -360], ['CDT', -300]])
 * zoneLetters('Europe/Zagreb') // => new Map([['CET', 60], ['MEZ', 60], ['CEST', 120], ['MESZ', 120]])
 */
export function zoneLetters(zone: string): ReadonlyMap<string, number> {
  const letters = new Map<string, number | null>();
  const formats = locales.map(
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short', hour: 'numeric' }),
  );
  for (const year of years) {
    for (const month of [1, 7]) {
      const at = Temporal.ZonedDateTime.from({ timeZone: zone, year, month, day: 5 });
      const minutes = at.offsetNanoseconds / 6e10;
      for (const name of namesAt(formats, at.epochMilliseconds))
        letters.set(name, letters.has(name) && letters.get(name) !== minutes ? null : minutes);
    }
  }
  return new Map([...letters].flatMap(([name, minutes]) => (minutes === null ? [] : [[name, minutes] as const])));
}

function namesAt(formats: readonly Intl.DateTimeFormat[], ms: number): ReadonlySet<string> {
  const names = formats.flatMap((format) =>
    format
      .formatToParts(ms)
      .flatMap(({ type, value }) => (type === 'timeZoneName' && /^[A-Z]{3,5}$/.test(value) ? [value] : [])),
  );
  return new Set(names);
}
