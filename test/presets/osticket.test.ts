import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('osTicket: a flag of the moment is neither an answer nor a missed promise', async () => {
  const found = await readFixture('osticket', 'semicolons-and-apostrophes.csv');
  expect(takenFor(found)).toEqual({ preset: 'osticket', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '700101',
      channel: 'Email',
      department: 'Support',
      agent: 'Ana Agent',
      requester: 'iva@example.com',
      priority: 'High',
      category: 'Broken item',
      status: 'Closed',
      created_at: '2025-03-17T09:00:00.000Z',
      resolved_at: '2025-03-18T09:00:00.000Z',
      resolved: true,
      reopen_count: 1,
      resolution_row_seconds: 86400,
    },
    {
      id: '700102',
      channel: 'Web',
      department: 'Billing',
      requester: 'oto@example.com',
      priority: 'Normal',
      category: 'Invoices',
      status: 'Open',
      created_at: '2025-03-17T11:30:00.000Z',
      resolved: false,
      reopen_count: 0,
    },
    {
      id: '700103',
      channel: 'Phone',
      department: 'Support',
      agent: 'Ben Agent',
      requester: 'ema@example.com',
      priority: 'Low',
      category: 'Spare parts',
      status: 'Resolved',
      created_at: '2025-03-18T08:15:00.000Z',
      resolved_at: '2025-03-18T08:45:00.000Z',
      resolved: true,
      reopen_count: 0,
      resolution_row_seconds: 1800,
    },
  ]);
});
