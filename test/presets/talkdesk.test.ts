import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Talkdesk: the rows of an interaction are one call', async () => {
  const found = await readFixture('talkdesk', 'contacts-of-an-interaction.csv');
  expect(takenFor(found)).toEqual({ preset: 'talkdesk', kind: 'calls' });
  expect(leftOut(found)).toEqual({ 'earlier-row': 1 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'i-1',
      channel: 'Phone',
      department: 'Workshop',
      agent: 'Ben Agent',
      requester: '+385910000001',
      opened_by: 'customer',
      created_at: '2025-03-20T09:00:00.000Z',
      first_response_at: '2025-03-20T09:00:30.000Z',
      answered: true,
      abandoned: false,
      sla_met: true,
      transfer_count: 1,
      wait_seconds: 30,
      talk_seconds: 420,
      hold_seconds: 10,
      wrap_seconds: 80,
      handle_seconds: 510,
      first_response_row_seconds: 30,
    },
    {
      id: 'i-2',
      channel: 'Phone',
      requester: '+385910000002',
      opened_by: 'customer',
      created_at: '2025-03-20T10:00:00.000Z',
      answered: false,
      abandoned: true,
      sla_met: false,
      transfer_count: 0,
      wait_seconds: 70,
    },
    {
      id: 'i-3',
      channel: 'Phone',
      department: 'Front line',
      agent: 'Ana Agent',
      requester: '+385910000003',
      opened_by: 'agent',
      created_at: '2025-03-20T11:00:00.000Z',
      answered: true,
      abandoned: false,
      transfer_count: 0,
      talk_seconds: 60,
      handle_seconds: 60,
    },
  ]);
});

test('Talkdesk: a damaged row is left out, and the rest of its interaction stays', async () => {
  const found = await readFixture('talkdesk', 'damaged-last-contact.csv');
  expect(leftOut(found)).toEqual({ damaged: 1, 'earlier-row': 1 });
  expect(valuesOf(found.contacts)).toMatchObject([
    { id: 'i-1', agent: 'Ben Agent', wait_seconds: 30, talk_seconds: 420, answered: true, transfer_count: 1 },
  ]);
});
