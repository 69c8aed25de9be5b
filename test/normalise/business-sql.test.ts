import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdays } from '../../src/model/weekday.ts';
import { calendarRange, openDaysSql, openUntilSql } from '../../src/normalise/business-sql.ts';
import { type BusinessSchedule, knownFrom, type OpeningTime, openIntervals } from '../../src/time/business-hours.ts';
import { businessMilliseconds } from '../../src/time/business-milliseconds.ts';
import { openTestEngine } from './evaluate-sql.ts';

const engine = await openTestEngine();

type Span = readonly [start: number, end: number];

/** Business milliseconds of each span, out of the engine. */
async function measured(schedules: readonly BusinessSchedule[], spans: readonly Span[]) {
  const instants = spans.flat();
  const range = calendarRange(Math.min(...instants), Math.max(...instants));
  const { sql, slots } = openDaysSql('open_days', openIntervals(schedules, range.fromMs, range.toMs), range);
  await engine.execute(sql);
  const calendar = { slots, knownFrom: knownFrom(schedules) };
  const values = spans.map(
    ([start, end], place) => `(${place}, make_timestamp(${start}000), make_timestamp(${end}000))`,
  );
  const rows =
    await engine.query(`select ${openUntilSql('t1', 'b', calendar)} - ${openUntilSql('t0', 'a', calendar)} as open
from (values ${values.join(', ')}) as spans(place, t0, t1)
left join open_days as a on a.day = cast(t0 as date)
left join open_days as b on b.day = cast(t1 as date) order by place`);
  return rows.map((row) => (row['open'] === null ? null : Number(row['open'])));
}

/** The same, by the reference in TypeScript; null where the hours are not known yet. */
function expected(schedules: readonly BusinessSchedule[], [start, end]: Span): number | null {
  const since = knownFrom(schedules);
  if (since !== null && (start < since || end < since)) return null;
  return businessMilliseconds(openIntervals(schedules, start, end), start, end);
}

const at = (text: string) => Date.parse(text);
const everyDay = (...times: readonly OpeningTime[]) =>
  Object.fromEntries(weekdays.map((day) => [day, times])) as BusinessSchedule['days'];
const hours = (timezone: string, start: number, end: number, from: string | null = null): BusinessSchedule => ({
  from,
  timezone,
  days: everyDay({ start: start * 60, end: end * 60 }),
  holidays: [],
});

describe('open time between two instants', () => {
  test('is none at night and all of it by day', async () => {
    const office = [hours('UTC', 9, 17)];
    const spans: Span[] = [
      [at('2026-02-02T18:00Z'), at('2026-02-03T08:00Z')],
      [at('2026-02-02T10:00Z'), at('2026-02-02T10:00:00.001Z')],
      [at('2026-02-02T16:00Z'), at('2026-02-03T10:00Z')],
      [at('2026-02-02T10:00Z'), at('2026-02-02T10:00Z')],
    ];
    expect(await measured(office, spans)).toEqual([0, 1, 2 * 3_600_000, 0]);
  });

  test('is an hour less or more in a night shift over the change of the clocks', async () => {
    const chicago = [hours('America/Chicago', 22, 6)];
    const berlin = [hours('Europe/Berlin', 22, 6)];
    expect(await measured(chicago, [[at('2026-03-07T12:00-06:00'), at('2026-03-08T12:00-05:00')]])).toEqual([
      7 * 3_600_000,
    ]);
    expect(await measured(berlin, [[at('2026-10-24T12:00+02:00'), at('2026-10-25T12:00+01:00')]])).toEqual([
      9 * 3_600_000,
    ]);
  });

  test('is not known where it begins before the hours are', async () => {
    const zagreb = [hours('Europe/Zagreb', 8, 16, '2026-01-01')];
    const morning = at('2026-01-01T10:00+01:00');
    const spans: Span[] = [
      [at('2025-12-31T22:59:59Z'), morning],
      [at('2025-12-31T23:00:00Z'), morning],
      [at('2025-12-30T10:00:00Z'), morning],
    ];
    expect(await measured(zagreb, spans)).toEqual([null, 2 * 3_600_000, null]);
  });

  test('is not known of an instant outside the calendar', async () => {
    const values = await measured([hours('UTC', 9, 17)], [[at('1960-01-01T10:00Z'), at('2026-01-01T10:00Z')]]);
    expect(values).toEqual([null]);
  });
});

const openingTimes = fc
  .uniqueArray(fc.integer({ min: 0, max: 95 }), { maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b))
  .map((sorted) =>
    sorted.flatMap((start, place) =>
      place % 2 === 1 ? [] : [{ start: start * 15, end: (sorted[place + 1] ?? 0) * 15 }],
    ),
  );

const schedule = fc.record({
  from: fc.constant(null),
  timezone: fc.constantFrom(
    'UTC',
    'Europe/Zagreb',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ),
  days: fc.record(Object.fromEntries(weekdays.map((day) => [day, openingTimes]))) as fc.Arbitrary<
    BusinessSchedule['days']
  >,
  holidays: fc.uniqueArray(fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01'), {
    maxLength: 2,
  }),
});

/** Round the changes of the clocks in those zones, where the mistakes are. */
const spans = fc.array(
  fc
    .tuple(
      fc.constantFrom('2026-03-07', '2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24', '2026-10-31'),
      fc.integer({ min: 0, max: 4 * 86_400_000 }),
      fc.integer({ min: 0, max: 4 * 86_400_000 }),
    )
    .map(([day, first, length]): Span => [at(day) + first, at(day) + first + length]),
  { minLength: 1, maxLength: 20 },
);

test('the engine counts open time as the reference does, whatever the hours', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, spans, async (one, list) => {
      expect(await measured([one], list)).toEqual(list.map((span) => expected([one], span)));
    }),
    { numRuns: 60 },
  );
});

test('the same where one schedule follows another and the first begins somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, schedule, spans, async (first, second, list) => {
      const schedules = [
        { ...first, from: '2026-03-29' },
        { ...second, from: '2026-10-25T01:30:00Z' },
      ];
      expect(await measured(schedules, list)).toEqual(list.map((span) => expected(schedules, span)));
    }),
    { numRuns: 60 },
  );
});
