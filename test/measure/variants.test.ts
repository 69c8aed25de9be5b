import { describe, expect, test } from 'vitest';
import { measureOne, measureRows, repeat, type TestRow } from './relations.ts';

const day = (date: number, requester: string | null, more: TestRow = {}): TestRow => {
  const at = `2026-01-${String(date).padStart(2, '0')} 09:00:00`;
  return { kind: 'ticket', requester, created_at: at, period_at: at, ...more };
};

describe('without one asked for', () => {
  test('the first definition whose columns the data have is taken and named', async () => {
    const row = { kind: 'ticket', first_response_vendor_seconds: 30 };
    expect(await measureOne('frt.mean', { contacts: [row] })).toMatchObject({ variant: 'vendor', value: 30 });
    const both = { ...row, first_response_row_seconds: 20 };
    expect(await measureOne('frt.mean', { contacts: [both] })).toMatchObject({ variant: 'ticket-row', value: 20 });
  });

  test('calls alone are measured by their wait', async () => {
    const contacts = [{ kind: 'call', wait_seconds: 7, first_response_row_seconds: 7 }];
    expect(await measureOne('frt.mean', { contacts })).toMatchObject({ variant: 'wait', value: 7 });
  });

  test('satisfaction carries the name of the rule in use', async () => {
    const ratings = [{ survey: 'csat', score: 4, satisfied: true }];
    const scale = { name: '1-5', from: 1, to: 5, isReversed: false, rule: 'satisfied-from-4', hasWords: false };
    const ratingScales = new Map([['csat', [{ ...scale, isDeclared: true, field: 'csat' }]]]);
    expect(await measureOne('csat', { ratings }, { ratingScales })).toMatchObject({
      variant: 'satisfied-from-4',
      value: 1,
    });
  });

  test('handle time adds the parts there are and says which', async () => {
    const talk = { kind: 'call', answered: true, talk_seconds: 60 };
    expect(await measureOne('aht.mean', { contacts: [talk] })).toMatchObject({ variant: 'talk', value: 60 });
    const wrap = { ...talk, wrap_seconds: 15 };
    expect(await measureOne('aht.mean', { contacts: [wrap] })).toMatchObject({ variant: 'talk+wrap', value: 75 });
    const all = { ...wrap, hold_seconds: 5 };
    expect(await measureOne('aht.mean', { contacts: [all] })).toMatchObject({ variant: 'talk+hold+wrap', value: 80 });
  });
});

test('a variant asked for is taken even if the data cannot give it', async () => {
  const contacts = [{ kind: 'ticket', first_response_row_seconds: 20 }];
  expect(await measureOne('frt.mean', { contacts }, { variant: 'messages' })).toMatchObject({
    variant: 'messages',
    status: 'missing-field',
  });
});

test('a variant asked for leaves KPIs without it as they are', async () => {
  const contacts = [{ kind: 'call', answered: true, resolved: true, abandoned: false, wait_seconds: 3 }];
  const found = await measureRows(['fcr', 'asa.mean'], { contacts }, { variant: 'agent_flag' });
  expect(found.map(({ variant }) => variant)).toEqual(['agent_flag', null]);
});

describe('first contact resolution by repeat contacts', () => {
  const contacts = [
    day(1, 'ana'),
    day(5, 'ana'),
    day(1, 'ben'),
    day(9, 'ben'),
    day(2, null),
    day(6, 'eva'),
    day(7, 'eva', { excluded: 'spam' }),
    day(20, 'ivo'),
  ];
  const nowMs = Date.UTC(2026, 0, 21, 9);

  test('waits seven days for the same customer and leaves out contacts that are too young', async () => {
    const measured = await measureOne('fcr', { contacts }, { variant: 'repeat_contact', nowMs });
    // Resolved: ana's second, both of ben's (eight days apart), eva's (spam is no contact). Not resolved: ana's first.
    expect(measured).toMatchObject({ value: 0.8, n: 5 });
    expect(measured.excluded).toEqual([
      { reason: 'spam', count: 1 },
      { reason: 'no-requester', count: 1 },
      { reason: 'immature', count: 1 },
    ]);
  });

  test('or as many days as asked for', async () => {
    expect(await measureOne('fcr', { contacts }, { variant: 'repeat_contact_9', nowMs })).toMatchObject({
      value: 0.6,
      n: 5,
    });
  });
});

test('conversion by customer counts each once', async () => {
  const contacts = [
    day(1, 'ana', { converted: false }),
    day(2, 'ana', { converted: true }),
    day(3, 'ben', { converted: false }),
    day(4, null, { converted: true }),
  ];
  expect(await measureOne('conversion-rate', { contacts })).toMatchObject({ variant: 'contacts', value: 0.5, n: 4 });
  expect(await measureOne('conversion-rate', { contacts }, { variant: 'customers' })).toMatchObject({
    value: 0.5,
    n: 2,
  });
});

test('the survey response rate matches answers to resolved contacts', async () => {
  const contacts = ['a', 'b', 'c', 'd'].map((id) => ({ kind: 'ticket', id, resolved: id !== 'd' }));
  const answer = (contact_id: string | null, excluded: string | null = null) => ({
    contact_id,
    survey: 'csat',
    score: 5,
    excluded,
  });
  const ratings = [answer('a'), answer('a'), answer('b', 'not-rated'), answer('d'), answer(null)];
  expect(await measureOne('survey-response-rate', { contacts, ratings })).toMatchObject({ value: 1 / 3, n: 3 });
});

test('backlog is what was open at "now", with the age of the oldest', async () => {
  const row = (created_at: string, resolved_at: string | null): TestRow => ({
    kind: 'ticket',
    created_at,
    resolved_at,
    resolved: resolved_at !== null,
  });
  const contacts = [
    row('2026-01-01 00:00:00', '2026-01-02 00:00:00'),
    row('2026-01-05 00:00:00', '2026-02-01 00:00:00'),
    row('2026-01-08 00:00:00', null),
    row('2026-01-11 00:00:00', null),
  ];
  const nowMs = Date.UTC(2026, 0, 10);
  expect(await measureOne('backlog.value', { contacts }, { nowMs })).toMatchObject({ value: 2, n: 3 });
  expect(await measureOne('backlog.oldest', { contacts }, { nowMs })).toMatchObject({
    value: 5 * 86_400,
    unit: 'seconds',
  });
});

test('large groups get their interval from the common grid, and it holds the exact one', async () => {
  const contacts = Array.from({ length: 5001 }, (_, index) => ({
    kind: 'call',
    answered: true,
    wait_seconds: index + 1,
  }));
  const exact = await measureOne('asa.median', { contacts: contacts.slice(0, 5000) });
  const grid = await measureOne('asa.median', { contacts });
  expect([exact.value, exact.interval?.method]).toEqual([2500.5, 'order-statistics']);
  expect([grid.value, grid.interval?.method]).toEqual([2501, 'order-statistics-grid']);
  expect(grid.interval?.low).toBeLessThanOrEqual(exact.interval?.low ?? 0);
  expect(grid.interval?.high).toBeGreaterThanOrEqual(exact.interval?.high ?? Number.POSITIVE_INFINITY);
});

test('intervals of quantiles nobody asked for are not computed', async () => {
  const contacts = repeat(50, { kind: 'call', answered: true, wait_seconds: 4 });
  const measured = await measureOne('asa.median', { contacts }, { quantileIntervals: false });
  expect(measured).toMatchObject({ value: 4, interval: null, intervalReason: 'not-asked' });
});

describe('rows that are already sums', () => {
  const aggregates = [
    {
      agent: 'Ana',
      offered: 100,
      answered: 90,
      abandoned: 10,
      in_target: 80,
      target_seconds: 20,
      wait_seconds_sum: 900,
    },
    { agent: 'Ben', offered: 10, answered: 5, abandoned: 5, in_target: 1, target_seconds: 20, wait_seconds_sum: 500 },
  ];

  test.each([
    ['contacts', 110, 110],
    ['abandonment-rate', 15 / 110, 110],
    ['service-level', 81 / 110, 110],
    ['asa.mean', 1400 / 95, 95],
  ])('%s is weighted, never a mean of shares', async (kpi, value, n) => {
    const measured = await measureOne(kpi, { aggregates });
    expect(measured.value).toBeCloseTo(value, 12);
    expect(measured).toMatchObject({ n, interval: null, intervalReason: 'aggregated' });
  });

  test('tell of their own threshold only, or of any where they do not say', async () => {
    expect(await measureOne('service-level(30s)', { aggregates })).toMatchObject({
      value: null,
      status: 'missing-field',
      reason: { code: 'other-threshold', data: { thresholds: '20' } },
    });
    const unsaid = aggregates.map((row) => ({ ...row, target_seconds: null }));
    expect(await measureOne('service-level(30s)', { aggregates: unsaid })).toMatchObject({ value: 81 / 110 });
    const mixed = [aggregates[0] as TestRow, { ...aggregates[1], target_seconds: 30 }];
    expect(await measureOne('service-level(30s)', { aggregates: mixed })).toMatchObject({
      value: 1 / 10,
      n: 10,
      excluded: [{ reason: 'missing', count: 1 }],
    });
  });

  test('give the handle time of whatever part they have', async () => {
    const talk = [{ answered: 10, talk_seconds_sum: 600 }];
    expect(await measureOne('aht.mean', { aggregates: talk })).toMatchObject({ variant: 'talk', value: 60 });
    const handle = [{ answered: 10, talk_seconds_sum: 600, handle_seconds_sum: 900 }];
    expect(await measureOne('aht.mean', { aggregates: handle })).toMatchObject({ variant: 'vendor', value: 90 });
  });

  test('have no median', async () => {
    expect(await measureOne('asa.median', { aggregates })).toMatchObject({
      status: 'missing-field',
      reason: { code: 'aggregated' },
    });
  });

  test('stand back where the contacts themselves are given', async () => {
    expect(await measureOne('contacts', { aggregates, contacts: [{ kind: 'call' }] })).toMatchObject({ value: 1 });
  });
});
