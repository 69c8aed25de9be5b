import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DurationUnit } from '../../src/model/preset.ts';
import { durationSql, integerSql, numberSql, unitOfColumn, unitOfHeader } from '../../src/normalise/duration-sql.ts';
import { evaluate, openTestEngine } from './evaluate-sql.ts';

const engine = await openTestEngine();
const secondsOf = async (cell: string, unit: DurationUnit) =>
  (await evaluate(engine, durationSql('cell', unit), [cell]))[0];

describe('a cell as seconds', () => {
  test.each<[string, DurationUnit, number | null]>([
    ['90', 'seconds', 90],
    ['0', 'seconds', 0],
    ['12.5', 'minutes', 750],
    ['12,5', 'minutes', 750],
    ['0,125', 'hours', 450],
    ['1.0000', 'hours', 3600],
    ['1,25', 'days', 108_000],
    ['1500', 'milliseconds', 1.5],
    ['0.0004', 'seconds', 0],
    ['0.1', 'minutes', 6],
    ['1e3', 'seconds', 1000],
    [' 7 ', 'seconds', 7],
    ['-30', 'seconds', -30],
    ['0:02:23', 'clock', 143],
    ['26:00:00', 'clock', 93_600],
    ['00:00:00', 'clock', 0],
    ['1:05', 'clock', 3900],
    ['00:00:01.5', 'clock', 1.5],
    ['00:00:01,25', 'clock', 1.25],
    ['-0:01:00', 'clock', -60],
    [' 0:01:00 ', 'clock', 60],
    // Near misses.
    ['1,234', 'seconds', null],
    ['1,234,567', 'seconds', null],
    ['1.234,5', 'seconds', null],
    ['100 bytes', 'seconds', null],
    ['30s', 'seconds', null],
    ['5 minutes', 'minutes', null],
    ['', 'seconds', null],
    ['nan', 'seconds', null],
    ['inf', 'seconds', null],
    ['1e300', 'days', null],
    ['99999999999999999999', 'hours', null],
    ['0:02:23', 'minutes', null],
    ['12:02:23 AM', 'clock', null],
    ['0:61:00', 'clock', null],
    ['0:00:61', 'clock', null],
    ['0:00:00:05', 'clock', null],
    ['143', 'clock', null],
    ['1 day 2:00:00', 'clock', null],
    ['99999999999999999999:00:00', 'clock', null],
    ['1 dias 18 horas', 'words', null],
  ])('%s in %s', async (cell, unit, seconds) => {
    expect(await secondsOf(cell, unit)).toBe(seconds);
  });

  test('a clock reads what it writes', async () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(part(2000), part(59), part(59)), { minLength: 1 }), async (times) => {
        const cells = times.map((time) =>
          time.map((part, place) => String(part).padStart(place === 0 ? 1 : 2, '0')).join(':'),
        );
        const seconds = times.map(([hours, minutes, rest]) => hours * 3600 + minutes * 60 + rest);
        expect(await evaluate(engine, durationSql('cell', 'clock'), cells)).toEqual(seconds);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a cell as a number', () => {
  test.each([
    ['5', 5],
    ['5.0', 5],
    ['5,5', 5.5],
    ['1234,5678', 1234.5678],
    ['-0,125', -0.125],
    // A comma before three digits parts thousands or decimals: a factor of a thousand is not guessed.
    ['1,234', null],
    ['12,345', null],
    ['five', null],
  ])('%s', async (cell, number) => {
    expect(await evaluate(engine, numberSql('cell'), [cell])).toEqual([number]);
  });

  test.each([
    ['3', 3n],
    ['3.00000000000000000000', 3n],
    ['2.5', null],
    ['1e30', null],
    ['inf', null],
    ['two', null],
  ])('%s as a count', async (cell, count) => {
    expect(await evaluate(engine, integerSql('cell'), [cell])).toEqual([count]);
  });
});

describe('the unit', () => {
  test.each([
    ['First reply time in minutes', 'minutes'],
    ['Resolution time (in hrs)', 'hours'],
    ['Speed of answer in seconds', 'seconds'],
    ['wait (seconds)', 'seconds'],
    ['first_response_minutes', 'minutes'],
    ['resolution_hours', 'hours'],
    ['Duration (ms)', 'milliseconds'],
    ['Talk time (HH:mm:ss)', 'clock'],
    ['Duration in h:mm:ss', 'clock'],
    ['age_days', 'days'],
    ['Trajanje (min)', 'minutes'],
    ['Tiempo de espera (segundos)', 'seconds'],
    ['First reply time in minutes within business hours', 'minutes'],
    ['Waiting time in days within business hours', 'days'],
    ['First reply time - Business hours (min)', 'minutes'],
    ['MED(First reply time (hrs))', 'hours'],
    ['Tiempo de respuesta (en minutos)', 'minutes'],
    ['Minutes to first response', 'minutes'],
    ['First response time, business hours', null],
    ['First reply time', null],
    ['Resolution', null],
    ['Minuteman response', null],
    ['Hourly rate', null],
    ['Second line wait', null],
    ['Time to resolve (bytes)', null],
  ] as const)('that the header %s names', (header, unit) => {
    expect(unitOfHeader(header)).toBe(unit);
  });

  test('is what is declared, unless the cells are H:MM:SS', () => {
    expect(unitOfColumn(['5', '6'], 'wait', 'minutes')).toBe('minutes');
    expect(unitOfColumn(['5', '6'], 'wait (seconds)', 'minutes')).toBe('minutes');
    expect(unitOfColumn(['0:05:00'], 'wait in minutes', 'minutes')).toBe('clock');
    expect(unitOfColumn(['5:00'], 'wait', 'clock')).toBe('clock');
  });

  test('is what the header says, or what the cells carry', () => {
    expect(unitOfColumn(['5'], 'wait (seconds)', undefined)).toBe('seconds');
    expect(unitOfColumn(['0:05:00', '1:00:00'], 'wait', undefined)).toBe('clock');
  });

  test('is not known of bare numbers, nor of 5:30, which may be hours or minutes', () => {
    expect(unitOfColumn(['5', '6'], 'wait', undefined)).toBeNull();
    expect(unitOfColumn(['5:30'], 'wait', undefined)).toBeNull();
    expect(unitOfColumn([], 'wait', undefined)).toBeNull();
  });
});
