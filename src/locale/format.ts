import { formatDuration } from './format-duration.ts';
import { formatExactDuration } from './format-exact-duration.ts';
import { intlLocale } from './intl-locale.ts';

export type Unit = 'ratio' | 'seconds' | 'count' | 'points';

/** The one place where numbers, durations and dates become text. */
export type Format = {
  /** Of the text: `en-GB`. */
  readonly locale: string;
  /** `12,345`; one digit where it is not whole (complaints a month). */
  count(value: number): string;
  /** 0 to 1 as `49.9 %`; more digits where they show on which side of a target it is. */
  ratio(value: number, digits?: number): string;
  /** `0.4 s`, `4 min 15 s`, `5 h 03 min`, `5 d 0 h`. */
  seconds(value: number): string;
  /** -100 to 100, signed and whole: `+30`. */
  points(value: number): string;
  /** A mean of answers on their own scale: `4.08`. */
  score(value: number): string;
  value(value: number, unit: Unit): string;
  /** The same with so many more digits than usual: what rounding would hide beside a target. */
  finer(value: number, unit: Unit | 'score', more: number): string;
  /** `[47.0 %, 52.1 %]` */
  interval(low: number, high: number, unit: Unit): string;
  /** An ISO instant as `30 Jun 2026, 23:59` in a zone. */
  instant(iso: string, timeZone: string): string;
  /** `2026-01-15` as `15 Jan 2026`. */
  date(day: string): string;
  /** `2026-01` as `Jan 2026`. */
  month(month: string): string;
  /** 1 (Monday) to 7 as a name. */
  weekday(day: number): string;
};

export function createFormat(language: string): Format {
  const locale = intlLocale(language);
  // 'negative' shows a sign only for what is negative after rounding: no "-0".
  const decimal = (digits: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, { signDisplay: 'negative', ...digits });
  const whole = decimal({ maximumFractionDigits: 0 });
  const oneDigit = decimal({ maximumSignificantDigits: 1 });
  const tenths = decimal({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const upToTenths = decimal({ maximumFractionDigits: 1 });
  const hundredths = decimal({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = (digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: 'exceptZero' });
  const signedWhole = signed(0);
  const percents = new Map<number, Intl.NumberFormat>();

  const ratio = (value: number, digits = 1): string => {
    let percent = percents.get(digits);
    if (percent === undefined) {
      percent = decimal({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
      percents.set(digits, percent);
    }
    const parts = percent.formatToParts(finite(value));
    const number = parts.filter(({ type }) => type !== 'percentSign').map((part) => part.value);
    return `${number.join('').trim()} %`;
  };
  const byUnit: Record<Unit, (value: number) => string> = {
    ratio,
    seconds: (value) => formatDuration(finite(value), { whole, oneDigit }),
    count: (value) => upToTenths.format(finite(value)),
    points: (value) => signedWhole.format(finite(value)),
  };
  const score = (value: number) => hundredths.format(finite(value));
  const usual: Record<Unit | 'score', (value: number) => string> = { ...byUnit, score };
  const withDigits: Record<Unit | 'score', (value: number, more: number) => string> = {
    ratio: (value, more) => ratio(value, 1 + more),
    seconds: (value, more) => formatExactDuration(value, more - 1, decimal({ maximumFractionDigits: more - 1 })),
    count: (value, more) => decimal({ maximumFractionDigits: 1 + more }).format(value),
    points: (value, more) => signed(more).format(value),
    score: (value, more) => decimal({ maximumFractionDigits: 2 + more }).format(value),
  };
  // A saved result may hold a day that no calendar has: it is shown as it stands.
  const date = (text: string, iso: string, options: Intl.DateTimeFormatOptions) => {
    const instant = new Date(iso);
    return Number.isNaN(instant.getTime()) ? text : new Intl.DateTimeFormat(locale, options).format(instant);
  };

  return {
    locale,
    ...byUnit,
    ratio,
    score,
    value: (value, unit) => byUnit[unit](value),
    finer: (value, unit, more) => (more === 0 ? usual[unit](value) : withDigits[unit](finite(value), more)),
    interval: (low, high, unit) => {
      const isWhole = Number.isInteger(low) && Number.isInteger(high);
      const show = unit === 'count' && !isWhole ? tenths.format : byUnit[unit];
      return `[${show(low)}, ${show(high)}]`;
    },
    instant: (iso, timeZone) => date(iso, iso, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    date: (day) => date(day, `${day}T00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
    month: (month) => date(month, `${month}-01T00:00Z`, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    // 1 January 2024 was a Monday.
    weekday: (day) => date('', `2024-01-0${day}T00:00Z`, { weekday: 'long', timeZone: 'UTC' }),
  };
}

/** A number that is none must never reach a reader. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no text`);
  return value;
}
