import { expect, test } from 'vitest';
import { readFixture, takenFor, valuesOf } from './read-fixture.ts';

test('Chatwoot: the line below the answers is none of them', async () => {
  const found = await readFixture('chatwoot-csat', 'period-below.csv');
  expect(takenFor(found)).toEqual({ preset: 'chatwoot-csat', kind: 'ratings' });
  expect(valuesOf(found.ratings)).toEqual([
    {
      agent: 'Ana Agent',
      requester: 'iva@example.com',
      survey: 'csat',
      score: 5,
      scale: '1-5',
      satisfied: true,
      dissatisfied: false,
      question: 'Rating',
      comment: 'Quick and kind',
      rated_at: '2025-06-02T08:30:00.000Z',
    },
    {
      agent: 'Ben Agent',
      survey: 'csat',
      score: 2,
      scale: '1-5',
      satisfied: false,
      dissatisfied: true,
      question: 'Rating',
      rated_at: '2025-06-03T09:00:00.000Z',
    },
    {
      requester: 'ema@example.com',
      survey: 'csat',
      score: 4,
      scale: '1-5',
      satisfied: true,
      dissatisfied: false,
      question: 'Rating',
      comment: 'Fine, thank you',
      rated_at: '2025-06-14T10:15:30.000Z',
    },
  ]);
});
