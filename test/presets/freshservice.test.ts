import { expect, test } from 'vitest';
import { pick } from '../normalise/relations-of.ts';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Freshservice: a status of the team’s own is open until there is a resolution', async () => {
  const found = await readFixture('freshservice', 'service-requests.csv');
  expect(takenFor(found)).toEqual({ preset: 'freshservice', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '501',
      channel: 'Email',
      department: 'Workshop',
      agent: 'Ana Agent',
      requester: 'iva@example.com',
      priority: 'High',
      category: 'Appliances',
      status: 'Closed',
      created_at: '2025-05-14T09:00:00.000Z',
      first_response_at: '2025-05-14T09:30:00.000Z',
      resolved_at: '2025-05-14T13:00:00.000Z',
      answered: true,
      resolved: true,
      sla_met: true,
      reply_count: 2,
      first_response_row_seconds: 1800,
      first_response_vendor_seconds: 1800,
      resolution_row_seconds: 14400,
      resolution_vendor_seconds: 14400,
    },
    {
      id: '502',
      channel: 'Portal',
      requester: 'oto@example.com',
      priority: 'Low',
      category: 'Spare parts',
      status: 'Waiting for the lid',
      created_at: '2025-05-15T10:00:00.000Z',
      answered: false,
      resolved: false,
      reply_count: 0,
    },
    {
      id: '503',
      channel: 'Phone',
      department: 'Workshop',
      agent: 'Ben Agent',
      requester: 'ema@example.com',
      priority: 'Medium',
      category: 'Appliances',
      status: 'Pending',
      created_at: '2025-05-15T11:00:00.000Z',
      first_response_at: '2025-05-15T23:00:00.000Z',
      answered: true,
      resolved: false,
      sla_met: false,
      reply_count: 1,
      first_response_row_seconds: 43200,
      first_response_vendor_seconds: 43200,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    { contact_id: '501', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
    { contact_id: '502', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
    { contact_id: '503', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
  ]);
});
