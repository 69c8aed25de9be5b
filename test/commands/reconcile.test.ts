import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Reconciliation } from '../../src/model/reconciliation.ts';
import { resultSchema } from '../../src/model/result.ts';
import { makeFolder } from '../main/run-binary.ts';
import { fixtures, runCsaudit } from './fake-process.ts';

const minutes = (count: number) => count * 60;

async function reconcile(folder: string, ...args: readonly string[]): Promise<Reconciliation> {
  const { stdout, stderr, exitCode } = await runCsaudit(['reconcile', ...args, '--format', 'json'], { folder });
  if (exitCode !== 0) throw new Error(stderr);
  const { reconciliation } = resultSchema.parse(JSON.parse(stdout));
  if (reconciliation === undefined) throw new Error('no reconciliation');
  return reconciliation;
}

const walked = ({ steps }: Reconciliation) =>
  steps.map(({ change, value, difference, n, concerned }) => [
    change.data['switch'] ?? change.data['variant'] ?? change.data['statistic'] ?? change.code,
    value / 60,
    difference === null ? null : difference / 60,
    n,
    concerned === null ? null : [concerned.entered, concerned.left, concerned.changed],
  ]);

const found = ({ search }: Reconciliation) =>
  search?.matches.map(({ changes }) =>
    changes.map(({ code, data }) => data['switch'] ?? data['variant'] ?? data['clock'] ?? data['statistic'] ?? code),
  );

/**
 * fixtures/definitions, in minutes of the second of March. Waits from the customer's first message (`messages`), from
 * creation (`creation`), and in business hours from 9:00 to 17:00 from creation:
 *
 *     ticket 1   20    30     0    created 8:00, asked 8:10, a bot at 8:11, an agent at 8:30
 *     ticket 2   60    60    60
 *     ticket 3    0     0     0
 *     ticket 4  120   150   150    opened by an agent at 11:00, the customer at 11:30, the agent again at 13:30
 *     ticket 5 1440  1440   480    an internal note after 5 minutes, the reply a day later: 5 h today, 3 h tomorrow
 *     ticket 6                     not answered
 */
const messages = ['tickets.csv', 'messages.csv', '--timezone', 'UTC'];
const folder = `${fixtures}definitions`;

describe('the walk to a vendor’s definition', () => {
  test('every switch by itself: the number after it, the difference, the records', async () => {
    const found = await reconcile(folder, 'frt', ...messages, '--theirs', '336min', '--definitions', 'zendesk');
    expect(walked(found)).toEqual([
      // 0, 20, 60, 1440: (20 + 60) / 2.
      ['own', 40, null, 4, null],
      // 0, 20, 60, 120, 1440: ticket 4 comes in.
      ['agent-opened-counted', 60, 20, 5, [1, 0, 0]],
      // 0, 30, 60, 150, 1440: tickets 1 and 4 have another value, the median is the same.
      ['creation', 60, 0, 5, [0, 0, 2]],
      // (0 + 30 + 60 + 150 + 1440) / 5.
      ['mean', 336, 276, 5, null],
    ]);
    expect(found.remainder).toEqual({ difference: 0, share: 0, isExplained: true });
    expect(found).toMatchObject({ vendor: 'zendesk', vendorBy: 'option', isDefined: true, search: null });
  });

  test('of the mean that was asked for, there is no step to the mean', async () => {
    const found = await reconcile(folder, 'frt.mean', ...messages, '--theirs', '5.6h', '--definitions', 'zendesk');
    // (0 + 20 + 60 + 1440) / 4, then with 120 over 5, then 336.
    expect(walked(found).map(([name, value]) => [name, value])).toEqual([
      ['own', 380],
      ['agent-opened-counted', 328],
      ['creation', 336],
    ]);
    expect(found.remainder.isExplained).toBe(true);
  });

  test('what remains is told in the unit and as a share of theirs', async () => {
    const found = await reconcile(folder, 'frt.mean', ...messages, '--theirs', '400min', '--definitions', 'zendesk');
    expect(found.remainder).toMatchObject({ difference: minutes(64), share: 0.16, isExplained: false });
  });

  test('one more switch than the vendor is known for is found over the last step', async () => {
    const hours = ['--config', 'hours.yaml'];
    // (0 + 0 + 60 + 150 + 480) / 5
    const theirs = ['--theirs', '138min', '--definitions', 'zendesk'];
    const found = await reconcile(folder, 'frt.mean', ...messages, ...hours, ...theirs);
    expect(found.remainder.isExplained).toBe(false);
    expect(found.search?.matches[0]).toMatchObject({
      changes: [{ code: 'clock', data: { clock: 'business' } }],
      value: minutes(138),
      n: 5,
    });
  });

  test('a definition that the data do not allow is told, with what it needs', async () => {
    const found = await reconcile(folder, 'frt', 'tickets.csv', '--theirs', '1min', '--definitions', 'plain');
    expect(walked(found)).toEqual([['own', 45, null, 4, null]]);
    expect(found.untried[0]).toMatchObject({
      change: { code: 'variant', data: { variant: 'messages' } },
      reason: { code: 'missing-field', data: { columns: 'first_response_messages_seconds' } },
    });
  });

  test('theirs is what the vendor prints', async () => {
    const team = makeFolder();
    writeFileSync(join(team, 'ratings.csv'), 'Ticket ID,CSAT\n1,5\n2,4\n3,2\n');
    const found = await reconcile(team, 'csat', 'ratings.csv', '--theirs', '66.67%', '--definitions', 'chatwoot');
    expect(found.steps.map(({ change: { code }, value }) => [code, value])).toEqual([
      ['own', 2 / 3],
      ['variant', 2 / 3],
      ['rounding', 0.6667],
    ]);
    expect(found.remainder).toMatchObject({ difference: 0, isExplained: true });
  });

  test('whose exports these seem to be, theirs the number is taken to be', async () => {
    const chatwoot = `${fixtures}presets/chatwoot-csat/period-below.csv`;
    const found = await reconcile(folder, 'csat', chatwoot, '--theirs', '1%');
    expect(found).toMatchObject({ vendor: 'chatwoot', vendorBy: 'preset', isDefined: true });
  });
});

describe('without a vendor', () => {
  test('csaudit’s own number may be theirs, and then nothing is searched', async () => {
    const found = await reconcile(folder, 'frt', ...messages, '--theirs', '0.67h');
    expect(found).toMatchObject({ vendor: null, search: null, remainder: { isExplained: true } });
  });

  test('ways that would give it come with the fewest switches first, and none that contains another', async () => {
    // Automatic replies: 0, 1, 60, 1440 from the first message: (1 + 60) / 2 = 30.5, within half a minute of 30.
    const ways = found(await reconcile(folder, 'frt', ...messages, '--theirs', '30min'));
    expect(ways?.[0]).toEqual(['automatic-replies']);
    expect(ways).toContainEqual(['agent-opened-counted', 'ticket-row']);
    expect(ways?.filter((changes) => changes.includes('automatic-replies'))).toHaveLength(1);
  });

  test('percentiles by the nearest rank: 100 where type 7 gives 59.05', async () => {
    const team = makeFolder();
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((wait, index) => {
      const at = new Date(Date.UTC(2026, 0, 5, 9, wait)).toISOString();
      return `${index},2026-01-05T09:00:00.000Z,${at}`;
    });
    writeFileSync(join(team, 'tickets.csv'), `Ticket ID,Created at,First response at\n${rows.join('\n')}\n`);
    const own = await reconcile(team, 'frt.p95', 'tickets.csv', '--theirs', '100min');
    expect(own.steps[0]?.value).toBeCloseTo(minutes(59.05), 6);
    expect(found(own)?.[0]).toEqual(['nearest-rank']);
    const exact = await reconcile(team, 'frt.p90', 'tickets.csv', '--theirs', '18.1min');
    expect(exact.remainder.isExplained).toBe(true);
  });

  test('days that begin elsewhere, and a period that goes by the resolution', async () => {
    const team = makeFolder();
    // In Zagreb the first two are of the second of March, in UTC the last two; only the last was resolved that day.
    const rows = [
      '1,2026-03-01T23:30:00Z,2026-03-01T23:40:00Z,2026-03-05T12:00:00Z',
      '2,2026-03-02T12:00:00Z,2026-03-02T12:20:00Z,2026-03-05T12:00:00Z',
      '3,2026-03-02T23:30:00Z,2026-03-03T00:30:00Z,2026-03-02T22:59:00Z',
    ];
    const header = 'Ticket ID,Created at,First response at,Solved at';
    writeFileSync(join(team, 'tickets.csv'), `${header}\n${rows.join('\n')}\n`);
    const period = ['--from', '2026-03-02', '--to', '2026-03-03', '--timezone', 'Europe/Zagreb'];
    const byUtc = await reconcile(team, 'frt.mean', 'tickets.csv', ...period, '--theirs', '40min');
    expect(byUtc.steps[0]).toMatchObject({ value: minutes(15), n: 2 });
    expect(found(byUtc)?.[0]).toEqual(['period-utc']);
    const byResolution = await reconcile(team, 'frt.mean', 'tickets.csv', ...period, '--theirs', '60min');
    expect(found(byResolution)?.[0]).toEqual(['period-resolved']);
  });

  test('merged tickets and spam that somebody counts, only both together', async () => {
    const team = makeFolder();
    const wait = (id: number, minute: number, status: string) =>
      `${id},2026-03-02 08:00:00,2026-03-02 08:${minute}:00,${status}`;
    const rows = [wait(1, 10, 'Closed'), wait(2, 20, 'Merged'), wait(3, 30, 'Spam'), wait(4, 50, 'Closed')];
    writeFileSync(join(team, 'tickets.csv'), `Ticket ID,Created at,First response at,Status\n${rows.join('\n')}\n`);
    // (10 + 50) / 2, and (10 + 20 + 30 + 50) / 4.
    const own = await reconcile(team, 'frt.mean', 'tickets.csv', '--theirs', '27.5min');
    expect(own.steps[0]).toMatchObject({ value: minutes(30), n: 2 });
    expect(found(own)).toEqual([['merged-counted', 'spam-counted']]);
  });

  test('tickets that were closed in bulk', async () => {
    const team = makeFolder();
    const at = (minute: number, second: number) => new Date(Date.UTC(2026, 2, 2, 9, minute, second)).toISOString();
    const cleared = Array.from({ length: 10 }, (_, index) => `${index},${at(0, 0)},${at(30, index)},Ana,Closed`);
    const rows = [...cleared, `11,${at(0, 0)},${at(10, 0)},Ana,Closed`];
    const header = 'Ticket ID,Created at,Solved at,Assignee,Status';
    writeFileSync(join(team, 'tickets.csv'), `${header}\n${rows.join('\n')}\n`);
    const own = await reconcile(team, 'art.mean', 'tickets.csv', '--theirs', '10min');
    expect(own.steps[0]).toMatchObject({ n: 11 });
    expect(found(own)).toContainEqual(['bulk-closed-left-out']);
    expect(found(own)).toContainEqual(['without-bulk-closed']);
  });

  test('rows that are sums already can only be compared', async () => {
    const team = makeFolder();
    writeFileSync(join(team, 'agents.csv'), 'Agent,Calls offered,Calls answered,Calls abandoned\nAna,10,8,2\n');
    const args = ['abandonment-rate', 'agents.csv', '--kind', 'aggregates', '--theirs', '25%'];
    const found = await reconcile(team, ...args);
    expect(found).toMatchObject({ search: null, remainder: { isExplained: false } });
    expect(found.steps).toHaveLength(1);
  });
});

test('the number stays the one that kpi prints', async () => {
  const { stdout } = await runCsaudit(['kpi', ...messages, '--kpi', 'frt.median', '--format', 'json'], { folder });
  const [measured] = resultSchema.parse(JSON.parse(stdout)).measurements;
  const found = await reconcile(folder, 'frt', ...messages, '--theirs', '1h');
  expect(found.steps[0]).toMatchObject({ value: measured?.value, n: measured?.n, variant: measured?.variant });
});
