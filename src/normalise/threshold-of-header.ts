const seconds = 's|secs?|seconds?|sek|sekunden?|sekunde|sekundi|sekundes|segundos?|secondes?|сек|секунд|másodperc|mp';
const minutes = 'm|mins?|minutes?|minuten|minuta|minute|minūtes|minutos?|минут|perc';

/** The time within which an answer is in target, where a header says it: `Service Level (20 Seconds)` is 20 s. */
export function thresholdOfHeader(header: string): number | null {
  const found = new RegExp(
    `(?<![\\p{L}\\p{N}.,])(\\d{1,4})[ -]?(?:(${seconds})|(${minutes}))(?![\\p{L}\\p{N}])`,
    'iu',
  ).exec(header);
  if (found === null) return null;
  return Number(found[1]) * (found[3] === undefined ? 1 : 60);
}
