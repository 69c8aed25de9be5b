import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isZone, localOffsets, utcOfLocal, zoneOffsets } from '../../src/time/zone-offsets.ts';

const hour = 3_600_000;
const day = 24 * hour;
const zone = fc.constantFrom(
  'UTC',
  '+05:30',
  'Europe/Zagreb',
  'Europe/Lisbon',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
);
const instant = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2040, 0, 1) });

test.each([
  'UTC',
  'Europe/Zagreb',
  'europe/zagreb',
  'America/Argentina/Buenos_Aires',
  'Etc/GMT+2',
  'EST5EDT',
  '+02:00',
])('%s is a zone', (text) => {
  expect(isZone(text)).toBe(true);
});

test.each(['', 'Europe/Atlantis', 'Zagreb', 'GMT+2', '+2', '2026-01-01T00:00Z', '2026-01-01T00:00[Europe/Berlin]'])(
  '"%s" is no zone',
  (text) => {
    expect(isZone(text)).toBe(false);
  },
);

test('an unknown zone is refused', () => {
  expect(() => zoneOffsets('Europe/Atlantis', 0, 1)).toThrow(RangeError);
});

test('a year of Berlin has three steps, the first at its beginning', () => {
  expect(zoneOffsets('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([
    { from: Date.UTC(2026, 0, 1), offset: hour },
    { from: Date.UTC(2026, 2, 29, 1), offset: 2 * hour },
    { from: Date.UTC(2026, 9, 25, 1), offset: hour },
  ]);
});

test('a step at the very end of the span is not in it', () => {
  expect(zoneOffsets('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2026, 2, 29, 1))).toHaveLength(1);
});

test('the wall clock of Berlin steps where the later reading of the change is', () => {
  // Spring: 02:00 becomes 03:00. Autumn: 03:00 becomes 02:00, and until 03:00 the first occurrence is meant.
  expect(localOffsets('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([
    { from: Date.UTC(2026, 0, 1), offset: hour },
    { from: Date.UTC(2026, 2, 29, 3), offset: 2 * hour },
    { from: Date.UTC(2026, 9, 25, 3), offset: hour },
  ]);
});

test('a wall-clock time that does not exist moves later by the gap', () => {
  const steps = localOffsets('Europe/Berlin', Date.UTC(2026, 2, 1), Date.UTC(2026, 3, 1));
  expect(utcOfLocal(steps, Date.UTC(2026, 2, 29, 2, 30))).toBe(Date.UTC(2026, 2, 29, 1, 30)); // 03:30 summer time
});

test('a wall-clock time that comes twice is the first', () => {
  const steps = localOffsets('Europe/Berlin', Date.UTC(2026, 9, 1), Date.UTC(2026, 10, 1));
  expect(utcOfLocal(steps, Date.UTC(2026, 9, 25, 2, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30)); // still summer time
});

test('every instant has the offset that Temporal gives it', () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: 0, max: 800 * day }), (name, from, length) => {
      const steps = zoneOffsets(name, from, from + length + 1);
      const at = from + length;
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
      expect(steps.findLast((step) => step.from <= at)?.offset).toBe(zoned.offsetNanoseconds / 1e6);
      expect(steps[0]?.from).toBe(from);
    }),
  );
});

test('every wall-clock time is the instant that Temporal gives it, also beside and inside changes of the clock', () => {
  fc.assert(
    fc.property(zone, instant, fc.integer({ min: -3 * hour, max: 3 * hour }), (name, near, aside) => {
      const change = Temporal.Instant.fromEpochMilliseconds(near)
        .toZonedDateTimeISO(name)
        .getTimeZoneTransition('next');
      const offset = (change?.offsetNanoseconds ?? 0) / 1e6;
      const local = (change?.epochMilliseconds ?? near) + offset + aside;
      const plain = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC').toPlainDateTime();
      const expected = plain.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds;
      for (const before of [0, 5, 400]) {
        const steps = localOffsets(name, local - before * day, local + day);
        expect(steps[0]?.from).toBe(local - before * day);
        expect(utcOfLocal(steps, local)).toBe(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('steps ascend and neighbours differ', () => {
  fc.assert(
    fc.property(zone, instant, (name, from) => {
      for (const steps of [zoneOffsets(name, from, from + 3000 * day), localOffsets(name, from, from + 3000 * day)]) {
        for (const [index, step] of steps.slice(1).entries()) {
          expect(step.from).toBeGreaterThan(steps[index]?.from ?? Number.NaN);
          expect(step.offset).not.toBe(steps[index]?.offset);
        }
      }
    }),
    { numRuns: 50 },
  );
});
