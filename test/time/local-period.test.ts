import { expect, test } from 'vitest';
import { periodStart } from '../../src/time/local-period.ts';

test.each([
  ['2026', 'UTC', '2026-01-01T00:00:00Z'],
  ['2026-02', 'UTC', '2026-02-01T00:00:00Z'],
  ['2026-01', 'Europe/Zagreb', '2025-12-31T23:00:00Z'],
  ['2026-07', 'Europe/Zagreb', '2026-06-30T22:00:00Z'],
  ['2026-01-15', 'America/New_York', '2026-01-15T05:00:00Z'],
  ['2026-01-15T10:00', 'Europe/Zagreb', '2026-01-15T09:00:00Z'],
  ['2026-01-15 10:00:30', 'Europe/Zagreb', '2026-01-15T09:00:30Z'],
  ['2026-01-15T10:00:00Z', 'Europe/Zagreb', '2026-01-15T10:00:00Z'],
  ['2026-01-15T10:00-05:00', 'Europe/Zagreb', '2026-01-15T15:00:00Z'],
  ['2024-02-29', 'UTC', '2024-02-29T00:00:00Z'],
])('%s in %s begins at %s', (text, zone, instant) => {
  expect(periodStart(text, zone)).toBe(Date.parse(instant));
});

test('a day without midnight begins when its clock begins', () => {
  // Santiago skips 00:00 to 01:00 on the first Sunday after 2 September.
  expect(periodStart('2026-09-06', 'America/Santiago')).toBe(Date.parse('2026-09-06T04:00:00Z'));
});

test('a wall-clock time in the gap moves later, one that comes twice is the first', () => {
  expect(periodStart('2026-03-29T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:30:00Z'));
  expect(periodStart('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-10-25T00:30:00Z'));
});

test.each([
  '',
  '26',
  '2026-13',
  '2026-00',
  '2026-02-30',
  '2026-1-5',
  '2026-01-15T',
  '2026-01-15T10',
  '2026-01-15T25:00',
  '2026-01-15T10:60',
  '2026-01-15T10:00+1',
  '2026-02-30T10:00Z',
  '15.01.2026',
  '01/15/2026',
  'yesterday',
  '2026-01-15 ',
])('"%s" names no period', (text) => {
  expect(periodStart(text, 'UTC')).toBeNull();
});

test('an unknown zone is refused', () => {
  expect(() => periodStart('2026', 'Europe/Atlantis')).toThrow(RangeError);
});
