import { describe, expect, test } from 'vitest';
import { generateRows } from './generate-rows.ts';
import { catalogue } from './kpi-files.ts';
import { measureOne, measureRows, repeat, type TestRow } from './relations.ts';

describe('every row is in n or left out under one reason', () => {
  const data = generateRows(3, 300);
  const ids = catalogue.filter(({ id }) => id !== 'survey-response-rate').map(({ id }) => id);

  test.each([
    ['without a filter', {}],
    [
      'with a filter and a period',
      { where: "priority = 'low'", period: { fromMs: Date.UTC(2025, 11, 1), toMs: Date.UTC(2026, 0, 1) } },
    ],
  ])('%s', async (_, options) => {
    const measurements = await measureRows(ids, data, options);
    const headlines = measurements.filter(({ statistic }) => ['value', 'median'].includes(statistic));
    expect(headlines).toHaveLength(ids.length);
    for (const { kpi, n, excluded } of headlines) {
      const sum = excluded.reduce((total, { count }) => total + count, n ?? 0);
      expect([kpi, sum]).toEqual([kpi, 300]);
      expect(excluded.every(({ count }) => count > 0)).toBe(true);
    }
  });

  test('in each group too, and groups add up to the whole', async () => {
    const measurements = await measureRows(['art.median'], data, { breakdowns: [['channel']] });
    const [whole, ...groups] = measurements;
    expect(groups.reduce((total, { n }) => total + (n ?? 0), 0)).toBe(whole?.n);
    for (const reason of ['spam', 'other-kind', 'not-resolved', 'negative']) {
      const countOf = (measurement: (typeof measurements)[number] | undefined) =>
        measurement?.excluded.find((exclusion) => exclusion.reason === reason)?.count ?? 0;
      expect(countOf(whole)).toBeGreaterThan(0);
      expect(groups.reduce((total, group) => total + countOf(group), 0)).toBe(countOf(whole));
    }
  });
});

test('reasons come in the order in which they are tried', async () => {
  const contacts: readonly TestRow[] = [
    { kind: 'ticket', excluded: 'spam', resolved: true, resolution_row_seconds: 5 },
    { kind: 'call', resolved: true, resolution_row_seconds: 5 },
    { kind: 'ticket', resolved: false, resolution_row_seconds: 5 },
    { kind: 'ticket', resolved: true, resolution_row_seconds: -5 },
    { kind: 'ticket', resolved: true, resolution_row_seconds: null },
    { kind: 'ticket', resolved: true, resolution_row_seconds: 5 },
  ];
  expect(await measureOne('art.mean', { contacts })).toMatchObject({
    value: 5,
    n: 1,
    excluded: ['spam', 'other-kind', 'not-resolved', 'missing', 'negative'].map((reason) => ({ reason, count: 1 })),
  });
});

test('what a filter leaves out is told of the whole, not of its groups', async () => {
  const contacts = [
    ...repeat(2, { kind: 'ticket', channel: 'Email', priority: 'low' }),
    ...repeat(3, { kind: 'ticket', channel: 'Email', priority: 'high' }),
    ...repeat(4, { kind: 'ticket', channel: 'Chat', priority: 'high' }),
  ];
  const [whole, ...groups] = await measureRows(
    ['contacts'],
    { contacts },
    { where: "priority = 'low'", breakdowns: [['channel']] },
  );
  expect(whole).toMatchObject({ value: 2, excluded: [{ reason: 'outside-where', count: 7 }] });
  expect(groups).toMatchObject([{ by: { channel: 'Email' }, value: 2, excluded: [] }]);
});

test('a period is half open, and rows without a date are outside of any', async () => {
  const at = (period_at: string | null) => ({ kind: 'ticket', period_at, created_at: period_at });
  const contacts = ['2026-01-01 00:00:00', '2026-01-31 23:59:59.999', '2026-02-01 00:00:00', null].map(at);
  const period = { fromMs: Date.UTC(2026, 0, 1), toMs: Date.UTC(2026, 1, 1) };
  expect(await measureOne('contacts', { contacts }, { period })).toMatchObject({
    value: 2,
    excluded: [
      { reason: 'outside-period', count: 1 },
      { reason: 'undated', count: 1 },
    ],
  });
});
