import { expect, test } from 'vitest';
import { readFixture, takenFor, tuplesOf, valuesOf } from './read-fixture.ts';

test('Zendesk Explore: over one ticket an aggregator gives the ticket’s own value, in minutes', async () => {
  const found = await readFixture('zendesk-explore', 'one-row-per-ticket.csv');
  expect(takenFor(found)).toEqual({ preset: 'zendesk-explore', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '7001',
      channel: 'Email',
      department: 'Front line',
      agent: 'Ana Agent',
      requester: '501',
      status: 'Solved',
      opened_by: 'customer',
      created_at: '2025-02-01T09:00:30.000Z',
      resolved_at: '2025-02-01T11:00:30.000Z',
      answered: true,
      resolved: true,
      reply_count: 1,
      first_response_vendor_seconds: 1500, // 25 min
      resolution_row_seconds: 7200,
      resolution_vendor_seconds: 7200, // 120 min
    },
    {
      id: '7002',
      channel: 'Messaging',
      department: 'Front line',
      agent: 'Ben Agent',
      requester: '502',
      status: 'Closed',
      opened_by: 'customer',
      created_at: '2025-02-01T12:00:00.000Z',
      resolved_at: '2025-02-02T12:00:00.000Z',
      answered: true,
      resolved: true,
      reply_count: 3,
      first_response_vendor_seconds: 300,
      resolution_row_seconds: 86_400,
      resolution_vendor_seconds: 86_400,
    },
    {
      id: '7003',
      channel: 'Phone',
      department: 'Second line',
      agent: 'Ana Agent',
      requester: '503',
      status: 'Open',
      opened_by: 'agent',
      created_at: '2025-02-03T08:30:00.000Z',
      answered: false,
      resolved: false,
      reply_count: 0,
    },
  ]);
  expect(tuplesOf(found.ratings, 'contact_id', 'satisfied', 'excluded')).toEqual([
    ['7001', true, null],
    ['7002', false, null],
    ['7003', null, 'not-rated'],
  ]);
});
