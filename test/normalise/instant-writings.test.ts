import { describe, expect, test } from 'vitest';
import type { DateOrder } from '../../src/model/preset.ts';
import { openTestEngine } from './evaluate-sql.ts';
import { type ColumnOptions, readInstants } from './read-instants.ts';

const engine = await openTestEngine();

async function one(cell: string | readonly [string, string], options: ColumnOptions = {}): Promise<unknown> {
  return (await readInstants(engine, [cell], options))?.instants[0] ?? null;
}

describe('21: months by name', () => {
  test.each([
    ['English, a weekday in front', 'Thursday, 27 October 2016 14:51', '2016-10-27T14:51:00.000Z'],
    ['English, an ordinal', '18th July 2026', '2026-07-18T00:00:00.000Z'],
    ['English, four letters', '5 Sept 2026 09:10', '2026-09-05T09:10:00.000Z'],
    ['English, at', 'July 18, 2026 at 9:10 AM', '2026-07-18T09:10:00.000Z'],
    ['English, as SQL Server writes it', 'Jul 18 2026  9:10AM', '2026-07-18T09:10:00.000Z'],
    ['English, as Oracle writes it', '18-JUL-26 09.10.05.123000 PM', '2026-07-18T21:10:05.123Z'],
    ['Croatian', '18. kolovoza 2026. u 09:10', '2026-08-18T09:10:00.000Z'],
    ['Croatian, short', '18. kol 2026.', '2026-08-18T00:00:00.000Z'],
    ['Croatian, in capitals', '18-SVI-2026', '2026-05-18T00:00:00.000Z'],
    ['Latvian', '2026. gada 18. jūlijs 09:10', '2026-07-18T09:10:00.000Z'],
    ['Latvian, short', '18. febr. 2026', '2026-02-18T00:00:00.000Z'],
    ['Russian', '18 мая 2026 г. в 09:10', '2026-05-18T09:10:00.000Z'],
    ['Russian, with a comma', '18 июля 2026 г., 09:10:05', '2026-07-18T09:10:05.000Z'],
    ['Russian, with a full stop', '18 мая. 2026', '2026-05-18T00:00:00.000Z'],
    ['Russian, short', 'вс, 5 июл. 2026 г.', '2026-07-05T00:00:00.000Z'],
    ['Hungarian', '2026. június 3.', '2026-06-03T00:00:00.000Z'],
    ['Hungarian, short', '2026. jún. 3. 9:10', '2026-06-03T09:10:00.000Z'],
    ['German', '18. März 2026 um 09:10 Uhr', '2026-03-18T09:10:00.000Z'],
    ['German, short', '18. Mrz 2026', '2026-03-18T00:00:00.000Z'],
    ['Spanish', '18 de septiembre de 2026 a las 9:10', '2026-09-18T09:10:00.000Z'],
    ['Spanish, a weekday in front', 'domingo, 5 de julio de 2026, 3:03:00 p. m.', '2026-07-05T15:03:00.000Z'],
    ['Spanish, a weekday that is spelt like a month', 'mar 3 feb 2026', '2026-02-03T00:00:00.000Z'],
    ['Spanish, as Jira writes it', '18/ago/26 9:10 AM', '2026-08-18T09:10:00.000Z'],
    ['Spanish, sept', '18/sept/26 9:10 PM', '2026-09-18T21:10:00.000Z'],
    ['Portuguese', '5 de fev. de 2026 às 15:03', '2026-02-05T15:03:00.000Z'],
    ['Portuguese, as Jira writes it', '18/fev/26 9:10 AM', '2026-02-18T09:10:00.000Z'],
    ['French', '1er févr. 2026 à 15:03', '2026-02-01T15:03:00.000Z'],
    ['French, a weekday that is spelt like a month', 'mar. 3 févr. 2026', '2026-02-03T00:00:00.000Z'],
    ['French, hours with an h', '18 août 2026 15h03', '2026-08-18T15:03:00.000Z'],
    ['Korean', '2026년 7월 5일 오후 3:03', '2026-07-05T15:03:00.000Z'],
    ['Korean, in figures', '2026. 7. 5. 오전 9:03:00', '2026-07-05T09:03:00.000Z'],
    ['Japanese', '2026年7月5日(日) 15時03分', '2026-07-05T15:03:00.000Z'],
    ['spaces that do not break', 'Jul 5, 2026, 3:03:00\u202fPM', '2026-07-05T15:03:00.000Z'],
  ])('%s', async (_, cell, instant) => {
    expect(await one(cell)).toBe(instant);
  });

  test('are of the language that knows them all: `lis` is October beside `kol`, November beside `paź`', async () => {
    const croatian = await readInstants(engine, ['1. lis 2026.', '1. kol 2026.']);
    const polish = await readInstants(engine, ['1 lis 2026', '1 paź 2026']);
    expect(croatian?.instants).toEqual(['2026-10-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z']);
    expect(polish?.instants).toEqual(['2026-11-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z']);
  });

  test('that are two months in two languages are not guessed, but may be said', async () => {
    const found = await readInstants(engine, ['1. listopada 2026.', '2. listopada 2026.']);
    expect(found?.ambiguous).toMatchObject([{ why: 'ambiguous-month', text: 'listopada' }]);
    expect(await one('1. listopada 2026.', { values: { 10: ['listopada'] } })).toBe('2026-10-01T00:00:00.000Z');
  });
});

describe('writings of programs', () => {
  test.each([
    ['Thu Oct 27 2016 14:51:34 GMT+0200 (Central European Summer Time)', '2016-10-27T12:51:34.000Z'],
    ['Sat Jul 18 09:10:00 UTC 2026', '2026-07-18T09:10:00.000Z'],
    ['2026-07-18 09:10 UTC+2', '2026-07-18T07:10:00.000Z'],
    ['2026-07-18 09:10 GMT-05:30', '2026-07-18T14:40:00.000Z'],
    ['09:10:05 2026-07-18', '2026-07-18T09:10:05.000Z'],
    ['9:10 PM 18 Jul 2026', '2026-07-18T21:10:00.000Z'],
    ['18.07.2026 - 09:10', '2026-07-18T09:10:00.000Z', 'dmy'],
    ['18.7.2026 9.10', '2026-07-18T09:10:00.000Z', 'dmy'],
    ['2026. 07. 18. 9:10', '2026-07-18T09:10:00.000Z'],
    ['18/07/2026 9:10 a.m.', '2026-07-18T09:10:00.000Z', 'dmy'],
    ['18/07/26 9:10 P.M.', '2026-07-18T21:10:00.000Z', 'dmy'],
    ['18/07/2026 12:03:05p. m.', '2026-07-18T12:03:05.000Z', 'dmy'],
    ['2026-07-18 09:10\nchanged by Ana', '2026-07-18T09:10:00.000Z'],
  ])('%s', async (cell, instant, order?: string) => {
    expect(await one(cell, order === undefined ? {} : { order: order as DateOrder })).toBe(instant);
  });

  test.each([
    ['1 dias 18 horas 47 minutos'],
    ['3 days'],
    ['5 reviews 2026'],
    ['call back on Monday'],
    ['2026-07-18 09:10 by Ana'],
    ['2026-07-18 24:00:00'],
    ['18 Foo 2026'],
    ['July'],
    ['2026-07-18 12:60'],
    ['0:02:23 5'],
    ['Order 18/07/2026-3'],
  ])('%s is no instant', async (cell) => {
    expect(await readInstants(engine, [cell])).toBeNull();
  });

  test('near misses of the calendar are unreadable, not moved', async () => {
    const cells = Array.from({ length: 30 }, (_, index) => `${index + 1}/1/2024 10:00`);
    const found = await readInstants(engine, [...cells, '31/2/2024 10:00'], { order: 'dmy' });
    expect(found?.instants.at(-1)).toBeNull();
    expect(found?.instants.filter((instant) => instant === null)).toHaveLength(1);
  });
});

describe('a date and a time of day in two cells', () => {
  test.each([
    ['2026-03-12', '9:12:58', '2026-03-12T09:12:58.000Z'],
    ['12. ožujka 2026.', '21:12', '2026-03-12T21:12:00.000Z'],
    ['2026-03-12 00:00:00', '9:12:58', '2026-03-12T09:12:58.000Z'],
    ['3/12/2026 12:00:00 AM', '12/30/1899 9:12:58 PM', '2026-03-12T21:12:58.000Z', 'mdy'],
    ['2026-03-12T00:00:00.000', '1900-01-01 09:12', '2026-03-12T09:12:00.000Z'],
    ['2026-03-12', '09:12:58 CET', '2026-03-12T08:12:58.000Z'],
    ['2026-03-12', '09:12:58+02:00', '2026-03-12T07:12:58.000Z'],
  ])('%s and %s', async (date, time, instant, order?: string) => {
    const options = { zone: 'Europe/Zagreb', ...(order === undefined ? {} : { order: order as DateOrder }) };
    expect(await one([date, time], options)).toBe(instant);
  });
});

describe('31: the letters of a zone', () => {
  const chicago = ['2025-11-02 01:30 CDT', '2025-11-02 01:30 CST', '2025-07-01 10:00 CDT'];

  test('are read exactly in the zone that has them, also the hour that comes twice', async () => {
    const found = await readInstants(engine, chicago, { zone: 'America/Chicago' });
    expect(found?.instants).toEqual([
      '2025-11-02T06:30:00.000Z',
      '2025-11-02T07:30:00.000Z',
      '2025-07-01T15:00:00.000Z',
    ]);
    expect(found?.column.reading).toMatchObject({ shape: { zoned: 'all' } });
  });

  test.each([
    ['no zone is named', {}],
    ['the zone named has others', { zone: 'America/New_York' }],
    ['the zone named has none', { zone: 'Europe/Moscow' }],
  ])('are not guessed where %s', async (_, options) => {
    const found = await readInstants(engine, chicago, options);
    expect(found?.ambiguous).toMatchObject([{ why: 'ambiguous-zone' }]);
  });

  test('are those of the zones a system writes', async () => {
    const letterZones = ['America/New_York', 'America/Chicago'];
    const found = await readInstants(engine, ['2025-07-01 10:00 EDT', '2025-12-01 10:00 CST'], { letterZones });
    expect(found?.instants).toEqual(['2025-07-01T14:00:00.000Z', '2025-12-01T16:00:00.000Z']);
  });

  test('of another zone in one cell of a hundred make that cell unreadable', async () => {
    const cells = Array.from({ length: 99 }, () => '2025-07-01 10:00 CEST');
    const found = await readInstants(engine, [...cells, '2025-07-01 10:00 IST'], { zone: 'Europe/Zagreb' });
    expect(found?.instants[0]).toBe('2025-07-01T08:00:00.000Z');
    expect(found?.instants.at(-1)).toBeNull();
  });

  test.each([
    ['Europe/Berlin', '2025-07-01 10:00 MESZ', '2025-07-01T08:00:00.000Z'],
    ['Asia/Kolkata', '2025-07-01 10:00:00 IST', '2025-07-01T04:30:00.000Z'],
    ['Europe/Dublin', '2025-07-01 10:00:00 IST', '2025-07-01T09:00:00.000Z'],
    ['Europe/Zagreb', 'Sat Jul 18 09:10:00 CEST 2026', '2026-07-18T07:10:00.000Z'],
    ['Europe/Zagreb', '18/07/2026 09:10 (CEST)', '2026-07-18T07:10:00.000Z'],
  ])('in %s: %s', async (zone, cell, instant) => {
    expect(await one(cell, { zone, order: 'dmy' })).toBe(instant);
  });
});

describe('7: bare numbers', () => {
  test('serial dates are the days and times that a spreadsheet shows', async () => {
    const found = await readInstants(engine, ['42075', '42075.5', '42075.38400462963', '42075,25'], {
      numbers: ['serial'],
    });
    expect(found?.instants).toEqual([
      '2015-03-12T00:00:00.000Z',
      '2015-03-12T12:00:00.000Z',
      '2015-03-12T09:12:58.000Z',
      '2015-03-12T06:00:00.000Z',
    ]);
  });

  test('a date, as text or serial, and the share of the day that has passed are one instant', async () => {
    const instants = ['2015-03-12T09:12:58.000Z', '2015-03-12T00:00:01.000Z', '2015-03-12T00:00:00.000Z'];
    const times = ['0.38400462962963', '1.15740740740741E-05', '0'];
    for (const date of ['2015-03-12', '42075', '20150312']) {
      const found = await readInstants(
        engine,
        times.map((time) => [date, time] as const),
      );
      expect(found?.instants).toEqual(instants);
    }
  });

  test('a serial date and a time of day are one instant', async () => {
    expect(await one(['42075', '9:12:58 PM'])).toBe('2015-03-12T21:12:58.000Z');
  });

  test.each([
    ['1785500000', 'epoch-seconds', '2026-07-31T12:13:20.000Z'],
    ['1785500000.25', 'epoch-seconds', '2026-07-31T12:13:20.250Z'],
    ['1785500000250', 'epoch-milliseconds', '2026-07-31T12:13:20.250Z'],
    ['20260731', 'digits', '2026-07-31T00:00:00.000Z'],
    ['202607311213', 'digits', '2026-07-31T12:13:00.000Z'],
    ['20260731121320', 'digits', '2026-07-31T12:13:20.000Z'],
  ] as const)('%s as %s', async (cell, form, instant) => {
    expect(await one(cell, { numbers: [form] })).toBe(instant);
  });

  test.each([
    ['12'],
    ['999'],
    ['29000'],
    ['80000'],
    ['123456'],
    ['20261332'],
    ['5000000000'],
    ['-42075'],
    ['1e5'],
    ['0.5'],
  ])('%s is none of a date', async (cell) => {
    const numbers = ['serial', 'epoch-seconds', 'epoch-milliseconds', 'digits'] as const;
    expect(await readInstants(engine, [cell], { numbers })).toBeNull();
  });

  test('are no instants unless the column is known to hold some', async () => {
    expect(await readInstants(engine, ['42075', '42076'])).toBeNull();
  });

  test('out of range among others are unreadable', async () => {
    const cells = Array.from({ length: 20 }, (_, index) => String(42_075 + index));
    const found = await readInstants(engine, [...cells, '7', '31000000'], { numbers: ['serial'] });
    expect(found?.instants.slice(-2)).toEqual([null, null]);
  });
});
