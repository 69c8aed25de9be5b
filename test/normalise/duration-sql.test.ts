import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/normalise/duration-reading.ts';
import { type DurationReading, durationSql, remainingSql } from '../../src/normalise/duration-sql.ts';
import type { WrittenStyle } from '../../src/time/duration-pattern.ts';
import {
  type DurationForm,
  durationForms,
  readDurationCell,
  type ShortUnit,
} from '../../src/time/read-duration-cell.ts';
import { readShippedWords } from '../presets/read-presets.ts';
import { evaluate, openTestEngine } from './evaluate-sql.ts';

const engine = await openTestEngine();
const words = readShippedWords();
const style: WrittenStyle = { words, joiners: words.joiners, isCell: true };

function reading(forms: readonly DurationForm[], more: Partial<DurationReading> = {}): DurationReading {
  return { number: null, style: 'either', short: null, forms, words, joiners: words.joiners, ...more };
}

const secondsOf = async (cells: readonly string[], how: DurationReading) =>
  evaluate(engine, durationSql('cell', how), cells);

describe('a bare number in the unit of its column', () => {
  test.each<[string, NonNullable<DurationReading['number']>, number | null]>([
    ['90', 'seconds', 90],
    ['0', 'seconds', 0],
    ['12.5', 'minutes', 750],
    ['12,5', 'minutes', 750],
    ['0,125', 'hours', 450],
    ['1.0000', 'hours', 3600],
    ['1,25', 'days', 108_000],
    // A spreadsheet's 0:02:23 as a part of a day.
    ['0.00165509259259259', 'days', 143],
    ['1500', 'milliseconds', 1.5],
    ['0.0004', 'seconds', 0],
    ['0.1', 'minutes', 6],
    ['1e3', 'seconds', 1000],
    [' 7 ', 'seconds', 7],
    ['-30', 'seconds', -30],
    ['52 267', 'seconds', 52_267],
    // Near misses.
    ['1,234', 'seconds', null],
    ['100 bytes', 'seconds', null],
    ['30s', 'seconds', null],
    ['5 minutes', 'minutes', null],
    ['', 'seconds', null],
    ['nan', 'seconds', null],
    ['inf', 'seconds', null],
    ['∞', 'seconds', null],
    ['0x10', 'seconds', null],
    ['--5', 'seconds', null],
    ['٣', 'seconds', null],
    ['1e300', 'days', null],
    ['99999999999999999999', 'hours', null],
    ['0:02:23', 'minutes', null],
  ])('%s in %s', async (cell, number, seconds) => {
    expect(await secondsOf([cell], reading(['number'], { number }))).toEqual([seconds]);
  });
});

/** Cells, and the seconds that they say by themselves. */
const carried: readonly (readonly [string, number])[] = [
  ['0:02:23', 143],
  ['26:00:00', 93_600],
  ['00:00:00', 0],
  ['00:00:01.5', 1.5],
  ['00:00:01,25', 1.25],
  ['-0:01:00', -60],
  [' 0:01:00 ', 60],
  ['1:2:3', 3723],
  ['12:02:23 AM', 143],
  ['1:00:00 PM', 46_800],
  ['12:00:00 p.\u00a0m.', 43_200],
  ['PT1H2M', 3720],
  ['P1DT6H', 108_000],
  ['P2W', 1_209_600],
  ['PT0,5S', 0.5],
  ['-PT5M', -300],
  ['1 day, 2:03:04', 93_784],
  ['2 days, 0:00:01', 172_801],
  ['0 days 00:02:23', 143],
  ['0 days 00:02:23.500000', 143.5],
  ['-1 day, 23:59:00', -60],
  ['-1 days +23:59:00', -60],
  ['1 days -02:00:00', 79_200],
  ['1.02:03:04', 93_784],
  ['-1.02:03:04', -93_784],
  ['0.00:00:59.5', 59.5],
  ['3 02:03:04', 266_584],
  ['2 dana 3:04', 183_840],
  ['2d 3h 4m', 183_840],
  ['2d3h4m', 183_840],
  ['1h', 3600],
  ['-1h 5m', -3900],
  ['2 hours 5 minutes', 7500],
  ['1 hour, 2 minutes', 3720],
  ['1 hour and 2 minutes', 3720],
  ['1 week, 2 days, and 3 hours', 788_400],
  ['5 min', 300],
  ['5\u00a0min', 300],
  ['1.5 hours', 5400],
  ['1,5 h', 5400],
  ['12.345 s', 12.345],
  ['250 ms', 0.25],
  ['2H 30M', 9000],
  ['0 segundo', 0],
  ['1 dias 18 horas 47 minutos', 154_020],
  ['1 dia e 2 horas', 93_600],
  ['2 días y 3 horas', 183_600],
  ['1 sat i 20 minuta', 4800],
  ['5 dana 1 sat', 435_600],
  ['2 stundas 5 minūtes', 7500],
  ['1 ч 20 мин', 4800],
  ['1 час и 20 минут', 4800],
  ['2 ДНЯ', 172_800],
  ['3 óra 5 perc', 11_100],
  ['3 Óra 5 perc 10 mp', 11_110],
  ['2 h 5 min', 7500],
  ['2 Std. 5 Min.', 7500],
  ['1 jour 3 heures', 97_200],
];

/** What looks like one and is none. */
const nearMisses: readonly string[] = [
  '100 bytes',
  '5 s.',
  '1h2',
  '12:60',
  '12:60:00',
  '0:00:61',
  '1:2:3:4',
  '0:00:00:05',
  '--5',
  '--5 min',
  '5 min min',
  '5 min 1 h',
  '٣ min',
  '1e3',
  '1e3 s',
  '0x10',
  '0x10 s',
  '∞',
  '∞ min',
  '',
  ' ',
  '5',
  'min',
  'a few seconds',
  '4 hours ago',
  'in 4 hours',
  'and 5 min',
  ', 5 min',
  '5 min,',
  '5 min and',
  '1 h and',
  '1,234 min',
  '1 month',
  '2 meses',
  '1 year 2 days',
  '5minh',
  '5 Minimum',
  '13:02:23 AM',
  '0:02:23 AM',
  '12:02:23 XM',
  'P',
  'PT',
  'P1DT',
  'P1M',
  'P1Y',
  'pt4h',
  'PT4H ago',
  '1 day, 25:00:00',
  '1 day, 2:60:00',
  '1.2:03',
  '1.02:03',
  '1 02:03',
  '1 +02:03:04',
  '1.-02:03:04',
  'day, 2:03:04',
  '2023-06-01 12:15:36',
  '1:05 1:05',
];

describe('a cell that says its own unit', () => {
  const all = reading(durationForms);

  test.each(carried)('%s is %d seconds', async (cell, seconds) => {
    expect(await secondsOf([cell], all)).toEqual([seconds]);
    expect(readDurationCell(cell, style)?.milliseconds.hours).toBe(seconds * 1000);
  });

  test.each(nearMisses)('%s is none', async (cell) => {
    expect(await secondsOf([cell], all)).toEqual([null]);
    expect(readDurationCell(cell, style)).toBeNull();
  });

  test('is read the same with only the words that stand in the column', async () => {
    const cells = carried.map(([cell]) => cell);
    const few = reading(durationForms, { words: wordsIn(cells, words) });
    expect(await secondsOf(cells, few)).toEqual(carried.map(([, seconds]) => seconds));
    expect(few.words.days).not.toContain('Tagen');
  });

  test.each<DurationForm>(['clock', 'half-day', 'iso', 'day-clock', 'words'])(
    'is read as %s where that is looked for, and as nothing else',
    async (form) => {
      const cells = [...carried.map(([cell]) => cell), ...nearMisses];
      const expected = cells.map((cell) => {
        const read = readDurationCell(cell, style);
        return read?.form === form && read.milliseconds.hours !== null ? read.milliseconds.hours / 1000 : null;
      });
      expect(await secondsOf(cells, reading([form]))).toEqual(expected);
    },
  );

  test('hostile texts take no time', () => {
    const before = performance.now();
    for (const text of [
      `1w${' '.repeat(100_000)}x`,
      '9'.repeat(100_000),
      `${'1 h, '.repeat(50_000)}x`,
      `${':'.repeat(100_000)}`,
    ]) {
      expect(readDurationCell(text, style)).toBeNull();
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('5:30', () => {
  const cases: readonly (readonly [string, ShortUnit, number | null])[] = [
    ['5:30', 'minutes', 330],
    ['5:30', 'hours', 19_800],
    ['125:30', 'minutes', 7530],
    ['38:24', 'hours', 138_240],
    ['-0:25', 'hours', -1500],
    ['-0:25', 'minutes', -25],
    ['5:30.5', 'minutes', 330.5],
    ['5:30.5', 'hours', null],
    ['12:60', 'hours', null],
    ['12:60', 'minutes', null],
    ['5:3', 'minutes', null],
  ];

  test.each(cases)('%s in %s', async (cell, short, seconds) => {
    expect(await secondsOf([cell], reading(['short'], { short }))).toEqual([seconds]);
    const read = readDurationCell(cell, style)?.milliseconds[short] ?? null;
    expect(read === null ? null : read / 1000).toBe(seconds);
  });

  test('is none where nothing says what it is', async () => {
    expect(await secondsOf(['5:30', '0:05:30'], reading(['clock', 'short']))).toEqual([null, 330]);
  });

  test('stands beside longer clocks', async () => {
    expect(await secondsOf(['5:30', '1:05:30'], reading(['clock', 'short'], { short: 'minutes' }))).toEqual([
      330, 3930,
    ]);
    expect(await secondsOf(['5:30', '1:05:30'], reading(['clock', 'short'], { short: 'hours' }))).toEqual([
      19_800, 3930,
    ]);
  });
});

test('what a system writes from whole parts is read back, by both alike', async () => {
  const part = (max: number) => fc.integer({ min: 0, max });
  const cell = fc
    .tuple(part(40), part(2000), part(59), part(59), fc.constantFrom('clock', 'words', 'iso', 'day'))
    .map(([days, hours, minutes, seconds, form]) => {
      const two = (amount: number) => String(amount).padStart(2, '0');
      const day = hours % 24;
      const texts = {
        clock: [`${hours}:${two(minutes)}:${two(seconds)}`, hours * 3600],
        words: [`${days} dias ${hours} horas ${minutes} minutos ${seconds} s`, days * 86_400 + hours * 3600],
        iso: [`P${days}DT${hours}H${minutes}M${seconds}S`, days * 86_400 + hours * 3600],
        day: [`${days} days, ${day}:${two(minutes)}:${two(seconds)}`, days * 86_400 + day * 3600],
      } as const;
      const [text, large] = texts[form as keyof typeof texts];
      return { text, seconds: large + minutes * 60 + seconds };
    });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1 }), async (cells) => {
      const found = await secondsOf(
        cells.map(({ text }) => text),
        reading(durationForms),
      );
      expect(found).toEqual(cells.map(({ seconds }) => seconds));
      for (const { text, seconds } of cells)
        expect(readDurationCell(text, style)?.milliseconds.hours).toBe(seconds * 1000);
    }),
    { numRuns: 30 },
  );
});

test('texts that are nearly clocks are read by both alike', async () => {
  const character = fc.constantFrom(...'0123456789', ':', ':', ':', ' ', '.', ',', '-', '+', 'A', 'Z', 'T', 'x', '٣');
  const nearly = fc
    .tuple(fc.array(character, { maxLength: 3 }), fc.nat(99), fc.nat(99), fc.array(character, { maxLength: 2 }))
    .map(([before, minutes, seconds, after]) => `${before.join('')}:${minutes}:${seconds}${after.join('')}`);
  const clocks = reading(['clock']);
  await fc.assert(
    fc.asyncProperty(fc.array(nearly, { minLength: 50, maxLength: 200 }), async (cells) => {
      const expected = cells.map((cell) => {
        const read = readDurationCell(cell, style);
        return read?.form === 'clock' ? (read.milliseconds.hours ?? 0) / 1000 : null;
      });
      expect(await secondsOf(cells, clocks)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['3:59', true],
  ['0:00', true],
  ['-0:25', false],
  ['\u22120:25', false],
  ['-12:25:10', false],
  ['3:5', null],
  ['breached', null],
  ['--0:25', null],
  ['', null],
])('a promise with %s left was kept: %s', async (cell, kept) => {
  expect(await evaluate(engine, remainingSql('cell'), [cell])).toEqual([kept]);
});
