import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Jira: the category behind a status says whether it is done, whatever the team calls it', async () => {
  const found = await readFixture('jira', 'statuses-of-the-team.csv');
  expect(takenFor(found)).toEqual({ preset: 'jira', kind: 'tickets' });
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: 'SHOP-1',
      department: 'Shop',
      agent: 'Ana Agent',
      requester: 'r-71',
      priority: 'High',
      category: 'Bug',
      status: 'Shipped',
      created_at: '2026-01-06T09:29:00.000Z',
      resolved_at: '2026-01-06T13:29:00.000Z',
      resolved: true,
      resolution_row_seconds: 14400,
    },
    {
      id: 'SHOP-2',
      department: 'Shop',
      agent: 'Ben Agent',
      requester: 'r-72',
      priority: 'Low',
      category: 'Task',
      status: 'With the workshop',
      created_at: '2026-01-13T12:00:00.000Z',
      resolved: false,
    },
    {
      id: 'SHOP-3',
      department: 'Shop',
      requester: 'r-73',
      category: 'Task',
      status: 'Open',
      created_at: '2026-01-14T00:05:00.000Z',
      resolved: false,
    },
  ]);
});
