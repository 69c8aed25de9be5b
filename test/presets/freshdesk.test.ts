import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, tuplesOf, valuesOf } from './read-fixture.ts';

test('Freshdesk: clocks under "(in hrs)", statuses of the team, and seven steps of happiness', async () => {
  const found = await readFixture('freshdesk', 'custom-statuses.csv');
  expect(takenFor(found)).toEqual({ preset: 'freshdesk', kind: 'tickets' });
  expect(leftOut(found)).toEqual({});
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '301',
      channel: 'Email',
      department: 'Front line',
      agent: 'Ana Agent',
      requester: '41',
      priority: 'High',
      category: 'Problem',
      status: 'Resolved',
      created_at: '2025-05-02T09:00:00.000Z',
      first_response_at: '2025-05-02T09:20:00.000Z',
      resolved_at: '2025-05-02T15:30:00.000Z',
      answered: true,
      resolved: true,
      sla_met: true,
      reply_count: 2,
      first_response_row_seconds: 1200,
      first_response_vendor_seconds: 1200, // 00:20:00
      resolution_row_seconds: 23_400,
      resolution_vendor_seconds: 23_400, // 06:30:00
    },
    {
      id: '302',
      channel: 'Portal',
      department: 'Billing',
      agent: 'Ben Agent',
      requester: '42',
      priority: 'Low',
      category: 'Question',
      status: 'Closed',
      created_at: '2025-05-02T10:00:00.000Z',
      first_response_at: '2025-05-03T12:00:00.000Z',
      resolved_at: '2025-05-05T10:00:00.000Z', // closed two days after
      answered: true,
      resolved: true,
      sla_met: false,
      reply_count: 3,
      first_response_row_seconds: 93_600,
      first_response_vendor_seconds: 93_600, // 26:00:00
      resolution_row_seconds: 259_200,
      resolution_vendor_seconds: 259_200, // 72:00:00
    },
    {
      id: '303',
      channel: 'Phone',
      requester: '43',
      priority: 'Low',
      status: 'Courier booked',
      created_at: '2025-05-06T18:00:00.000Z',
      answered: false,
      resolved: false,
      reply_count: 0,
    },
  ]);
  expect(tuplesOf(found.ratings, 'contact_id', 'satisfied', 'excluded')).toEqual([
    ['301', true, null], // Very Happy
    ['302', false, null], // Unhappy
    ['303', null, 'not-rated'],
  ]);
});
