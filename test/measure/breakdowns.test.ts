import { describe, expect, test } from 'vitest';
import { measureRows, repeat } from './relations.ts';

const at = (instant: string | null, channel: string | null = 'Email') => ({
  kind: 'ticket',
  channel,
  agent: 'Ana',
  created_at: instant,
  period_at: instant,
});

describe('groups', () => {
  test.each([
    ['month', '2026-01'],
    ['week', '2026-W01'],
    ['day', '2026-01-01'],
    ['weekday', 'thursday'],
    ['hour', '00'],
  ] as const)('by %s go by the clock on the wall', async (dimension, key) => {
    // 23:30 in London on the last day of the year is half past midnight in Zagreb.
    const contacts = [at('2025-12-31 23:30:00')];
    const zoneOffsets = [{ from: 0, offset: 3_600_000 }];
    const [, group] = await measureRows(['contacts'], { contacts }, { breakdowns: [[dimension]], zoneOffsets });
    expect(group).toMatchObject({ by: { [dimension]: key }, value: 1 });
  });

  test('by hour are had of times without dates, groups by anything of the date are not', async () => {
    const contacts = [at('2000-01-01 09:00:00'), at('2000-01-01 09:30:00')];
    const supplied = {
      contacts: new Set(['kind', 'channel', 'agent', 'period_hour']),
      messages: null,
      ratings: null,
      aggregates: null,
    };
    const breakdowns = [['hour'], ['month'], ['weekday', 'hour']] as const;
    const found = await measureRows(['contacts'], { contacts }, { breakdowns, supplied });
    expect(found.map(({ by, value, status }) => [by, value, status])).toEqual([
      [{}, 2, 'ok'],
      [{ hour: '09' }, 2, 'ok'],
      [{ month: null }, null, 'missing-field'],
      [{ weekday: null, hour: null }, null, 'missing-field'],
    ]);
  });

  test('by hour follow the change of the clocks', async () => {
    const contacts = [at('2026-03-29 00:59:59'), at('2026-03-29 01:00:00')];
    const zoneOffsets = [
      { from: Date.UTC(2026, 0, 1), offset: 3_600_000 },
      { from: Date.UTC(2026, 2, 29, 1), offset: 7_200_000 },
    ];
    const measured = await measureRows(['contacts'], { contacts }, { breakdowns: [['hour']], zoneOffsets });
    expect(measured.map(({ by }) => by)).toEqual([{}, { hour: '01' }, { hour: '03' }]);
  });

  test('without a name are a group of their own, not the total', async () => {
    const contacts = [...repeat(2, at('2026-01-01 00:00:00', null)), at('2026-01-01 00:00:00', 'null')];
    const measured = await measureRows(['contacts'], { contacts }, { breakdowns: [['channel']] });
    expect(measured.map(({ by, value }) => [by, value])).toEqual([
      [{}, 3],
      [{ channel: 'null' }, 1],
      [{ channel: null }, 2],
    ]);
  });

  test('by two columns carry both names', async () => {
    const contacts = [at('2026-01-01 00:00:00'), at('2026-02-01 00:00:00')];
    const measured = await measureRows(
      ['contacts'],
      { contacts },
      { breakdowns: [['month', 'agent'], ['agent'], ['agent', 'month']] },
    );
    expect(measured.map(({ by }) => by)).toEqual([
      {},
      { month: '2026-01', agent: 'Ana' },
      { month: '2026-02', agent: 'Ana' },
      { agent: 'Ana' },
    ]);
  });

  test('outside the period asked for do not appear', async () => {
    const contacts = [at('2026-01-01 00:00:00'), at('2026-02-01 00:00:00')];
    const period = { fromMs: Date.UTC(2026, 1, 1), toMs: null };
    const measured = await measureRows(['contacts'], { contacts }, { breakdowns: [['month']], period });
    expect(measured.map(({ by }) => by)).toEqual([{}, { month: '2026-02' }]);
  });

  test('contacts are shown for tickets and calls apart', async () => {
    const contacts = [...repeat(3, at('2026-01-01 00:00:00')), { ...at('2026-01-01 00:00:00'), kind: 'call' }];
    const [whole] = await measureRows(['contacts'], { contacts });
    expect(whole).toMatchObject({ value: 4, split: { ticket: 3, call: 1 }, intervalReason: 'census' });
  });
});

describe('complaints a month', () => {
  const complaint = (instant: string) => ({ ...at(instant), is_complaint: true });

  test('are divided by the months from the first contact to the last, and a month cut off is marked', async () => {
    const contacts = [
      complaint('2026-01-01 08:00:00'),
      complaint('2026-01-20 08:00:00'),
      complaint('2026-02-15 08:00:00'),
    ];
    const measured = await measureRows(['complaints.per_month'], { contacts }, { breakdowns: [['month'], ['week']] });
    expect(measured[0]).toMatchObject({
      value: 1.5,
      reason: { code: 'partial-month', data: { months: 2, last: '2026-02-15' } },
    });
    expect(measured[1]).toMatchObject({ by: { month: '2026-01' }, value: 2, reason: null });
    expect(measured[2]).toMatchObject({ by: { month: '2026-02' }, value: 1, reason: { code: 'partial-month' } });
    expect(measured[3]).toMatchObject({ value: null, reason: { code: 'not-per-month' } });
  });

  test('are of whole months when the period asked for is', async () => {
    const contacts = [complaint('2026-01-05 08:00:00'), complaint('2026-02-15 08:00:00')];
    const period = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 3, 1) };
    const [whole] = await measureRows(['complaints.per_month'], { contacts }, { period });
    expect(whole).toMatchObject({ reason: null });
    expect(whole?.value).toBeCloseTo(2 / 3, 12);
  });
});
