import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('a log of interactions: one contact a ticket, resolved when it was solved and not when it was closed', async () => {
  const found = await readFixture('interaction-log', 'a-row-for-each-interaction.csv');
  expect(takenFor(found)).toEqual({ preset: 'interaction-log', kind: 'tickets' });
  expect(leftOut(found)).toEqual({ 'earlier-row': 1 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '501',
      department: 'Loja',
      agent: 'Ana Agent',
      requester: 'Iva Test',
      category: 'Chaleira',
      created_at: '2025-03-13T08:00:00.000Z',
      resolved_at: '2025-03-13T10:00:00.000Z',
      resolved: true,
      resolution_row_seconds: 7200,
    },
    {
      id: '502',
      department: 'Faturas',
      agent: 'Ben Agent',
      requester: 'Oto Test',
      created_at: '2025-03-14T09:00:00.000Z',
      resolved_at: '2025-03-14T11:30:00.000Z',
      resolved: true, // solved, although not closed yet
      resolution_row_seconds: 9000,
    },
    {
      id: '503',
      department: 'Loja',
      agent: 'Ben Agent',
      requester: 'Ema Test',
      created_at: '2025-03-15T12:00:00.000Z',
      resolved: false,
    },
  ]);
  // Rated once, although the ticket has two rows with the rating.
  expect(
    found.ratings.map(({ contact_id, score, satisfied, excluded }) => [contact_id, score, satisfied, excluded]),
  ).toEqual([
    ['501', 5, true, undefined],
    ['502', undefined, undefined, 'not-rated'],
    ['503', undefined, undefined, 'not-rated'],
  ]);
});
