/**
 * How the instants of a column are written. `templates` are strptime formats in the order in which they are tried; in
 * those of numeric dates `%1` and `%2` stand for the first and second number until the order of day and month is
 * decided.
 */
export type InstantShape = {
  readonly templates: readonly string[];
  /** Day and month cannot be told apart by the way the cells are written. */
  readonly needsOrder: boolean;
  /** Cells that carry an offset, `Z`, `UTC` or `GMT`; the others are of the wall clock. */
  readonly zoned: 'all' | 'some' | 'none';
  /** Every cell is a date without a time of day. */
  readonly dateOnly: boolean;
  /** Every cell is a time of day without a date. */
  readonly clockOnly: boolean;
};

const year = '0001|1[6-9]\\d\\d|2[01]\\d\\d|9999';
const day = '0?[1-9]|[12]\\d|3[01]';
const monthName =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const time = String.raw`([01]?\d|2[0-3]):[0-5]\d(?:(:[0-5]\d)([.,]\d{1,9})?)?(?:( ?)([ap]m))?`;
const zone = String.raw`(?:( ?)(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?`;
const afterDate = `(?:(T|,? +)${time}${zone})?`;

const yearFirst = new RegExp(String.raw`^(?:${year})([-/.])(?:0?[1-9]|1[0-2])\1(?:${day})${afterDate}$`, 'i');
const numeric = new RegExp(String.raw`^(${day})([-/.]|\. )(${day})\2(${year}|\d\d)(\.?)${afterDate}$`, 'i');
const namedMonth = new RegExp(
  String.raw`^([a-z]{3}, )?(?:${day})([-/ ])(${monthName})\2(${year}|\d\d)${afterDate}$`,
  'i',
);
const monthFirst = new RegExp(String.raw`^(${monthName}) (?:${day}), (?:${year})${afterDate}$`, 'i');
const clock = new RegExp(`^${time}$`, 'i');

type Written = {
  readonly template: string;
  readonly zoned: boolean;
  readonly hasDate: boolean;
  readonly hasTime: boolean;
};

/** Reads how one cell is written, or null if it is no instant in any writing known. */
export function readInstantCell(cell: string): Written | null {
  const text = cell.trim();
  const first = yearFirst.exec(text);
  if (first) {
    const [, separator, ...rest] = first;
    return written(`%Y${separator}%m${separator}%d`, rest);
  }
  const numbers = numeric.exec(text);
  if (numbers) {
    const [, one, separator, two, yearText, end, ...rest] = numbers;
    if (Number(one) > 12 && Number(two) > 12) return null;
    return written(`%1${separator}%2${separator}${yearFormat(yearText)}${end}`, rest);
  }
  const named = namedMonth.exec(text);
  if (named) {
    const [, weekday, separator, month, yearText, ...rest] = named;
    const date = `%d${separator}${monthFormat(month)}${separator}${yearFormat(yearText)}`;
    return written(`${weekday === undefined ? '' : '%a, '}${date}`, rest);
  }
  const american = monthFirst.exec(text);
  if (american) {
    const [, month, ...rest] = american;
    return written(`${monthFormat(month)} %d, %Y`, rest);
  }
  const time = clock.exec(text);
  return time === null ? null : { ...written('', ['', ...time.slice(1)]), hasDate: false };
}

function yearFormat(text: string | undefined): string {
  return text?.length === 2 ? '%y' : '%Y';
}

function monthFormat(name: string | undefined): string {
  return name?.length === 3 ? '%b' : '%B';
}

/** The format of a date and of what follows it: the groups of `afterDate`. */
function written(date: string, groups: readonly (string | undefined)[]): Written {
  const [separator, hour, seconds, fraction, beforeHalf, half, beforeZone = '', zoneText] = groups;
  if (hour === undefined) return { template: date, zoned: false, hasDate: true, hasTime: false };
  const parts = [
    date,
    separator?.replace(/ +$/, ' '),
    half === undefined ? '%H:%M' : '%I:%M',
    seconds === undefined ? '' : ':%S',
    // Microseconds, or nanoseconds where there are more digits.
    fraction === undefined ? '' : `${fraction[0]}${fraction.length > 7 ? '%n' : '%f'}`,
    half === undefined ? '' : `${beforeHalf}%p`,
    zoneText === undefined ? '' : `${beforeZone}${/^[+-]/.test(zoneText) ? '%z' : zoneText}`,
  ];
  return { template: parts.join(''), zoned: zoneText !== undefined, hasDate: true, hasTime: true };
}

/**
 * The shape of a column from a sample of its cells that are not missing; null when fewer than nine in ten of them
 * are instants.
 */
export function detectInstantShape(cells: readonly string[]): InstantShape | null {
  const counts = new Map<string, number>();
  const found: Written[] = [];
  for (const cell of cells) {
    const reading = readInstantCell(cell);
    if (reading === null) continue;
    found.push(reading);
    counts.set(reading.template, (counts.get(reading.template) ?? 0) + 1);
  }
  if (found.length === 0 || found.length < cells.length * 0.9) return null;
  return {
    templates: inOrder([...counts].sort((a, b) => b[1] - a[1]).map(([template]) => template)),
    needsOrder: [...counts.keys()].some(needsOrder),
    zoned: shareOf(found.map((reading) => reading.zoned)),
    dateOnly: found.every((reading) => !reading.hasTime),
    clockOnly: found.every((reading) => !reading.hasDate),
  };
}

/** Both shapes as one: what later cells of the same column add. */
export function mergeInstantShapes(a: InstantShape, b: InstantShape): InstantShape {
  return {
    templates: inOrder([...new Set([...a.templates, ...b.templates])]),
    needsOrder: a.needsOrder || b.needsOrder,
    zoned: a.zoned === b.zoned ? a.zoned : 'some',
    dateOnly: a.dateOnly && b.dateOnly,
    clockOnly: a.clockOnly && b.clockOnly,
  };
}

/** Without the writings whose day and month cannot be told apart. */
export function withoutNumericDates(shape: InstantShape): InstantShape {
  return { ...shape, templates: shape.templates.filter((template) => !needsOrder(template)), needsOrder: false };
}

export function needsOrder(template: string): boolean {
  return template.includes('%1');
}

/** Years of two digits first: a format of four would read them as years of the first century. */
function inOrder(templates: readonly string[]): readonly string[] {
  const isShort = (template: string) => template.includes('%y');
  return [...templates.filter(isShort), ...templates.filter((template) => !isShort(template))];
}

function shareOf(flags: readonly boolean[]): 'all' | 'some' | 'none' {
  if (flags.every((flag) => flag)) return 'all';
  return flags.some((flag) => flag) ? 'some' : 'none';
}
