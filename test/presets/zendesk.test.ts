import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, tuplesOf, valuesOf } from './read-fixture.ts';

test('Zendesk: minutes by both clocks, the last solve as the resolution, and who opened a ticket', async () => {
  const found = await readFixture('zendesk', 'good-bad-and-offered.csv');
  expect(takenFor(found)).toEqual({ preset: 'zendesk', kind: 'tickets' });
  expect(leftOut(found)).toEqual({});
  expect(valuesOf(found.contacts).slice(0, 2)).toEqual([
    {
      id: '9001',
      channel: 'Mail',
      department: 'Front line',
      agent: 'Ana Agent',
      requester: '71',
      priority: 'Normal',
      category: 'Question',
      status: 'Solved',
      surveyed: true,
      opened_by: 'customer',
      created_at: '2025-03-03T08:00:00.000Z',
      resolved_at: '2025-03-03T10:00:00.000Z',
      answered: true,
      resolved: true,
      reply_count: 1,
      reopen_count: 0,
      first_response_vendor_seconds: 1800, // 30 min
      first_response_vendor_business_seconds: 1800,
      first_resolution_vendor_seconds: 7200, // 120 min
      first_resolution_vendor_business_seconds: 7200,
      resolution_row_seconds: 7200, // 08:00 to 10:00
      resolution_vendor_seconds: 7200,
      resolution_vendor_business_seconds: 7200,
      requester_wait_vendor_seconds: 7200, // 120 min
      requester_wait_vendor_business_seconds: 7200,
    },
    {
      id: '9002',
      channel: 'Web form',
      department: 'Front line',
      agent: 'Ben Agent',
      requester: '72',
      priority: 'High',
      category: 'Problem',
      status: 'Closed',
      surveyed: true,
      opened_by: 'customer',
      created_at: '2025-03-03T21:00:00.000Z',
      resolved_at: '2025-03-05T09:00:00.000Z',
      answered: true,
      resolved: true,
      reply_count: 4,
      reopen_count: 1,
      first_response_vendor_seconds: 43_200, // 720 min
      first_response_vendor_business_seconds: 3600,
      first_resolution_vendor_seconds: 46_800, // 780 min
      first_resolution_vendor_business_seconds: 7200,
      resolution_row_seconds: 129_600, // 36 h
      resolution_vendor_seconds: 129_600, // 2,160 min
      resolution_vendor_business_seconds: 36_000, // 600 min
      requester_wait_vendor_seconds: 111_600, // 1,860 min
      requester_wait_vendor_business_seconds: 30_000, // 500 min
    },
  ]);
  // Ana opened 9003 for her customer; `-` is no priority; nobody has 9004 yet.
  expect(tuplesOf(found.contacts, 'id', 'opened_by', 'priority', 'agent', 'resolved').slice(2)).toEqual([
    ['9003', 'agent', null, 'Ana Agent', true],
    ['9004', 'customer', null, null, false],
  ]);
  expect(tuplesOf(found.ratings, 'contact_id', 'satisfied', 'excluded')).toEqual([
    ['9001', true, null],
    ['9002', false, null],
    ['9003', null, 'unanswered-survey'],
    ['9004', null, 'not-rated'],
  ]);
});

test('Zendesk: five steps, and durations whose headers are shortened', async () => {
  const found = await readFixture('zendesk', 'five-point-scores.csv');
  expect(takenFor(found)).toEqual({ preset: 'zendesk', kind: 'tickets' });
  expect(
    tuplesOf(found.contacts, 'id', 'first_response_vendor_seconds', 'resolution_vendor_seconds', 'resolved'),
  ).toEqual([
    ['9101', 900, 3600, true],
    ['9102', 2700, 86_400, true],
    ['9103', null, null, false],
  ]);
  expect(tuplesOf(found.ratings, 'contact_id', 'score', 'satisfied', 'scale')).toEqual([
    ['9101', 5, true, '1-5'],
    ['9102', 2, false, '1-5'],
    ['9103', null, null, '1-5'],
  ]);
});
