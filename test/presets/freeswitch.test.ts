import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('FreeSWITCH: a call without an instant of answering was not answered', async () => {
  const found = await readFixture('freeswitch', 'template-example.csv');
  expect(takenFor(found)).toEqual({ preset: 'freeswitch', kind: 'calls' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '0f0a0001-0000-4000-8000-000000000001',
      channel: 'Phone',
      requester: '0910000001',
      created_at: '2025-02-10T22:41:00.000Z',
      first_response_at: '2025-02-10T22:41:07.000Z',
      answered: true,
      abandoned: false,
      wait_seconds: 7,
      talk_seconds: 120,
      first_response_row_seconds: 7,
    },
    {
      id: '0f0a0001-0000-4000-8000-000000000003',
      channel: 'Phone',
      requester: '0910000002',
      created_at: '2025-02-10T22:50:00.000Z',
      answered: false,
      abandoned: true,
      talk_seconds: 0,
    },
    {
      id: '0f0a0001-0000-4000-8000-000000000004',
      channel: 'Phone',
      requester: '0910000003',
      created_at: '2025-02-13T08:00:00.000Z',
      first_response_at: '2025-02-13T08:00:12.000Z',
      answered: true,
      abandoned: false,
      wait_seconds: 12,
      talk_seconds: 60,
      first_response_row_seconds: 12,
    },
  ]);
});
