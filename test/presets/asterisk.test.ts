import { describe, expect, test } from 'vitest';
import { assumedIn } from '../normalise/trap.ts';
import { leftOut, readFixture, takenFor, valuesOf } from './read-fixture.ts';

describe.each(['cdr-csv.csv', 'cdr-custom.csv'])('Asterisk, %s', (file) => {
  test('the legs of a call are one call, answered if anybody answered', async () => {
    const found = await readFixture('asterisk', file);
    expect(takenFor(found)).toEqual({ preset: 'asterisk', kind: 'calls' });
    expect(leftOut(found)).toEqual({ 'earlier-row': 1 });
    expect(valuesOf(found.contacts)).toEqual([
      {
        id: '1737986844.1',
        channel: 'Phone',
        requester: '0910000001',
        created_at: '2025-01-27T15:07:24.000Z',
        first_response_at: '2025-01-27T15:07:36.000Z',
        answered: true,
        abandoned: false,
        wait_seconds: 12,
        talk_seconds: 120,
        first_response_row_seconds: 12,
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
      {
        id: '1738051200.6',
        channel: 'Phone',
        requester: '0910000003',
        created_at: '2025-01-28T09:00:00.000Z',
        first_response_at: '2025-01-28T09:00:05.000Z',
        answered: true,
        abandoned: false,
        wait_seconds: 5,
        talk_seconds: 60,
        first_response_row_seconds: 5,
      },
    ]);
  });

  test('the report says that an exchange may have answered before an agent did', async () => {
    expect(assumedIn(await readFixture('asterisk', file))).toContain('answered-by-exchange');
  });
});
