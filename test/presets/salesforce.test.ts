import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Salesforce: what stands below a report is no case', async () => {
  const found = await readFixture('salesforce', 'cases-with-a-footer.csv');
  expect(takenFor(found)).toEqual({ preset: 'salesforce', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '00001026',
      channel: 'Email',
      agent: 'Ana Agent',
      requester: 'Test Ltd',
      priority: 'High',
      status: 'Closed',
      created_at: '2025-03-25T09:00:00.000Z',
      resolved_at: '2025-03-25T15:30:00.000Z',
      resolved: true,
      resolution_row_seconds: 23400,
      resolution_vendor_seconds: 23400,
    },
    {
      id: '00001027',
      channel: 'Phone',
      agent: 'Ben Agent',
      requester: 'Sample Inc',
      priority: 'Low',
      status: 'Waiting on supplier',
      created_at: '2025-03-26T10:00:00.000Z',
      resolved: false,
      resolution_vendor_seconds: 432900,
    },
    {
      id: '00001028',
      channel: 'Web',
      agent: 'Ana Agent',
      requester: 'Test Ltd',
      priority: 'Medium',
      status: 'Escalated',
      created_at: '2025-03-27T11:15:00.000Z',
      resolved: false,
      resolution_vendor_seconds: 342000,
    },
  ]);
});
