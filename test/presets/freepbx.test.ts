import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('FreePBX: rows of one call count once, and a channel of the exchange is no channel of customers', async () => {
  const found = await readFixture('freepbx', 'cdr-report.csv');
  expect(takenFor(found)).toEqual({ preset: 'freepbx', kind: 'calls' });
  expect(leftOut(found)).toEqual({ 'earlier-row': 1 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '1737986844.1',
      channel: 'Phone',
      requester: '0910000001',
      created_at: '2025-01-27T15:07:24.000Z',
      answered: true,
      abandoned: false,
      talk_seconds: 120,
    },
    {
      id: '1737990996.4',
      channel: 'Phone',
      requester: '0910000002',
      created_at: '2025-01-27T16:16:36.000Z',
      answered: false,
      abandoned: true,
      talk_seconds: 0,
    },
  ]);
});

test('FreePBX: legs that share a linked id are one call, and its longest leg is the time talked', async () => {
  const found = await readFixture('freepbx', 'with-linked-ids.csv');
  expect(takenFor(found)).toEqual({ preset: 'freepbx', kind: 'calls' });
  expect(leftOut(found)).toEqual({ 'earlier-row': 1 });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '1737986844.1',
      channel: 'Phone',
      requester: '0910000001',
      created_at: '2025-01-27T15:07:24.000Z',
      answered: true,
      abandoned: false,
      talk_seconds: 30,
    },
    {
      id: '1737987600.7',
      channel: 'Phone',
      requester: '0910000002',
      created_at: '2025-01-27T15:20:00.000Z',
      answered: false,
      abandoned: true,
      talk_seconds: 0,
    },
  ]);
});
