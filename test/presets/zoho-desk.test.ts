import { expect, test } from 'vitest';
import { pick } from '../normalise/relations-of.ts';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Zoho Desk: three happiness ratings, and durations nobody says the unit of are not read', async () => {
  const found = await readFixture('zoho-desk', 'happiness.csv');
  expect(takenFor(found)).toEqual({ preset: 'zoho-desk', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '101',
      channel: 'Email',
      agent: 'Ana Agent',
      requester: 'iva@example.com',
      priority: 'High',
      category: 'Appliances',
      status: 'Closed',
      created_at: '2025-01-13T16:48:00.000Z',
      first_response_at: '2025-01-13T17:18:00.000Z',
      resolved_at: '2025-01-14T10:48:00.000Z',
      answered: true,
      resolved: true,
      sla_met: true,
      reopen_count: 0,
      transfer_count: 1,
      first_response_row_seconds: 1800,
      resolution_row_seconds: 64800,
    },
    {
      id: '102',
      channel: 'Phone',
      requester: 'oto@example.com',
      category: 'Billing',
      status: 'Open',
      created_at: '2025-01-14T09:00:00.000Z',
      answered: false,
      resolved: false,
      sla_met: false,
      reopen_count: 2,
      transfer_count: 0,
    },
    {
      id: '103',
      channel: 'Chat',
      agent: 'Ben Agent',
      requester: 'ema@example.com',
      priority: 'Low',
      category: 'Spare parts',
      status: 'Closed',
      created_at: '2025-01-15T09:00:00.000Z',
      first_response_at: '2025-01-15T10:00:00.000Z',
      resolved_at: '2025-01-15T12:00:00.000Z',
      answered: true,
      resolved: true,
      sla_met: true,
      reopen_count: 1,
      transfer_count: 0,
      first_response_row_seconds: 3600,
      resolution_row_seconds: 10800,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    { contact_id: '101', score: null, satisfied: true, excluded: null, rated_at: null, comment: null },
    { contact_id: '102', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
    { contact_id: '103', score: null, satisfied: false, excluded: null, rated_at: null, comment: null },
  ]);
});

test('Zoho Desk: the user says the unit of the durations', async () => {
  const unit = {
    resolution_business_seconds: 'milliseconds',
    first_response_business_seconds: 'milliseconds',
  } as const;
  const { contacts } = await readFixture('zoho-desk', 'happiness.csv', { unit });
  const columns = ['resolution_vendor_business_seconds', 'first_response_vendor_business_seconds'];
  expect(pick(contacts.slice(0, 1), ...columns)).toEqual([
    { resolution_vendor_business_seconds: 7200, first_response_vendor_business_seconds: 1800 },
  ]);
});

test('Zoho Desk: a report of Zoho Analytics has the name of the table behind its headers', async () => {
  const found = await readFixture('zoho-desk', 'analytics-report.csv');
  expect(takenFor(found)).toEqual({ preset: 'zoho-desk', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '101',
      channel: 'Email',
      agent: 'Ana Agent',
      status: 'Closed',
      created_at: '2025-01-13T16:48:00.000Z',
      resolved_at: '2025-01-14T10:48:00.000Z',
      resolved: true,
      resolution_row_seconds: 64800,
    },
    {
      id: '102',
      channel: 'Phone',
      agent: 'Ben Agent',
      status: 'On Hold',
      created_at: '2025-01-14T09:00:00.000Z',
      resolved: false,
    },
  ]);
  expect(pick(found.ratings, 'contact_id', 'score', 'satisfied', 'excluded', 'rated_at', 'comment')).toEqual([
    { contact_id: '101', score: null, satisfied: false, excluded: null, rated_at: null, comment: null },
    { contact_id: '102', score: null, satisfied: null, excluded: 'not-rated', rated_at: null, comment: null },
  ]);
});
