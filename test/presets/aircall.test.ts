import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Aircall: only a customer who was in a queue can have given up', async () => {
  const found = await readFixture('aircall', 'answered-missed-and-outbound.csv');
  expect(takenFor(found)).toEqual({ preset: 'aircall', kind: 'calls' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '3001',
      channel: 'Phone',
      department: 'Front line',
      agent: 'Ana Agent',
      requester: '+385 91 000 0001',
      opened_by: 'customer',
      created_at: '2025-12-04T07:57:14.000Z',
      first_response_at: '2025-12-04T07:57:58.000Z',
      answered: true,
      abandoned: false,
      wait_seconds: 44,
      talk_seconds: 95,
      first_response_row_seconds: 44,
    },
    {
      id: '3002',
      channel: 'Phone',
      department: 'Front line',
      requester: '+385 91 000 0002',
      opened_by: 'customer',
      created_at: '2025-12-04T08:10:00.000Z',
      answered: false,
      abandoned: true,
      wait_seconds: 61,
      talk_seconds: 0,
    },
    {
      id: '3003',
      channel: 'Phone',
      requester: '+385 91 000 0003',
      opened_by: 'customer',
      created_at: '2025-12-04T21:10:00.000Z',
      answered: false,
      abandoned: false,
      wait_seconds: 0,
      talk_seconds: 0,
    },
    {
      id: '3004',
      channel: 'Phone',
      department: 'Front line',
      agent: 'Ben Agent',
      requester: '+385 91 000 0004',
      opened_by: 'agent',
      created_at: '2025-12-05T09:00:00.000Z',
      answered: false,
      abandoned: false,
      wait_seconds: 0,
      talk_seconds: 0,
    },
  ]);
});

test('Aircall: an older export, whose time in UTC is taken before the one of the line', async () => {
  const found = await readFixture('aircall', 'older-with-date-and-time-apart.csv');
  expect(takenFor(found)).toEqual({ preset: 'aircall', kind: 'calls' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      channel: 'Phone',
      department: 'Service desk',
      agent: 'Ana Agent',
      opened_by: 'customer',
      created_at: '2019-10-14T08:15:20.083Z',
      answered: true,
      abandoned: false,
      talk_seconds: 55,
    },
    {
      channel: 'Phone',
      department: 'Service desk',
      opened_by: 'customer',
      created_at: '2019-10-14T08:30:00.000Z',
      answered: false,
      abandoned: false,
      talk_seconds: 0,
    },
  ]);
});
