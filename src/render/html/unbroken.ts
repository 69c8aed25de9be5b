import type { Format } from '../../locale/format.ts';

const space = '\u00a0';

/** The same numbers and dates, which no line ends in the midst of: `3 h 46 min` stays whole. */
export function unbrokenFormat(format: Format): Format {
  return {
    ...format,
    ratio: (value, digits) => unbroken(format.ratio(value, digits)),
    seconds: (value) => unbroken(format.seconds(value)),
    value: (value, unit) => unbroken(format.value(value, unit)),
    finer: (value, unit, more) => unbroken(format.finer(value, unit, more)),
    interval: (low, high, unit) => format.interval(low, high, unit).replace(/(?<!,) /g, space),
    date: (day) => unbroken(format.date(day)),
    month: (month) => unbroken(format.month(month)),
  };
}

/** `target <= 2h` breaks before the sign at most. */
export function holdTargets(text: string): string {
  return text.replace(/([<>]=?|==) (?=\S)/g, `$1${space}`);
}

function unbroken(text: string): string {
  return text.replaceAll(' ', space);
}
