const units = [
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3600 },
  { name: 'min', seconds: 60 },
] as const;

/**
 * A stretch of time down to the second and to so many places after it, in all its units: `4 h 00 min 10 s`. For a time
 * beside a target that a rounded one would seem to meet.
 */
export function formatExactDuration(seconds: number, places: number, number: Intl.NumberFormat): string {
  if (seconds < 0) return `-${formatExactDuration(-seconds, places, number)}`;
  // Rounded before it is divided, or 59.99 s would read "60 s" after its minutes.
  let left = Number(seconds.toFixed(places));
  const parts: string[] = [];
  for (const { name, seconds: length } of units) {
    const whole = Math.floor(left / length);
    left -= whole * length;
    if (parts.length > 0) parts.push(`${String(whole).padStart(name === 'min' ? 2 : 1, '0')} ${name}`);
    else if (whole > 0) parts.push(`${number.format(whole)} ${name}`);
  }
  const rest = Number(left.toFixed(places));
  const written = number.format(rest);
  return [...parts, `${parts.length > 0 && rest < 10 ? `0${written}` : written} s`].join(' ');
}
