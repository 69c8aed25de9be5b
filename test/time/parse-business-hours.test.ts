import { expect, test } from 'vitest';
import { parseBusinessHours } from '../../src/time/parse-business-hours.ts';

const zagreb = { timezone: 'Europe/Zagreb', 'monday-friday': ['08:00-12:00', '13:00-17:00'] };

test('a schedule as in the documentation is read', () => {
  const { schedules } = parseBusinessHours([
    { ...zagreb, from: '2026-01-01', saturday: ['22:00-02:00'], holidays: ['2026-12-25'] },
  ]);
  const workday = [
    { start: 480, end: 720 },
    { start: 780, end: 1020 },
  ];
  expect(schedules).toEqual([
    {
      from: '2026-01-01',
      timezone: 'Europe/Zagreb',
      days: {
        monday: workday,
        tuesday: workday,
        wednesday: workday,
        thursday: workday,
        friday: workday,
        saturday: [{ start: 1320, end: 120 }],
        sunday: [],
      },
      holidays: ['2026-12-25'],
    },
  ]);
});

test('a run of days may cross the end of the week, and a day may end at 24:00', () => {
  const { schedules } = parseBusinessHours([{ timezone: 'Asia/Riyadh', 'sunday-thursday': ['16:00-24:00'] }]);
  const open = Object.entries(schedules?.[0]?.days ?? {}).filter(([, times]) => times.length > 0);
  expect(open.map(([day]) => day)).toEqual(['monday', 'tuesday', 'wednesday', 'thursday', 'sunday']);
  expect(schedules?.[0]?.days.sunday).toEqual([{ start: 960, end: 1440 }]);
});

test.each([
  ['a list', { timezone: 'UTC' }, [], 'wrong-form'],
  ['at least one schedule', [], [], 'wrong-form'],
  ['a zone', [{ monday: ['08:00-17:00'] }], [0, 'timezone'], 'wrong-form'],
  ['no unknown key', [{ ...zagreb, mon: ['08:00-17:00'] }], [0], 'wrong-form'],
  ['times with minutes', [{ timezone: 'UTC', monday: ['8-17'] }], [0, 'monday', 0], 'wrong-form'],
  ['times of the day', [{ timezone: 'UTC', monday: ['08:00-25:00'] }], [0, 'monday', 0], 'wrong-form'],
  ['dates as holidays', [{ ...zagreb, holidays: ['Christmas'] }], [0, 'holidays', 0], 'wrong-form'],
  ['a known zone', [{ ...zagreb, timezone: 'Europe/Atlantis' }], [0, 'timezone'], 'unknown-zone'],
  ['holidays of the calendar', [{ ...zagreb, holidays: ['2026-02-30'] }], [0, 'holidays', 0], 'bad-date'],
  ['a date to begin from', [{ ...zagreb, from: 'spring' }], [0, 'from'], 'bad-date'],
  ['a beginning of every later schedule', [zagreb, zagreb], [1], 'missing-from'],
  [
    'order',
    [
      { ...zagreb, from: '2026-06-01' },
      { ...zagreb, from: '2026-01-01' },
    ],
    [1, 'from'],
    'not-in-order',
  ],
  ['each day once', [{ ...zagreb, friday: ['08:00-12:00'] }], [0, 'friday'], 'duplicate-day'],
  ['some opening hours', [{ timezone: 'UTC', monday: [] }], [], 'no-opening-hours'],
])('it asks for %s', (_, raw, path, code) => {
  const { schedules, issues } = parseBusinessHours(raw);
  expect(schedules).toBeNull();
  expect(issues?.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
});

test('everything that is wrong is said at once', () => {
  const { issues } = parseBusinessHours([
    { ...zagreb, timezone: 'Nowhere/Land', holidays: ['2026-13-01'] },
    { ...zagreb, from: 'never' },
  ]);
  expect(issues?.map((issue) => issue.code)).toEqual(['unknown-zone', 'bad-date', 'bad-date']);
});

test('a year of closure is allowed where another schedule is open', () => {
  expect(parseBusinessHours([zagreb, { from: '2027', timezone: 'Europe/Zagreb' }]).issues).toBeNull();
});
