import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Genesys Cloud: averages of queues are weighed by their calls', async () => {
  const found = await readFixture('genesys-queues', 'queue-per-day.csv');
  expect(takenFor(found)).toEqual({ preset: 'genesys-queues', kind: 'aggregates' });
  expect(valuesOf(found.aggregates)).toMatchObject([
    {
      channel: 'voice',
      department: 'Support',
      offered: 50,
      answered: 45,
      abandoned: 5,
      wait_seconds_sum: 562.5,
      in_target: 36,
      talk_seconds_sum: 8100,
      handle_seconds_sum: 10_800,
    },
    {
      channel: 'voice',
      department: 'Billing',
      offered: 20,
      answered: 20,
      abandoned: 0,
      wait_seconds_sum: 160,
      in_target: 20,
      talk_seconds_sum: 3000,
      handle_seconds_sum: 4000,
    },
    { channel: 'voice', department: 'Support', offered: 0, answered: 0, abandoned: 0 },
  ]);
});
