import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Zammad: the close is the first one, minutes are those of the SLA, merged tickets are left out', async () => {
  const found = await readFixture('zammad', 'first-close-and-sla-minutes.csv');
  expect(takenFor(found)).toEqual({ preset: 'zammad', kind: 'tickets' });
  expect(found.contacts.map(({ discarded = null }) => discarded)).toEqual([null, null, 'merged']);
  expect(valuesOf(found.contacts.slice(0, 2))).toEqual([
    {
      id: '10001',
      channel: 'email',
      department: 'Front line',
      agent: 'Ana Agent',
      requester: 'Iva Test',
      priority: '2 normal',
      status: 'closed',
      opened_by: 'customer',
      created_at: '2025-02-13T16:00:00.000Z',
      first_response_at: '2025-02-13T16:45:00.000Z',
      first_resolved_at: '2025-02-14T09:00:00.000Z',
      answered: true,
      resolved: true,
      first_response_row_seconds: 2700,
      first_response_vendor_business_seconds: 2700,
      first_resolution_row_seconds: 61200,
      first_resolution_vendor_business_seconds: 7200,
    },
    {
      id: '10002',
      channel: 'phone',
      department: 'Billing',
      requester: 'Oto Test',
      priority: '3 high',
      status: 'pending reminder',
      opened_by: 'agent',
      created_at: '2025-02-14T08:00:00.000Z',
      answered: false,
      resolved: false,
    },
  ]);
});
