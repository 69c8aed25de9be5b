import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type Weekday, weekdays } from '../../src/model/weekday.ts';
import { type BusinessSchedule, knownFrom, type OpeningTime, openIntervals } from '../../src/time/business-hours.ts';
import { businessMilliseconds } from '../../src/time/business-milliseconds.ts';
import { localOffsets, utcOfLocal } from '../../src/time/zone-offsets.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test('ticket of two schedules: Chicago every day 07:00-21:00, then San Francisco on weekdays 08:00-17:30', () => {
  // In minutes of the UTC week from Sunday on: 720-1560, 2160-3000, ... and 2340-2910, 3780-4350, ...
  const chicago = schedule('America/Chicago', everyDay([[7, 0, 21, 0]]));
  const sanFrancisco = schedule('America/Los_Angeles', workdays([[8, 0, 17, 30]]));
  const later = { ...sanFrancisco, from: '2020-09-30T19:01:25Z' };
  const created = Date.parse('2020-09-29T17:01:38Z');
  const answered = Date.parse('2020-09-30T19:01:46Z');
  // 8:58:22 until 02:00Z, 7:01:25 from 12:00Z to the change of schedule, 21 s after it.
  expect(elapsed([chicago, later], created, answered)).toBe((32_302 + 25_285 + 21) * 1000);
  expect(elapsed([chicago, later], created, answered)).toBe(57_608_000);
  // Of the last schedule alone: 7:28:22 and 4:01:46.
  expect(elapsed([sanFrancisco], created, answered)).toBe(41_408_000);
  expect(answered - created).toBe(93_608_000);
});

test.each([
  ['America/Chicago', '2026-03-07', 'saturday', 7],
  ['America/Chicago', '2026-03-14', 'saturday', 8],
  ['Europe/Berlin', '2026-10-24', 'saturday', 9],
] as const)('in %s the shift 22:00-06:00 of %s, a %s, is %i hours long', (zone, date, weekday, hours) => {
  const night = schedule(zone, { ...noDays, [weekday]: times([[22, 0, 6, 0]]) });
  const from = Date.parse(`${date}T00:00:00Z`);
  const intervals = openIntervals([night], from, from + 3 * day);
  expect(intervals).toHaveLength(1);
  expect(total(intervals)).toBe(hours * hour);
});

test.each([
  ['spring', Date.UTC(2026, 2, 28, 17), 39],
  ['autumn', Date.UTC(2026, 9, 24, 17), 41],
])('in Berlin Saturday 17:00 to Monday 09:00 takes other than 40 hours in %s', (_, saturday, hours) => {
  const steps = localOffsets('Europe/Berlin', saturday - day, saturday + 4 * day);
  expect(utcOfLocal(steps, saturday + 40 * hour) - utcOfLocal(steps, saturday)).toBe(hours * hour);
});

test('intervals are sorted, merged and cut to the span', () => {
  const always = schedule(
    'UTC',
    everyDay([
      [12, 0, 24, 0],
      [0, 0, 12, 0],
    ]),
  );
  const from = Date.UTC(2026, 0, 5, 3);
  expect(openIntervals([always], from, from + 9 * day)).toEqual([{ start: from, end: from + 9 * day }]);
});

test('an end at its own start is a whole day', () => {
  const monday = schedule('UTC', { ...noDays, monday: times([[8, 0, 8, 0]]) });
  const from = Date.UTC(2026, 0, 5);
  expect(openIntervals([monday], from, from + 3 * day)).toEqual([{ start: from + 8 * hour, end: from + 32 * hour }]);
});

test('the part of a night shift that lies in the span counts, though it began before', () => {
  const night = schedule('UTC', everyDay([[22, 0, 6, 0]]));
  const from = Date.UTC(2026, 0, 5, 1);
  expect(openIntervals([night], from, from + 2 * hour)).toEqual([{ start: from, end: from + 2 * hour }]);
});

test('a holiday closes what begins on it and leaves the shift of the evening before', () => {
  const night = schedule('UTC', everyDay([[22, 0, 6, 0]]));
  const closed = { ...night, holidays: ['2026-12-25'] };
  const from = Date.UTC(2026, 11, 24);
  expect(openIntervals([closed], from, from + 3 * day)).toEqual([
    { start: from, end: from + 6 * hour },
    { start: from + 22 * hour, end: from + 30 * hour },
    { start: from + 70 * hour, end: from + 72 * hour },
  ]);
});

test("a holiday is a date of the schedule's own zone", () => {
  const auckland = { ...schedule('Pacific/Auckland', everyDay([[9, 0, 17, 0]])), holidays: ['2026-01-01'] };
  // 1 January in Auckland ends at 11:00Z; 2 January opens at 20:00Z of the 1st.
  const intervals = openIntervals([auckland], Date.UTC(2025, 11, 31, 11), Date.UTC(2026, 0, 2, 4));
  expect(intervals).toEqual([{ start: Date.UTC(2026, 0, 1, 20), end: Date.UTC(2026, 0, 2, 4) }]);
});

test('nothing is open before the first schedule, and from when on it is known can be asked', () => {
  const late = { ...schedule('Europe/Zagreb', everyDay([[0, 0, 24, 0]])), from: '2026-01-01' };
  const begin = Date.parse('2025-12-31T23:00:00Z');
  expect(openIntervals([late], begin - day, begin + day)).toEqual([{ start: begin, end: begin + day }]);
  expect(knownFrom([late])).toBe(begin);
  expect(knownFrom([{ ...late, from: null }])).toBeNull();
});

test('no schedule or an empty span has no open time', () => {
  expect(openIntervals([], 0, day)).toEqual([]);
  expect(openIntervals([schedule('UTC', everyDay([[0, 0, 24, 0]]))], day, day)).toEqual([]);
});

test('business time of a wait outside hours is 0, and of one turned round nothing', () => {
  const open = [{ start: 0, end: 10 }];
  expect(businessMilliseconds(open, 10, 500)).toBe(0);
  expect(businessMilliseconds(open, 8, 2)).toBe(0);
});

const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/Chicago', 'Australia/Lord_Howe', 'America/St_Johns');
const timeOfDay = fc.record({ start: fc.integer({ min: 0, max: 1439 }), end: fc.integer({ min: 0, max: 1440 }) });
const openings = fc.array(timeOfDay, { maxLength: 3 });
const anySchedule: fc.Arbitrary<BusinessSchedule> = fc.record({
  from: fc.constant(null),
  timezone: zone,
  days: fc.record(Object.fromEntries(weekdays.map((name) => [name, openings])) as Record<Weekday, typeof openings>),
  holidays: fc.subarray(['2026-03-07', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01']),
});
/** Around the changes of the clock in 2026 of the zones above. */
const moment = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'),
    fc.integer({ min: -4 * 1440, max: 4 * 1440 }),
  )
  .map(([date, minutes]) => Date.parse(`${date}T00:00:00Z`) + minutes * minute);

test('every minute is open or closed as Temporal says, interval by interval', () => {
  fc.assert(
    fc.property(anySchedule, moment, fc.integer({ min: 1, max: 3 * 1440 }), (some, from, minutes) => {
      const to = from + minutes * minute;
      const intervals = openIntervals([some], from, to);
      const shifts = shiftsByTemporal(some, from, to);
      for (let at = from; at < to; at += 7 * minute) {
        const expected = shifts.some(({ start, end }) => start <= at && at < end);
        expect(intervals.some(({ start, end }) => start <= at && at < end)).toBe(expected);
      }
    }),
  );
});

test('business time is at most calendar time, and adds up over any split', () => {
  fc.assert(
    fc.property(anySchedule, moment, fc.nat(5000), fc.nat(5000), (some, start, first, second) => {
      const middle = start + first * minute;
      const end = middle + second * minute;
      const whole = elapsed([some], start, end);
      expect(whole).toBeLessThanOrEqual(end - start);
      expect(whole).toBe(elapsed([some], start, middle) + elapsed([some], middle, end));
    }),
  );
});

test('a change of schedule is two spans, each by its own', () => {
  fc.assert(
    fc.property(anySchedule, anySchedule, moment, fc.nat(5000), fc.nat(5000), (old, next, start, first, second) => {
      const change = start + first * minute;
      const end = change + second * minute;
      const both = [old, { ...next, from: new Date(change).toISOString() }];
      expect(elapsed(both, start, end)).toBe(elapsed([old], start, change) + elapsed([next], change, end));
    }),
  );
});

/** Each shift of each date converted by Temporal alone. */
function shiftsByTemporal(some: BusinessSchedule, from: number, to: number) {
  const last = Temporal.Instant.fromEpochMilliseconds(to + 2 * day)
    .toZonedDateTimeISO(some.timezone)
    .toPlainDate();
  let date = Temporal.Instant.fromEpochMilliseconds(from - 3 * day)
    .toZonedDateTimeISO(some.timezone)
    .toPlainDate();
  const shifts: { start: number; end: number }[] = [];
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (some.holidays.includes(date.toString())) continue;
    for (const { start, end } of some.days[weekdays[date.dayOfWeek - 1] ?? 'monday']) {
      shifts.push({ start: instantOf(date, start), end: instantOf(date, end <= start ? end + 1440 : end) });
    }
  }
  return shifts;

  function instantOf(onDate: Temporal.PlainDate, minutes: number): number {
    const local = onDate.toPlainDateTime().add({ minutes });
    return local.toZonedDateTime(some.timezone, { disambiguation: 'compatible' }).epochMilliseconds;
  }
}

function elapsed(schedules: readonly BusinessSchedule[], start: number, end: number): number {
  return businessMilliseconds(openIntervals(schedules, start - day, end + day), start, end);
}

function total(intervals: readonly { start: number; end: number }[]): number {
  return intervals.reduce((sum, { start, end }) => sum + end - start, 0);
}

function schedule(timezone: string, days: BusinessSchedule['days']): BusinessSchedule {
  return { from: null, timezone, days, holidays: [] };
}

type Clock = readonly [number, number, number, number];

function times(clocks: readonly Clock[]): readonly OpeningTime[] {
  return clocks.map(([h1, m1, h2, m2]) => ({ start: h1 * 60 + m1, end: h2 * 60 + m2 }));
}

function everyDay(clocks: readonly Clock[]): BusinessSchedule['days'] {
  return Object.fromEntries(weekdays.map((name) => [name, times(clocks)])) as BusinessSchedule['days'];
}

function workdays(clocks: readonly Clock[]): BusinessSchedule['days'] {
  return { ...everyDay(clocks), saturday: [], sunday: [] };
}

const noDays = everyDay([]);
