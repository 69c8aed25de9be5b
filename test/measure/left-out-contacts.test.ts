import { describe, expect, test } from 'vitest';
import { type Kpi, kpiSchema } from '../../src/model/kpi.ts';
import { catalogue } from './kpi-files.ts';
import { measureOne, measureRows, repeat, type TestRow } from './relations.ts';

const call = (more: TestRow): TestRow => ({ kind: 'call', answered: false, abandoned: true, ...more });

describe('discarded contacts', () => {
  const contacts: readonly TestRow[] = [
    { kind: 'ticket', discarded: null, resolution_row_seconds: 10, resolved: true },
    { kind: 'ticket', discarded: 'merged', resolution_row_seconds: 20, resolved: true },
    { kind: 'ticket', discarded: 'spam', resolution_row_seconds: 40, resolved: true },
    { kind: 'ticket', discarded: 'deleted', resolution_row_seconds: 80, resolved: true },
  ];
  const own = (reason: string): Kpi =>
    kpiSchema.parse({
      ...catalogue.find(({ id }) => id === 'resolution-time'),
      id: 'own',
      variants: {
        strict: { description: 'x', value: 'resolution_row_seconds' },
        kind: { description: 'x', value: 'resolution_row_seconds', counts: [reason] },
      },
    });

  test('are left out of every KPI of contacts, by reason', async () => {
    const found = await measureRows(['contacts', 'resolution-time.mean'], { contacts });
    const excluded = ['deleted', 'merged', 'spam'].map((reason) => ({ reason, count: 1 }));
    expect(found.map(({ n, value }) => [n, value])).toEqual([
      [1, 1],
      [1, 10],
    ]);
    for (const each of found)
      expect([...each.excluded].sort((a, b) => a.reason.localeCompare(b.reason))).toEqual(excluded);
  });

  test('count where a definition says so, beside KPIs that do not', async () => {
    const found = await measureRows(
      ['own.mean', 'contacts'],
      { contacts },
      { kpis: [...catalogue, own('merged')], variant: 'kind' },
    );
    expect(found.map(({ kpi, n, value }) => [kpi, n, value])).toEqual([
      ['own', 2, 15],
      ['contacts', 1, 1],
    ]);
    expect(found[0]?.excluded).toEqual([
      { reason: 'deleted', count: 1 },
      { reason: 'spam', count: 1 },
    ]);
  });

  test('are no contact before or after another', async () => {
    const at = (day: number, discarded: string | null): TestRow => ({
      kind: 'ticket',
      requester: 'ana',
      discarded,
      created_at: `2026-01-0${day} 09:00:00`,
      period_at: `2026-01-0${day} 09:00:00`,
    });
    const rows = [at(1, null), at(2, 'merged')];
    expect(await measureOne('fcr', { contacts: rows }, { variant: 'repeat_contact' })).toMatchObject({
      n: 1,
      value: 1,
    });
  });

  test('are counted by the reasons there are only', () => {
    expect(() => own('spame')).toThrow(/no row is left out as .*spame/);
  });
});

test('a variant’s exclusions come after those of its KPI', async () => {
  const contacts = [
    { kind: 'call', opened_by: 'agent', answered: true, wait_seconds: 5 },
    { kind: 'call', opened_by: 'customer', answered: true, wait_seconds: 5 },
    { kind: 'call', opened_by: 'customer', answered: false, wait_seconds: 5 },
  ];
  expect(await measureOne('service-level', { contacts }, { variant: 'answered_only' })).toMatchObject({
    value: 1,
    n: 1,
    excluded: [
      { reason: 'agent-opened', count: 1 },
      { reason: 'not-answered', count: 1 },
    ],
  });
});

describe('callers who hung up before the queue', () => {
  const contacts = [
    ...repeat(3, call({ answered: true, abandoned: false, queued: true, wait_seconds: 5 })),
    // Served at once: it never had to queue, and was answered all the same.
    call({ answered: true, abandoned: false, queued: false, wait_seconds: 0 }),
    call({ queued: true, wait_seconds: 30 }),
    ...repeat(5, call({ queued: false, wait_seconds: 0 })),
  ];

  test('are left out of the abandonment rate where the data tell them apart', async () => {
    expect(await measureOne('abandonment-rate', { contacts })).toMatchObject({
      variant: 'queue',
      value: 1 / 5,
      n: 5,
      excluded: [{ reason: 'not-queued', count: 5 }],
    });
  });

  test('count with the variant "all", and where nothing tells', async () => {
    expect(await measureOne('abandonment-rate', { contacts }, { variant: 'all' })).toMatchObject({
      value: 6 / 10,
      n: 10,
    });
    const unknown = contacts.map(({ queued: _, ...rest }) => rest);
    expect(await measureOne('abandonment-rate', { contacts: unknown })).toMatchObject({
      variant: 'all',
      value: 6 / 10,
    });
  });

  test('were not offered to the queue, so the service level is without them', async () => {
    expect(await measureOne('service-level', { contacts })).toMatchObject({ value: 4 / 5, n: 5 });
  });
});

test('resolution time without what was closed in bulk', async () => {
  const ticket = { kind: 'ticket', resolved: true, bulk_closed: null };
  const contacts = [
    { ...ticket, resolution_row_seconds: 10 },
    ...repeat(3, { ...ticket, resolution_row_seconds: 1000, bulk_closed: true }),
  ];
  expect(await measureOne('resolution-time.mean', { contacts })).toMatchObject({ n: 4, variant: 'ticket-row' });
  expect(await measureOne('resolution-time.mean', { contacts }, { variant: 'without-bulk-closed' })).toMatchObject({
    n: 1,
    value: 10,
    excluded: [{ reason: 'bulk-closed', count: 3 }],
  });
});
