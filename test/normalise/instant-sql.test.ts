import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../../src/model/preset.ts';
import { detectInstantShape } from '../../src/normalise/instant-shape.ts';
import { hasOffsetSql, instantSql } from '../../src/normalise/instant-sql.ts';
import { evaluate, openTestEngine } from './evaluate-sql.ts';

const engine = await openTestEngine();

async function read(cells: readonly string[], order: DateOrder | null = null) {
  const shape = detectInstantShape(cells);
  if (shape === null) throw new Error(`no instants: ${cells.join(' | ')}`);
  return evaluate(engine, instantSql('cell', shape, order), cells);
}

describe('a cell as the instant it says', () => {
  test.each([
    ['2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['2026/2/1 9:05', '2026-02-01T09:05:00.000Z'],
    ['2026.02.01', '2026-02-01T00:00:00.000Z'],
    ['2026-02-01T10:00:59.123', '2026-02-01T10:00:59.123Z'],
    ['2026-02-01 10:00:59,5', '2026-02-01T10:00:59.500Z'],
    ['2026-02-01T10:00:59.123456789', '2026-02-01T10:00:59.123Z'],
    ['2026-02-01T10:00:59Z', '2026-02-01T10:00:59.000Z'],
    ['2026-02-01T10:00Z', '2026-02-01T10:00:00.000Z'],
    ['2026-02-01 10:00:59 UTC', '2026-02-01T10:00:59.000Z'],
    ['2026-02-01 10:00:59 GMT', '2026-02-01T10:00:59.000Z'],
    ['2026-02-01T10:00:59+02:00', '2026-02-01T08:00:59.000Z'],
    ['2026-02-01 10:00:59 +02:00', '2026-02-01T08:00:59.000Z'],
    ['2026-02-01 10:00:59-0500', '2026-02-01T15:00:59.000Z'],
    ['2026-02-01 10:00:59-05', '2026-02-01T15:00:59.000Z'],
    ['2026-02-01T10:00:59.25+05:30', '2026-02-01T04:30:59.250Z'],
    ['1.5.2026.', '2026-05-01T00:00:00.000Z', 'dmy'],
    ['01. 05. 2026 08:00', '2026-05-01T08:00:00.000Z', 'dmy'],
    ['05/01/2026 12:00:03 AM', '2026-05-01T00:00:03.000Z', 'mdy'],
    ['05/01/2026 12:00 PM', '2026-05-01T12:00:00.000Z', 'mdy'],
    ['5/1/26 1:02pm', '2026-05-01T13:02:00.000Z', 'mdy'],
    ['01/05/2026 10:00:00+0200', '2026-05-01T08:00:00.000Z', 'dmy'],
    ['26-05-01', '2026-05-01T00:00:00.000Z', 'ymd'],
    ['18/jul/26 9:10 AM', '2026-07-18T09:10:00.000Z'],
    ['1-MAY-2026', '2026-05-01T00:00:00.000Z'],
    ['18 July 2026', '2026-07-18T00:00:00.000Z'],
    ['Mon, 02 Feb 2026 10:00:00 GMT', '2026-02-02T10:00:00.000Z'],
    ['July 18, 2026 09:10', '2026-07-18T09:10:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('%s', async (cell, instant, order?: string) => {
    expect(await read([cell], (order ?? null) as DateOrder | null)).toEqual([instant]);
  });

  test('a day that its month does not have is no instant', async () => {
    const shape = detectInstantShape(['2025-02-28']);
    if (shape === null) throw new Error('a date');
    const sql = instantSql('cell', shape, null);
    expect(await evaluate(engine, sql, ['2025-02-29', '2026-13-45', 'soon', '', null])).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('a cell that says its offset is not read by the wall clock of the others', async () => {
    const cells = ['2026-02-01T10:00:00', '2026-02-01T10:00:00-0500', '2026-02-01T10:00:00Z'];
    expect(await read(cells)).toEqual([
      '2026-02-01T10:00:00.000Z',
      '2026-02-01T15:00:00.000Z',
      '2026-02-01T10:00:00.000Z',
    ]);
    const shape = detectInstantShape(cells);
    if (shape === null) throw new Error('instants');
    expect(await evaluate(engine, hasOffsetSql('cell', shape, null), cells)).toEqual([false, true, true]);
  });

  test('an offset that the sample did not show makes a cell unreadable, not an hour wrong', async () => {
    const shape = detectInstantShape(['2026-02-01T10:00:00']);
    if (shape === null) throw new Error('an instant');
    const odd = ['2026-02-01T10:00:00Z', '2026-02-01T10:00:00+02:00', '2026-02-01T10:00:00-05'];
    expect(await evaluate(engine, instantSql('cell', shape, null), odd)).toEqual([null, null, null]);
  });

  test('years of two and of four digits may stand in one column', async () => {
    const cells = ['01/02/2026', '01/02/26', '01/02/99'];
    const years = await read(cells, 'dmy');
    expect(years.map((instant) => String(instant).slice(0, 10))).toEqual(['2026-02-01', '2026-02-01', '1999-02-01']);
  });

  test('numeric dates whose year is last are not in the order year, month, day', async () => {
    expect(await read(['01/02/2026', '2026-02-01'], 'ymd')).toEqual([null, '2026-02-01T00:00:00.000Z']);
  });
});

test('whatever way an instant is written, it is read as that instant', async () => {
  const writings: readonly [string, DateOrder | null, (at: Temporal.PlainDateTime) => string][] = [
    ['ISO', null, (at) => at.toString({ smallestUnit: 'second' })],
    ['ISO with milliseconds and Z', null, (at) => `${at.toString({ smallestUnit: 'millisecond' })}Z`],
    ['spaces', null, (at) => at.toString({ smallestUnit: 'second' }).replace('T', ' ')],
    ['day first', 'dmy', (at) => `${at.day}.${at.month}.${at.year}. ${clock(at)}`],
    ['month first, half days', 'mdy', (at) => `${at.month}/${at.day}/${at.year} ${halfDays(at)}`],
    ['month by name', null, (at) => `${at.day} ${at.toLocaleString('en', { month: 'long' })} ${at.year} ${clock(at)}`],
    ['American', null, (at) => `${at.toLocaleString('en', { month: 'short' })} ${at.day}, ${at.year} ${halfDays(at)}`],
    ['with an offset', null, (at) => `${at.add({ minutes: 330 }).toString({ smallestUnit: 'second' })}+05:30`],
  ];
  const instants = fc.integer({ min: Date.UTC(1971, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...writings),
      async (seconds, [, order, write]) => {
        const plain = seconds.map((at) =>
          Temporal.Instant.fromEpochMilliseconds(at * 1000)
            .toZonedDateTimeISO('UTC')
            .toPlainDateTime(),
        );
        const expected = seconds.map((at) => new Date(at * 1000).toISOString());
        expect(await read(plain.map(write), order)).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

function clock(at: Temporal.PlainDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: 'second' });
}

function halfDays({ hour, minute, second }: Temporal.PlainDateTime): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`;
}
