import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('3CX: a call that rang in two places is one call, answered if anybody answered', async () => {
  const found = await readFixture('3cx', 'legs-of-a-call.csv');
  expect(takenFor(found)).toEqual({ preset: '3cx', kind: 'calls' });
  expect(leftOut(found)).toEqual({ 'earlier-row': 1 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '000101',
      channel: 'Phone',
      agent: 'Ana Agent (101)', // who answered; the queue that rang first did not
      requester: '+38591000001',
      opened_by: 'customer',
      created_at: '2025-09-22T22:01:05.000Z',
      first_response_at: '2025-09-22T22:01:44.000Z',
      answered: true,
      abandoned: false,
      wait_seconds: 39,
      talk_seconds: 150,
      first_response_row_seconds: 39,
    },
    {
      id: '000102',
      channel: 'Phone',
      requester: '+38591000002',
      opened_by: 'customer',
      created_at: '2025-09-22T22:10:00.000Z',
      answered: false,
      abandoned: true,
      wait_seconds: 39,
      talk_seconds: 0,
    },
    {
      id: '000103',
      channel: 'Phone',
      agent: 'Ben Agent (102)', // who called
      requester: '+38591000003',
      opened_by: 'agent',
      created_at: '2025-09-23T08:00:00.000Z',
      first_response_at: '2025-09-23T08:00:08.000Z',
      answered: true,
      abandoned: false,
      wait_seconds: 8,
      talk_seconds: 60,
      first_response_row_seconds: 8,
    },
  ]);
});
