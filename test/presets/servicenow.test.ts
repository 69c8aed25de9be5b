import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, tuplesOf, valuesOf } from './read-fixture.ts';

test('ServiceNow: of an event log the last row of an incident counts, and ? is an empty cell', async () => {
  const found = await readFixture('servicenow', 'event-log.csv');
  expect(takenFor(found)).toEqual({ preset: 'servicenow', kind: 'tickets' });
  expect(leftOut(found)).toEqual({ 'earlier-row': 3 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'INC0900001',
      channel: 'Phone',
      department: 'Group 8',
      agent: 'Resolver 4',
      requester: 'Caller 1',
      priority: '3 - Moderate',
      category: 'Category 5',
      status: 'Closed',
      created_at: '2024-02-29T01:16:00.000Z',
      resolved_at: '2024-02-29T11:16:00.000Z', // closed five days after
      resolved: true,
      sla_met: true,
      reopen_count: 0,
      transfer_count: 1,
      resolution_row_seconds: 36_000,
    },
    {
      id: 'INC0900002',
      channel: 'Phone',
      department: 'Group 7',
      agent: 'Resolver 5',
      requester: 'Caller 2',
      priority: '2 - High',
      category: 'Category 6',
      status: 'Awaiting User Info',
      created_at: '2024-02-29T03:00:00.000Z',
      resolved: false,
      sla_met: false,
      reopen_count: 0,
      transfer_count: 0,
    },
  ]);
});

test('ServiceNow: labels mean what the field names do, with the seconds of the resolution', async () => {
  const found = await readFixture('servicenow', 'list-with-labels.csv');
  expect(takenFor(found)).toEqual({ preset: 'servicenow', kind: 'tickets' });
  expect(
    tuplesOf(
      found.contacts,
      'id',
      'channel',
      'agent',
      'resolved',
      'transfer_count',
      'resolution_row_seconds',
      'resolution_vendor_seconds',
    ),
  ).toEqual([
    ['INC0900101', 'Self-service', 'Ana Agent', true, 0, 86_400, 86_400],
    ['INC0900102', 'Phone', 'Ben Agent', false, 2, null, null],
    ['INC0900103', 'Email', null, true, 0, null, null],
  ]);
});

test('ServiceNow: fewer labels, with the duration until the close said to be taken for the resolution', async () => {
  const found = await readFixture('servicenow', 'list-with-short-labels.csv');
  expect(takenFor(found)).toEqual({ preset: 'servicenow', kind: 'tickets' });
  expect(
    tuplesOf(
      found.contacts,
      'id',
      'requester',
      'resolved',
      'sla_met',
      'resolution_vendor_seconds',
      'resolution_vendor_business_seconds',
    ),
  ).toEqual([
    ['INC0900201', 'Iva Test', true, true, 86_400, 14_400],
    ['INC0900202', 'Oto Test', false, false, null, null],
  ]);
  expect(found.dataset.relations.assumptions[0]?.map(({ code }) => code)).toContain('closed-as-resolved');
});
