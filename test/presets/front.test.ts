import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Front: automatic replies and activities that are no messages stop no clock', async () => {
  const found = await readFixture('front', 'messages-among-activities.csv', { preset: 'front' });
  expect(takenFor(found)).toEqual({ preset: 'front', kind: 'messages' });
  expect(leftOut(found)).toEqual({ 'auto-reply': 1, 'no-message': 1 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'c1',
      opened_by: 'customer',
      created_at: '2025-04-01T09:00:00.000Z',
      answered: true,
      first_response_messages_seconds: 2400,
    },
  ]);
  expect(valuesOf(found.messages)).toEqual([
    {
      contact_id: 'c1',
      department: 'Support',
      requester: 'iva@example.com',
      sent_at: '2025-04-01T09:00:00.000Z',
      author_role: 'customer',
      wait_seconds: 2400,
      wait_index: 1,
    },
    {
      contact_id: 'c1',
      department: 'Support',
      agent: 'Ana Agent',
      requester: 'iva@example.com',
      sent_at: '2025-04-01T09:40:00.000Z',
      author_role: 'agent',
      author: 'Ana Agent',
    },
  ]);
});
