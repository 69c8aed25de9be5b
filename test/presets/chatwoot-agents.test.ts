import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Chatwoot: conversations of each agent are summed, averages without a weight are not', async () => {
  const found = await readFixture('chatwoot-agents', 'period-above.csv');
  expect(takenFor(found)).toEqual({ preset: 'chatwoot-agents', kind: 'aggregates' });
  expect(valuesOf(found.aggregates)).toEqual([
    { agent: 'Ana Agent', offered: 120 },
    { agent: 'Ben Agent', offered: 80 },
    { agent: 'Ema Agent', offered: 0 },
  ]);
});

test('Chatwoot: the time to the resolution is weighed by the resolutions, in the releases that count them', async () => {
  const found = await readFixture('chatwoot-agents', 'with-resolution-count.csv');
  expect(valuesOf(found.aggregates)).toEqual([
    { agent: 'Ana Agent', offered: 120, resolved: 30, resolution_seconds_sum: 30 * 7200 },
    { agent: 'Ben Agent', offered: 80, resolved: 10, resolution_seconds_sum: 10 * 5400 },
    { agent: 'Ema Agent', offered: 0, resolved: 0 },
  ]);
});
