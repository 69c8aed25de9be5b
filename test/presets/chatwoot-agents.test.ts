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
