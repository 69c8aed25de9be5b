import { expect, test } from 'vitest';
import { readFixture, takenFor, tuplesOf, valuesOf } from './read-fixture.ts';

test('LiveAgent: single letters say what a ticket is, and spam is none', async () => {
  const found = await readFixture('liveagent', 'one-letter-statuses.csv', { preset: 'liveagent' });
  expect(takenFor(found)).toEqual({ preset: 'liveagent', kind: 'tickets' });
  expect(tuplesOf(found.contacts, 'id', 'discarded')[2]).toEqual(['ABC-DEFGH-103', 'spam']);
  expect(valuesOf(found.contacts).slice(0, 2)).toEqual([
    {
      id: 'ABC-DEFGH-101',
      channel: 'E',
      department: 'dep1',
      agent: 'ag01',
      requester: 'c001',
      status: 'R',
      created_at: '2025-06-02T08:00:00.000Z',
      resolved_at: '2025-06-02T12:00:00.000Z',
      resolved: true,
      resolution_row_seconds: 14_400,
    },
    {
      id: 'ABC-DEFGH-102',
      channel: 'E',
      department: 'dep1',
      agent: 'ag02',
      requester: 'c002',
      status: 'C',
      created_at: '2025-06-02T09:30:00.000Z',
      resolved: false,
    },
  ]);
});

test('LiveAgent: nobody has seen the export, so it is not taken by itself, and the result says what it looks like', async () => {
  const found = await readFixture('liveagent', 'one-letter-statuses.csv');
  expect(takenFor(found).preset).toBe('generic');
  expect(found.dataset.relations.assumptions[0]?.[0]).toEqual({
    code: 'looks-unconfirmed',
    data: { preset: 'liveagent' },
  });
});
