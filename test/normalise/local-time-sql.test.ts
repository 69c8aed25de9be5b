import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { shiftSql, timestampSql } from '../../src/normalise/local-time-sql.ts';
import { localOffsets, zoneOffsets } from '../../src/time/zone-offsets.ts';
import { evaluate, openTestEngine } from './evaluate-sql.ts';

const engine = await openTestEngine();
const from = Date.UTC(2025, 0, 1);
const to = Date.UTC(2027, 0, 1);
const zones = [
  'UTC',
  'Europe/Zagreb',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
];

/** Also the half hours round a change of the clocks. */
const walls = fc.array(
  fc.oneof(
    fc.integer({ min: from, max: to - 1 }),
    fc.integer({ min: Date.UTC(2026, 2, 29), max: Date.UTC(2026, 2, 29, 5) }),
    fc.integer({ min: Date.UTC(2026, 9, 25), max: Date.UTC(2026, 9, 25, 5) }),
    fc.integer({ min: Date.UTC(2026, 3, 5), max: Date.UTC(2026, 3, 5, 4) }),
  ),
  { minLength: 1, maxLength: 30 },
);

function cells(milliseconds: readonly number[]): readonly string[] {
  return milliseconds.map((ms) => new Date(ms).toISOString().slice(0, -1));
}

test('a wall clock is the instant that Temporal takes it for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...zones), walls, async (zone, list) => {
      const sql = shiftSql('cast(cell as timestamp)', localOffsets(zone, from, to), -1);
      const expected = cells(list).map((text) =>
        new Date(Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds).toISOString(),
      );
      expect(await evaluate(engine, sql, cells(list))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('an instant is the wall clock that Temporal shows for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...zones), walls, async (zone, list) => {
      const sql = shiftSql('cast(cell as timestamp)', zoneOffsets(zone, from, to), 1);
      const expected = list.map((ms) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
        return `${wall.toString({ smallestUnit: 'millisecond' })}Z`;
      });
      expect(await evaluate(engine, sql, cells(list))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test('without a zone nothing is moved', () => {
  expect(shiftSql('created_at', [], -1)).toBe('created_at');
  expect(shiftSql('created_at', [{ from, offset: 0 }], 1)).toBe('created_at');
});

test('an instant is written to the millisecond', () => {
  expect(timestampSql(Date.UTC(2026, 1, 3, 4, 5, 6, 7))).toBe("timestamp '2026-02-03 04:05:06.007'");
});
