const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export type DurationNumbers = {
  readonly whole: Intl.NumberFormat;
  /** One significant digit. */
  readonly oneDigit: Intl.NumberFormat;
};

/**
 * A stretch of time as precisely as anyone cares: to the second below an hour, to the minute below two days, then days
 * and hours. The unit symbols are those of the SI, the same in every language.
 */
export function formatDuration(seconds: number, numbers: DurationNumbers): string {
  if (seconds < 0) return `-${formatDuration(-seconds, numbers)}`;
  if (seconds > 0 && seconds < 0.95) return `${numbers.oneDigit.format(seconds)} s`;
  // Rounded before the unit is chosen, or 59.7 minutes would read "60 min".
  const toSecond = Math.round(seconds);
  if (toSecond < minute) return `${toSecond} s`;
  if (toSecond < hour) return `${Math.floor(toSecond / minute)} min ${twoDigits(toSecond % minute)} s`;
  const toMinute = Math.round(seconds / minute);
  if (toMinute * minute < 2 * day) return `${Math.floor(toMinute / 60)} h ${twoDigits(toMinute % 60)} min`;
  const toHour = Math.round(seconds / hour);
  return `${numbers.whole.format(Math.floor(toHour / 24))} d ${toHour % 24} h`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
