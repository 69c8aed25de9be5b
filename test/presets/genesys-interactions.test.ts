import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Genesys Cloud: durations are milliseconds, and what came to no queue is left out', async () => {
  const found = await readFixture('genesys-interactions', 'milliseconds.csv');
  expect(takenFor(found)).toEqual({ preset: 'genesys-interactions', kind: 'calls' });
  expect(leftOut(found)).toEqual({ 'no-queue': 1 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'conv-1',
      channel: 'voice',
      department: 'Support',
      agent: 'Ana Agent',
      category: 'Solved',
      opened_by: 'customer',
      created_at: '2025-01-15T09:00:05.000Z',
      first_response_at: '2025-01-15T09:00:20.500Z',
      answered: true,
      abandoned: false,
      transfer_count: 1,
      wait_seconds: 15.5,
      talk_seconds: 180,
      hold_seconds: 20,
      wrap_seconds: 30,
      handle_seconds: 230,
      first_response_row_seconds: 15.5,
    },
    {
      id: 'conv-2',
      channel: 'voice',
      department: 'Support',
      opened_by: 'customer',
      created_at: '2025-01-15T09:05:00.000Z',
      answered: false,
      abandoned: true,
      transfer_count: 0,
      wait_seconds: 48,
    },
    {
      id: 'conv-3',
      channel: 'voice',
      department: 'Support',
      agent: 'Ben Agent',
      opened_by: 'agent',
      created_at: '2025-01-15T13:00:00.000Z',
      answered: true,
      abandoned: false,
      transfer_count: 0,
      talk_seconds: 60,
      handle_seconds: 60,
    },
  ]);
});
