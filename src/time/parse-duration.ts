/** Seconds of each unit, longest first: the order in which the parts of a duration may come. */
const units = [
  { seconds: 604_800, names: ['w', 'week', 'weeks'] },
  { seconds: 86_400, names: ['d', 'day', 'days'] },
  { seconds: 3600, names: ['h', 'hr', 'hrs', 'hour', 'hours'] },
  { seconds: 60, names: ['m', 'min', 'mins', 'minute', 'minutes'] },
  { seconds: 1, names: ['s', 'sec', 'secs', 'second', 'seconds'] },
  { seconds: 0.001, names: ['ms', 'millisecond', 'milliseconds'] },
] as const;

const rankOf: ReadonlyMap<string, number> = new Map(
  units.flatMap(({ names }, rank) => names.map((name) => [name, rank] as const)),
);

/**
 * Seconds of a duration that a person wrote: `4h`, `1d 6h`, `1h30m`, `20 s`, `1.5 hours`, or ISO 8601 `PT4H`, `P1DT6H`.
 *
 *     duration = part, { [spaces], part } | ISO duration of weeks, days, hours, minutes and seconds
 *     part     = digits, [".", digits], [spaces], unit        units from long to short, each at most once, lower case
 *
 * For thresholds and targets (`service-level(20s)`, `within(4h)`). The whole text must fit: `100 bytes`, `4 hours ago`,
 * `-4h`, a bare `4` and `1d1d` are none. Months and years are none either, their length is not fixed; a day is 24
 * hours, a week seven days.
 *
 * @returns seconds, 0 or more; null when the text is not a duration
 * @example
 * parseDuration('1d 6h') // => 108000
 * parseDuration('PT4H') // => 14400
 * parseDuration('100 bytes') // => null
 */
export function parseDuration(text: string): number | null {
  const trimmed = text.trim();
  const parts = trimmed.startsWith('P') ? isoParts(trimmed) : writtenParts(trimmed);
  if (parts === null || parts.length === 0) return null;
  // In milliseconds and rounded: 0.1 s and 200 ms are 0.3 s, not 0.30000000000000004.
  const milliseconds = parts.reduce((sum, { amount, rank }) => sum + amount * (units[rank]?.seconds ?? 0) * 1000, 0);
  return Number.isFinite(milliseconds) ? Math.round(milliseconds) / 1000 : null;
}

type Part = { readonly amount: number; readonly rank: number };

/** Part after part from where the last one ended: linear in the length of the text, however hostile. */
function writtenParts(text: string): readonly Part[] | null {
  const part = /\s*(\d+(?:\.\d+)?)\s*([a-z]+)/y;
  const parts: Part[] = [];
  while (part.lastIndex < text.length) {
    const [, amount, unit] = part.exec(text) ?? [];
    const rank = rankOf.get(unit ?? '');
    if (rank === undefined || rank <= (parts.at(-1)?.rank ?? -1)) return null;
    parts.push({ amount: Number(amount), rank });
  }
  return parts;
}

function isoParts(text: string): readonly Part[] | null {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (match === null) return null;
  return match.slice(1).flatMap((amount, rank) => (amount === undefined ? [] : [{ amount: Number(amount), rank }]));
}
