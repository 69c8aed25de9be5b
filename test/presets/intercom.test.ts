import { expect, test } from 'vitest';
import { pick } from '../normalise/relations-of.ts';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Intercom: the zone of all times stands in the headers, durations are seconds', async () => {
  const found = await readFixture('intercom', 'zone-in-the-headers.csv');
  expect(takenFor(found)).toEqual({ preset: 'intercom', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '8001',
      channel: 'Chat',
      department: 'Front line',
      agent: 'Ana Agent',
      requester: 'iva@example.com',
      status: 'closed',
      opened_by: 'customer',
      created_at: '2025-03-08T14:00:00.000Z',
      answered: true,
      resolved: true,
      first_response_vendor_seconds: 95,
    },
    {
      id: '8002',
      channel: 'Email',
      requester: 'oto@example.com',
      category: 'Question',
      status: 'snoozed',
      opened_by: 'customer',
      created_at: '2025-03-10T13:00:00.000Z',
      answered: false,
      resolved: false,
    },
    {
      id: '8003',
      channel: 'Email',
      department: 'Billing',
      agent: 'Ben Agent',
      requester: 'ema@example.com',
      category: 'Question',
      status: 'open',
      opened_by: 'agent',
      created_at: '2025-03-10T16:30:00.000Z',
      answered: true,
      resolved: false,
      first_response_vendor_seconds: 0,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    { contact_id: '8001', score: 5, satisfied: true, excluded: null, rated_at: null, comment: 'Quick and kind' },
    { contact_id: '8002', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
    { contact_id: '8003', score: 2, satisfied: false, excluded: null, rated_at: null, comment: null },
  ]);
});
