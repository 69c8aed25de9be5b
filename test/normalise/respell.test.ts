import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { DateOrder } from '../../src/model/preset.ts';
import { respell, respellSql } from '../../src/normalise/respell.ts';
import { evaluate, openTestEngine } from './evaluate-sql.ts';
import { readInstants } from './read-instants.ts';

const engine = await openTestEngine();

test('the sample and the column are rewritten alike', async () => {
  const pieces = fc.constantFrom(
    ...[
      '18',
      '7',
      '2026',
      '09:10',
      '9.10',
      '3:03:00',
      '1er',
      '18th',
      '.',
      ',',
      ' ',
      ' ',
      '\u202f',
      '-',
      '/',
      '\n',
      '|',
    ],
    ...[
      'de',
      'julio',
      'jul.',
      'mar.',
      'Thu',
      'gada',
      'г.',
      'um',
      'Uhr',
      'at',
      'PM',
      'p. m.',
      'du.',
      '오후',
      '년',
      '월',
      '일',
    ],
    ...['GMT+0200', '(CEST)', 'CEST', 'UTC+2', '+02:00', 'h', 'Ana', 'č', '年', '分'],
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.array(pieces, { maxLength: 9 }).map((list) => list.join('')),
        { minLength: 1, maxLength: 40 },
      ),
      async (cells) => {
        const rewritten = cells.map((cell) => respell(cell));
        const used = [...new Set(rewritten.flatMap((one) => one.used))];
        // The engine's column takes every rewriting that one of its cells does, so each cell is compared under its own.
        for (const [index, { text, used: own }] of rewritten.entries()) {
          const [found] = await evaluate(engine, own.length === 0 ? 'trim(cell)' : respellSql('cell', own), [
            cells[index] ?? '',
          ]);
          expect(found).toBe(text);
        }
        expect(respellSql('cell', used).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});

const months = (language: string, month: 'long' | 'short') => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
  return (at: Temporal.PlainDateTime) =>
    format.formatToParts(Date.UTC(at.year, at.month - 1, at.day)).find(({ type }) => type === 'month')?.value ?? '';
};

type Writing = readonly [string, DateOrder | null, (at: Temporal.PlainDateTime) => string];

test('whatever way a program or a language writes an instant, it is read as that instant', async () => {
  const writings: readonly Writing[] = [
    ...['hr', 'lv', 'ru', 'hu', 'de', 'es', 'pt', 'fr'].flatMap((language): readonly Writing[] =>
      (['long', 'short'] as const).map((length) => {
        const name = months(language, length);
        return [`${language}, ${length}`, null, (at) => `${at.day}. ${name(at)} ${at.year} ${clock(at)}`];
      }),
    ),
    ['Spanish in words', null, (at) => `${at.day} de ${months('es', 'long')(at)} de ${at.year}, ${clock(at)}`],
    ['Hungarian', null, (at) => `${at.year}. ${months('hu', 'long')(at)} ${at.day}. ${clock(at)}`],
    ['Korean', null, (at) => `${at.year}년 ${at.month}월 ${at.day}일 ${at.hour < 12 ? '오전' : '오후'} ${half(at)}`],
    ['p. m.', 'dmy', (at) => `${at.day}/${at.month}/${at.year} ${half(at)} ${at.hour < 12 ? 'a. m.' : 'p. m.'}`],
    ['no space', 'mdy', (at) => `${at.month}-${at.day}-${at.year} ${half(at)}${at.hour < 12 ? 'am' : 'pm'}`],
    ['points', 'dmy', (at) => `${at.day}.${at.month}.${at.year} ${clock(at).replaceAll(':', '.')}`],
    ['time first', null, (at) => `${clock(at)} ${at.toPlainDate()}`],
    [
      'JavaScript',
      null,
      (at) => `Thu ${months('en', 'short')(at)} ${two(at.day)} ${at.year} ${clock(at)} GMT+0000 (UTC)`,
    ],
    ['Java', null, (at) => `Thu ${months('en', 'short')(at)} ${two(at.day)} ${clock(at)} UTC ${at.year}`],
  ];
  const instants = fc.integer({ min: Date.UTC(1971, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { minLength: 12, maxLength: 40 }),
      fc.constantFrom(...writings),
      async (seconds, [, order, write]) => {
        // All months stand in the column, so no name of one is open.
        const all = [...seconds, ...Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 3) / 1000)];
        const cells = all.map((at) => write(plain(at)));
        const found = await readInstants(engine, cells, order === null ? {} : { order });
        expect(found?.instants).toEqual(all.map((at) => new Date(at * 1000).toISOString()));
      },
    ),
    { numRuns: 80 },
  );
});

test('a number is read as the instant that a spreadsheet or a program wrote as it', async () => {
  const instants = fc.integer({ min: Date.UTC(2002, 0, 1) / 1000, max: Date.UTC(2099, 0, 1) / 1000 });
  const forms = [
    ['serial', (at: number) => String(at / 86_400 + 25_569)],
    ['epoch-seconds', (at: number) => String(at)],
    ['epoch-milliseconds', (at: number) => String(at * 1000)],
    ['digits', (at: number) => new Date(at * 1000).toISOString().slice(0, 19).replaceAll(/\D/g, '')],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { minLength: 1, maxLength: 40 }),
      fc.constantFrom(...forms),
      async (seconds, [form, write]) => {
        const found = await readInstants(engine, seconds.map(write), { numbers: [form] });
        expect(found?.instants).toEqual(seconds.map((at) => new Date(at * 1000).toISOString()));
      },
    ),
    { numRuns: 40 },
  );
});

function plain(seconds: number): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

function clock({ hour, minute, second }: Temporal.PlainDateTime): string {
  return `${two(hour)}:${two(minute)}:${two(second)}`;
}

function half({ hour, minute, second }: Temporal.PlainDateTime): string {
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}:${two(second)}`;
}
