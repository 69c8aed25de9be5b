import { describe, expect, test } from 'vitest';
import { readInstantCell } from '../../src/normalise/instant-cell.ts';
import { detectInstantShape, mergeInstantShapes, plainSpelling } from '../../src/normalise/instant-shape.ts';

describe('one cell', () => {
  test.each([
    ['2026-02-01', '%Y-%m-%d'],
    ['2026/2/1', '%Y/%m/%d'],
    ['2026.02.01', '%Y.%m.%d'],
    ['2026-02-01 10:00', '%Y-%m-%d %H:%M'],
    ['2026-02-01T10:00:59', '%Y-%m-%dT%H:%M:%S'],
    ['2026-02-01 10:00:59.123', '%Y-%m-%d %H:%M:%S.%f'],
    ['2026-02-01 10:00:59,5', '%Y-%m-%d %H:%M:%S,%f'],
    ['2026-02-01T10:00:59.123456789', '%Y-%m-%dT%H:%M:%S.%n'],
    ['2026-02-01T10:00:59Z', '%Y-%m-%dT%H:%M:%SZ'],
    ['2026-02-01T10:00Z', '%Y-%m-%dT%H:%MZ'],
    ['2026-02-01 10:00:59 UTC', '%Y-%m-%d %H:%M:%S UTC'],
    ['2026-02-01 10:00:59 GMT', '%Y-%m-%d %H:%M:%S GMT'],
    ['2026-02-01T10:00:59+02:00', '%Y-%m-%dT%H:%M:%S%z'],
    ['2026-02-01 10:00:59 -0500', '%Y-%m-%d %H:%M:%S %z'],
    ['2026-02-01 10:00:59+02', '%Y-%m-%d %H:%M:%S%z'],
    ['1.5.2026', '%1.%2.%Y'],
    ['1.5.2026.', '%1.%2.%Y.'],
    ['01. 05. 2026', '%1. %2. %Y'],
    ['01.05.2026. 08:00', '%1.%2.%Y. %H:%M'],
    ['01/05/26', '%1/%2/%y'],
    ['8/02/2023', '%1/%2/%Y'],
    ['01-05-2026 23:59', '%1-%2-%Y %H:%M'],
    ['1/5/2026 1:02:03 PM', '%1/%2/%Y %I:%M:%S %p'],
    ['1/5/2026 1:02pm', '%1/%2/%Y %I:%M%p'],
    ['1/5/2026, 13:02', '%1/%2/%Y, %H:%M'],
    ['1/5/2026  13:02', '%1/%2/%Y %H:%M'],
    ['18/jul/26 9:10 AM', '%d/%b/%y %I:%M %p'],
    ['1-MAY-2026', '%d-%b-%Y'],
    ['18 July 2026', '%d %B %Y'],
    ['Mon, 02 Feb 2026 10:00:00 GMT', '%a, %d %b %Y %H:%M:%S GMT'],
    ['Jul 18, 2026', '%b %d, %Y'],
    ['July 18, 2026 09:10', '%B %d, %Y %H:%M'],
    ['12:15', '%H:%M'],
    ['12:15:36 AM', '%I:%M:%S %p'],
    ['  2026-02-01  ', '%Y-%m-%d'],
  ])('%s is written %s', (cell, template) => {
    expect(readInstantCell(cell)?.template).toBe(template);
  });

  test.each([
    ['a month that does not exist', '2026-13-01'],
    ['a day that does not exist', '2026-01-45'],
    ['two numbers that are both no month', '13/14/2026'],
    ['a minute that does not exist', '12:61'],
    ['an hour that does not exist', '25:00'],
    ['a duration of more than a day', '26:00:00'],
    ['a long duration', '120:30'],
    ['a negative duration', '-1:00:00'],
    ['a date with more text after it', '2026-02-01 10:00 by Ana'],
    ['a date with more text on the next line', '2026-02-01\nupdated'],
    ['a telephone number', '385 1 234 5678'],
    ['a telephone number with hyphens', '01-23-4567'],
    ['a telephone number in international form', '+385 91 123 4567'],
    ['a version', '1.12.3.4'],
    ['an address', '192.168.1.10'],
    ['a share', '1/2'],
    ['a number', '42075'],
    ['a number with decimals', '0.38400462962963'],
    ['a day of a month that is no month', '12 items 20'],
    ['a zone nobody can be sure of', '2026-02-01 10:00 CDT'],
    ['three different separators', '01/02-2026'],
    ['a year of five digits', '20226-01-01'],
    ['a date without its zero-day parts', '0000-00-00'],
    ['nothing', ''],
  ])('%s is no instant', (_, cell) => {
    expect(readInstantCell(cell)).toBeNull();
  });

  test('a cell tells whether it has a date, a time of day and an offset', () => {
    expect(readInstantCell('2026-02-01')).toMatchObject({ hasDate: true, hasTime: false, zoned: false });
    expect(readInstantCell('09:10')).toMatchObject({ hasDate: false, hasTime: true, zoned: false });
    expect(readInstantCell('2026-02-01T10:00Z')).toMatchObject({ hasDate: true, hasTime: true, zoned: true });
  });
});

describe('a column', () => {
  test('is instants if nine cells in ten are', () => {
    const nine = Array.from({ length: 9 }, () => '2026-02-01');
    expect(detectInstantShape([...nine, 'soon'])?.templates).toEqual(['%Y-%m-%d']);
    expect(detectInstantShape([...nine, 'soon', 'later'])).toBeNull();
  });

  test('without a cell that says something has no shape', () => {
    expect(detectInstantShape([])).toBeNull();
  });

  test('lists its commonest writing first', () => {
    expect(detectInstantShape(['1 May 2026', '2026-02-01', '2026-02-02'])?.templates).toEqual(['%Y-%m-%d', '%d %b %Y']);
  });

  test('tries years of two digits first, which a format of four digits would read as the first century', () => {
    const cells = ['01/02/2026', '02/02/2026', '03/02/26'];
    expect(detectInstantShape(cells)?.templates).toEqual(['%1/%2/%y', '%1/%2/%Y']);
  });

  test('needs an order where day and month are both numbers and the year is not first', () => {
    expect(detectInstantShape(['01/02/2026'])?.needsOrder).toBe(true);
    expect(detectInstantShape(['2026-02-01', '1 Feb 2026'])?.needsOrder).toBe(false);
  });

  test('knows whether all, some or none of its cells carry an offset', () => {
    expect(detectInstantShape(['2026-02-01T10:00Z', '2026-02-01T10:00+02:00'])?.zoned).toBe('all');
    expect(detectInstantShape(['2026-02-01T10:00Z', '2026-02-01T10:00'])?.zoned).toBe('some');
    expect(detectInstantShape(['2026-02-01T10:00'])?.zoned).toBe('none');
  });

  test('is of dates or of times of day only if every cell is', () => {
    expect(detectInstantShape(['2026-02-01', '2026-02-02'])).toMatchObject({ dateOnly: true, clockOnly: false });
    expect(detectInstantShape(['2026-02-01', '2026-02-02 10:00'])).toMatchObject({ dateOnly: false, clockOnly: false });
    expect(detectInstantShape(['09:10', '10:10'])).toMatchObject({ dateOnly: false, clockOnly: true });
  });

  test('takes in the writings of later cells', () => {
    const iso = detectInstantShape(['2026-02-01']);
    const other = detectInstantShape(['03/02/26 10:00Z']);
    if (iso === null || other === null) throw new Error('both are instants');
    expect(mergeInstantShapes(iso, other)).toEqual({
      templates: ['%1/%2/%y %H:%MZ', '%Y-%m-%d'],
      needsOrder: true,
      zoned: 'some',
      dateOnly: false,
      clockOnly: false,
      spelling: plainSpelling,
    });
  });
});
