import { describe, expect, test } from 'vitest';
import { csv, relationsOf } from './relations-of.ts';

const header = ['Ticket ID', 'Assignee', 'Created at', 'Solved at', 'Status'];
const start = Date.UTC(2026, 2, 1, 10, 0, 55);
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString().replace('T', ' ').slice(0, 19);

/** Tickets of an agent, solved so many seconds after 10:00:55. */
const closed = (agent: string, seconds: readonly number[]) =>
  seconds.map((second) => [agent, '2026-03-01 08:00:00', at(second), 'Solved'] as const);

async function bulkOf(rows: readonly (readonly string[])[], names = header) {
  const text = csv(
    names,
    rows.map((row, index) => [`${index}`, ...row]),
  );
  const found = await relationsOf([{ name: 'export.csv', text }]);
  return {
    flags: found.contacts.map(({ bulk_closed = null }) => bulk_closed),
    supplied: found.dataset.relations.supplied.contacts?.has('bulk_closed'),
    notice: found.dataset.relations.notices.find(({ code }) => code === 'bulk-closed')?.data,
  };
}

const times = (count: number, value: true | null) => Array.from({ length: count }, () => value);
const evenly = (count: number, span: number) =>
  Array.from({ length: count }, (_, index) => Math.round((index * span) / (count - 1)));

describe('tickets closed in bulk', () => {
  test('are ten of one agent within 60 seconds, over the turn of a minute, and counted', async () => {
    expect(await bulkOf(closed('Ana', evenly(10, 60)))).toEqual({
      flags: times(10, true),
      supplied: true,
      notice: { count: 10 },
    });
  });

  test.each([
    ['61 seconds', closed('Ana', evenly(10, 61))],
    ['nine', closed('Ana', evenly(9, 8))],
    ['ten of two agents', [...closed('Ana', evenly(5, 8)), ...closed('Ben', evenly(5, 8))]],
    [
      'five in one minute of the clock and five in the next but one',
      [...closed('Ana', evenly(5, 4)), ...closed('Ana', [70, 71, 72, 73, 74])],
    ],
  ])('are not %s', async (_, rows) => {
    expect(await bulkOf(rows)).toEqual({ flags: times(rows.length, null), supplied: true, notice: undefined });
  });

  test('are those within some window of ten, not their neighbours; of nobody is of one, too', async () => {
    const rows = closed('', [0, 30, ...evenly(10, 50).map((second) => second + 100), 200]);
    expect((await bulkOf(rows)).flags).toEqual([null, null, ...times(10, true), null]);
  });

  test('are three closed in one minute and eight in the next, if close enough', async () => {
    expect((await bulkOf(closed('Ana', [2, 3, 4, 10, 11, 12, 13, 14, 15, 16, 17]))).flags).toEqual(times(11, true));
  });

  test('cannot be seen in times without seconds, or in dates', async () => {
    const rows = (cell: string) => Array.from({ length: 12 }, () => ['Ana', cell, cell, 'Solved']);
    for (const cell of ['2026-03-01 10:00', '2026-03-01', '2026-03-01 10:00:00'])
      expect(await bulkOf(rows(cell))).toMatchObject({ flags: times(12, null), notice: undefined });
    expect((await bulkOf(rows('2026-03-01 10:00'))).supplied).toBe(false);
  });

  test('are those that a rule closed without a reply', async () => {
    const names = ['Ticket ID', 'Closed by', 'Created at', 'First response at', 'Solved at'];
    const rows = [
      ['Automation', '2026-03-01 08:00', '', '2026-03-09 08:00'],
      ['Automation', '2026-03-01 08:00', '2026-03-01 09:00', '2026-03-09 08:00'],
      ['Agent', '2026-03-01 08:00', '', '2026-03-09 08:00'],
    ];
    expect(await bulkOf(rows, names)).toEqual({ flags: [true, null, null], supplied: true, notice: { count: 1 } });
  });
});
