import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('HubSpot: the pipeline’s own statuses, and times of more than a day as clocks', async () => {
  const found = await readFixture('hubspot', 'support-pipeline.csv');
  expect(takenFor(found)).toEqual({ preset: 'hubspot', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '6001',
      channel: 'EMAIL',
      department: 'Support Pipeline',
      agent: 'Ana Agent',
      requester: 'iva@example.com',
      priority: 'High',
      category: 'Product issue',
      status: 'Closed',
      created_at: '2025-09-25T10:11:00.000Z',
      resolved_at: '2025-09-27T12:11:00.000Z',
      answered: true,
      resolved: true,
      first_response_vendor_seconds: 3900,
      resolution_row_seconds: 180000,
      resolution_vendor_seconds: 180000,
    },
    {
      id: '6002',
      channel: 'CHAT',
      department: 'Support Pipeline',
      agent: 'Ben Agent',
      requester: 'oto@example.com',
      priority: 'Low',
      category: 'Billing issue',
      status: 'Waiting on contact',
      created_at: '2025-09-26T08:00:00.000Z',
      answered: true,
      resolved: false,
      first_response_vendor_seconds: 1230,
    },
    {
      id: '6003',
      channel: 'FORM',
      department: 'Support Pipeline',
      status: 'New',
      created_at: '2025-09-26T09:00:00.000Z',
      answered: false,
      resolved: false,
    },
  ]);
});

test('HubSpot: the letters of American zones behind the times say how far they are from UTC', async () => {
  const found = await readFixture('hubspot', 'zones-behind-the-times.csv');
  expect(takenFor(found)).toEqual({ preset: 'hubspot', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toMatchObject([
    {
      id: '6101',
      created_at: '2025-07-25T15:11:00.000Z',
      resolved_at: '2025-07-25T17:11:00.000Z',
      resolution_row_seconds: 7200,
      first_response_vendor_seconds: 3900,
    },
    { id: '6102', created_at: '2025-12-25T16:11:00.000Z', resolved: false },
  ]);
});
