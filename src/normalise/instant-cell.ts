/** How one cell is written that is an instant. */
export type WrittenInstant = {
  /**
   * A strptime format; in that of a numeric date `%1` and `%2` stand for its first and second number until the order of
   * day and month is decided.
   */
  readonly template: string;
  /** The cell carries an offset, `Z`, `UTC` or `GMT`. */
  readonly zoned: boolean;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
};

const year = '(?<year>0001|1[6-9]\\d\\d|2[01]\\d\\d|9999)';
const anyYear = '(?<year>0001|1[6-9]\\d\\d|2[01]\\d\\d|9999|\\d\\d)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const monthName =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
/** 9:10, 9:10:05.123, 9.10, 9h10; the hour of a clock of twelve hours is checked where it is read. */
const time = (parts: string) =>
  String.raw`(?<hour>[01]?\d|2[0-3])(?<colon>[${parts}])[0-5]\d(?<seconds>\k<colon>[0-5]\d(?<fraction>[.,]\d{1,9})?)?(?:(?<beforeHalf> ?)(?<half>[ap]m))?`;
const zone = String.raw`(?:(?<beforeZone> ?)(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?`;
const afterDate = String.raw`(?<end>\.?)(?:(?<gap>T|,? +)${time(':.h')}${zone})?`;

type Writing = { readonly pattern: RegExp; readonly date: (groups: Readonly<Record<string, string>>) => string };

const between = (name: string) => String.raw`(?<${name}>[-/ ]|\. ?)`;

const writings: readonly Writing[] = [
  {
    pattern: new RegExp(String.raw`^${year}(?<a>[-/]|\. ?)(?:0?[1-9]|1[0-2])\k<a>${day}${afterDate}$`, 'i'),
    date: ({ a }) => `%Y${a}%m${a}%d`,
  },
  {
    pattern: new RegExp(String.raw`^(?<one>${day})(?<a>[-/]|\. ?)(?<two>${day})\k<a>${anyYear}${afterDate}$`, 'i'),
    date: ({ a, year: text }) => `%1${a}%2${a}${yearFormat(text)}`,
  },
  {
    pattern: new RegExp(
      String.raw`^(?<weekday>[a-z]{3}, )?${day}${between('a')}${monthName}${between('b')}${anyYear}${afterDate}$`,
      'i',
    ),
    date: ({ weekday, a, month, b, year: text }) =>
      `${weekday === undefined ? '' : '%a, '}%d${a}${monthFormat(month)}${b}${yearFormat(text)}`,
  },
  {
    pattern: new RegExp(String.raw`^${monthName}${between('a')}${day}(?<b>,? |[-/])${year}${afterDate}$`, 'i'),
    date: ({ month, a, b }) => `${monthFormat(month)}${a}%d${b}%Y`,
  },
  {
    pattern: new RegExp(String.raw`^${year}${between('a')}${monthName}${between('b')}${day}${afterDate}$`, 'i'),
    date: ({ a, month, b }) => `%Y${a}${monthFormat(month)}${b}%d`,
  },
];
const clock = new RegExp(`^${time(':')}$`, 'i');

/** Reads how one cell is written, or null if it is no instant in any of the usual writings. */
export function readInstantCell(cell: string): WrittenInstant | null {
  const text = cell.trim();
  for (const { pattern, date } of writings) {
    const groups = pattern.exec(text)?.groups as Readonly<Record<string, string>> | undefined;
    if (groups === undefined) continue;
    if (Number(groups.one) > 12 && Number(groups.two) > 12) return null;
    const dateFormat = `${date(groups)}${groups.end ?? ''}`;
    if (groups.hour === undefined) return { template: dateFormat, zoned: false, hasDate: true, hasTime: false };
    const gap = groups.gap?.replace(/ +$/, ' ') ?? '';
    return {
      template: `${dateFormat}${gap}${clockFormat(groups)}`,
      zoned: groups.zone !== undefined,
      hasDate: true,
      hasTime: true,
    };
  }
  const groups = clock.exec(text)?.groups as Readonly<Record<string, string>> | undefined;
  return groups === undefined ? null : { template: clockFormat(groups), zoned: false, hasDate: false, hasTime: true };
}

function yearFormat(text: string | undefined): string {
  return text?.length === 2 ? '%y' : '%Y';
}

function monthFormat(name: string | undefined): string {
  return name?.length === 3 ? '%b' : '%B';
}

function clockFormat(groups: Readonly<Record<string, string | undefined>>): string {
  const { colon, seconds, fraction, beforeHalf, half, beforeZone, zone: zoneText } = groups;
  const parts = [
    `${half === undefined ? '%H' : '%I'}${colon}%M`,
    seconds === undefined ? '' : `${colon}%S`,
    // Microseconds, or nanoseconds where there are more digits.
    fraction === undefined ? '' : `${fraction[0]}${fraction.length > 7 ? '%n' : '%f'}`,
    half === undefined ? '' : `${beforeHalf}%p`,
    zoneText === undefined ? '' : `${beforeZone}${/^[+-]/.test(zoneText) ? '%z' : zoneText}`,
  ];
  return parts.join('');
}
