import { expect, test } from 'vitest';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('NYC 311: New York time on a clock of twelve hours, over the night when it was put forward', async () => {
  const found = await readFixture('nyc-311', 'twelve-hour-clock.csv');
  expect(takenFor(found)).toEqual({ preset: 'nyc-311', kind: 'tickets' });
  expect(leftOut(found)).toEqual({});
  expect(valuesOf(found.contacts)).toEqual([
    {
      id: '64000001',
      channel: 'ONLINE',
      department: 'NYPD',
      category: 'Noise - Residential',
      status: 'Closed',
      created_at: '2024-02-03T05:00:03.000Z', // 12:00:03 AM, UTC-5
      resolved_at: '2024-02-03T05:45:03.000Z',
      resolved: true,
      resolution_row_seconds: 2700,
    },
    {
      id: '64000002',
      channel: 'PHONE',
      department: 'DSNY',
      category: 'Missed Collection',
      status: 'In Progress',
      created_at: '2024-02-04T04:30:00.000Z', // 11:30 PM
      resolved: false,
    },
    {
      id: '64000003',
      department: 'DOT',
      category: 'Street Light Condition',
      status: 'Closed',
      created_at: '2024-03-10T06:30:00.000Z', // 1:30 AM, UTC-5
      resolved_at: '2024-03-10T07:30:00.000Z', // 3:30 AM, UTC-4
      resolved: true,
      resolution_row_seconds: 3600, // an hour by the clock is none that night
    },
  ]);
});
