import { beforeAll, describe, expect, it } from 'vitest';
import type { Measurement, Result } from '../../src/model/result.ts';
import { readTruths } from '../demo/read-demo.ts';
import { fixtures, runCsaudit } from './fake-process.ts';

// What `csaudit kpi` finds in the demo against what its generator counted. The two count alike but for this: the truths
// are about the 2,398 tickets whose date can be read, and for the KPIs that need no date csaudit also takes the two
// others, which somebody opened for a customer; first replies and what is unanswered are, in the truths, those of
// tickets that customers opened.
const { tickets, firstResponse, laterReplies, resolution, ratings, calls } = readTruths();
const undated = 2;
const byCustomers = "kind = 'ticket' and opened_by = 'customer'";

type Spans = { n: number; calendar: Summary; business: Summary };
type Summary = { sum: number; median: number | null; p90: number | null };

async function measure(line: string): Promise<Found> {
  const args = ['kpi', 'demo', '--format', 'json', '--no-quantile-intervals', ...line.split(' ')];
  return await found(args);
}

async function found(args: readonly string[]): Promise<Found> {
  const { stdout, stderr } = await runCsaudit(args, { folder: fixtures });
  expect(stderr).toBe('');
  return new Found((JSON.parse(stdout) as Result).measurements);
}

class Found {
  readonly measurements: readonly Measurement[];

  constructor(measurements: readonly Measurement[]) {
    this.measurements = measurements;
  }

  /** The one measurement of a KPI, in the whole or in a group. */
  one(kpi: string, by: Measurement['by'] = {}, rest: Partial<Measurement> = { statistic: 'value' }): Measurement {
    const wanted = { kpi, ...rest };
    const fitting = this.measurements.filter(
      (each) =>
        JSON.stringify(each.by) === JSON.stringify(by) &&
        Object.entries(wanted).every(([key, value]) => each[key as keyof Measurement] === value),
    );
    expect(fitting, JSON.stringify({ by, ...wanted })).toHaveLength(1);
    return fitting[0] as Measurement;
  }

  /** A share with its numerator and denominator as they were counted. */
  expectShare(kpi: string, by: Measurement['by'], numerator: number, n: number): void {
    const { value, n: counted } = this.one(kpi, by);
    expect({ by, n: counted, numerator: Math.round((value ?? 0) * (counted ?? 0)) }).toEqual({ by, n, numerator });
    expect(value).toBeCloseTo(numerator / n, 12);
  }

  expectSpans(kpi: string, by: Measurement['by'], spans: Spans | undefined): void {
    for (const clock of ['calendar', 'business'] as const) {
      const summary = spans?.[clock];
      const n = spans?.n ?? 0;
      const of = (statistic: string) => this.one(kpi, by, { statistic, clock });
      expect([by, clock, of('median').n]).toEqual([by, clock, n]);
      expect(of('median').value).toBeCloseTo(summary?.median ?? Number.NaN, 6);
      expect(of('p90').value).toBeCloseTo(summary?.p90 ?? Number.NaN, 6);
      expect((of('mean').value ?? 0) * n).toBeCloseTo(summary?.sum ?? Number.NaN, 3);
    }
  }
}

describe('all of the demo', () => {
  let all: Found;
  beforeAll(async () => {
    all = await measure('--by month --by channel --by agent --by hour --by department --by priority');
  });

  it('has so many tickets and calls, by month and channel', () => {
    const { split } = all.one('contacts');
    expect(split).toEqual({ ticket: tickets.total + undated, call: calls.total });
    for (const [month, count] of Object.entries(tickets.byMonth)) {
      const inMonth = all.one('contacts', { month });
      expect([month, inMonth.split]).toEqual([month, { ticket: count, call: calls.byMonth[month] }]);
    }
    const channels = Object.keys(tickets.byChannel).map((channel) => all.one('contacts', { channel }).value ?? 0);
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(channels)).toBe(sum(Object.values(tickets.byChannel)) + undated);
    expect(all.one('contacts', { channel: 'Phone' }).value).toBe(calls.total);
  });

  it('has so many satisfied customers of each agent, in each channel and month', () => {
    const { whole, byAgent, byMonth } = ratings.csat;
    all.expectShare('csat', {}, whole.good, whole.answered);
    for (const [agent, { good, answered }] of Object.entries(byAgent))
      all.expectShare('csat', { agent }, good, answered);
    for (const [month, { good, answered }] of Object.entries(byMonth))
      all.expectShare('csat', { month }, good, answered);
    for (const [channel, { good, answered }] of Object.entries(ratings.csat.byChannel)) {
      all.expectShare('csat', { channel }, good, answered);
    }
  });

  it('leaves out the ratings of agents and those off the scale', () => {
    const { excluded } = all.one('csat');
    expect(excluded).toContainEqual({ reason: 'rated-by-agent', count: ratings.byAgents });
    const offScale = ['csat', 'nps'].flatMap((kpi) =>
      all.one(kpi).excluded.filter(({ reason }) => reason === 'out-of-scale'),
    );
    expect(offScale.reduce((total, { count }) => total + count, 0)).toBe(ratings.offScale);
  });

  it('has the net promoter score of each month', () => {
    const groups = [
      [{}, ratings.nps.whole],
      ...Object.entries(ratings.nps.byMonth).map(([month, nps]) => [{ month }, nps]),
    ];
    for (const [by, { promoters, detractors, answered }] of groups as [object, typeof ratings.nps.whole][]) {
      const { value, n } = all.one('nps', { ...by });
      expect([by, n]).toEqual([by, answered]);
      expect(value).toBeCloseTo((100 * (promoters - detractors)) / answered, 9);
    }
  });

  it('loses callers by the hour and the queue', () => {
    all.expectShare('abandonment-rate', {}, calls.abandoned, calls.total);
    for (const [hour, { offered, abandoned }] of Object.entries(calls.abandonment.byHour)) {
      all.expectShare('abandonment-rate', { hour }, abandoned, offered);
    }
    for (const [department, { offered, abandoned }] of Object.entries(calls.abandonment.byQueue)) {
      all.expectShare('abandonment-rate', { department }, abandoned, offered);
    }
  });

  it('answers calls so fast, and works so long on them', () => {
    all.expectShare('service-level', {}, calls.serviceLevel.answeredInTarget, calls.total);
    expect(all.one('service-level').threshold).toBe(calls.serviceLevel.seconds);
    const asa = all.one('speed-of-answer', {}, { statistic: 'mean' });
    expect([asa.n, (asa.value ?? 0) * calls.answered]).toEqual([
      calls.answered,
      expect.closeTo(calls.waitOfAnsweredSeconds, 3),
    ]);
    const aht = all.one('handle-time', {}, { statistic: 'mean' });
    expect([aht.n, (aht.value ?? 0) * calls.answered]).toEqual([
      calls.answered,
      expect.closeTo(calls.handleSeconds, 3),
    ]);
  });

  it('resolved so many tickets in such a time, in each channel and month', () => {
    all.expectSpans('resolution-time', {}, resolution.whole);
    for (const [channel, spans] of Object.entries(resolution.byChannel))
      all.expectSpans('resolution-time', { channel }, spans);
    for (const [month, spans] of Object.entries(resolution.byMonth))
      all.expectSpans('resolution-time', { month }, spans);
    all.expectSpans('first-resolution-time', {}, resolution.first);
  });

  it('has so many tickets that wait', () => {
    expect(all.one('backlog').value).toBe(tickets.backlog);
  });

  it('has so many complaints a month', () => {
    expect(all.one('complaints').value).toBe(tickets.complaints.total);
    for (const [month, count] of Object.entries(tickets.complaints.byMonth)) {
      expect([month, all.one('complaints', { month }).value]).toEqual([month, count]);
    }
  });

  it('keeps the agreed time so often, in each channel', () => {
    const { whole, byChannel } = tickets.sla;
    all.expectShare('sla-attainment', {}, whole.met, whole.judged);
    for (const [channel, { met, judged }] of Object.entries(byChannel))
      all.expectShare('sla-attainment', { channel }, met, judged);
  });
});

describe('the tickets of the demo', () => {
  it('were opened again and passed on so often', async () => {
    const dated = await found([
      ...['kpi', 'demo', '--format', 'json', '--kpi', 'transfer-rate,reopen-rate'],
      ...['--where', "kind = 'ticket' and created_at is not null"],
    ]);
    dated.expectShare('transfer-rate', {}, tickets.transferred, tickets.total);
    const reopened = dated.one('reopen-rate');
    expect(Math.round((reopened.value ?? 0) * (reopened.n ?? 0))).toBe(tickets.reopened);
  });

  it('were resolved with one reply so often', async () => {
    const dated = await found([
      ...['kpi', 'demo', '--format', 'json', '--kpi', 'first-contact-resolution', '--variant', 'one_reply'],
      ...['--where', "kind = 'ticket' and created_at is not null"],
    ]);
    dated.expectShare('first-contact-resolution', {}, tickets.oneReply, tickets.resolved);
  });

  it('of customers had their first reply in such a time, before and after April', async () => {
    const kpis = ['kpi', 'demo', '--format', 'json', '--kpi', 'frt,unanswered', '--where', byCustomers];
    const whole = await found([...kpis, '--by', 'channel', '--by', 'month', '--by', 'agent', '--by', 'priority']);
    whole.expectSpans('first-response-time', {}, firstResponse.whole);
    for (const [channel, spans] of Object.entries(firstResponse.byChannel))
      whole.expectSpans('first-response-time', { channel }, spans);
    for (const [month, spans] of Object.entries(firstResponse.byMonth))
      whole.expectSpans('first-response-time', { month }, spans);
    for (const [agent, spans] of Object.entries(firstResponse.byAgent))
      whole.expectSpans('first-response-time', { agent }, spans);
    for (const [priority, spans] of Object.entries(firstResponse.byPriority)) {
      whole.expectSpans('first-response-time', { priority }, spans);
    }
    const { excluded } = whole.one('first-response-time', {}, { statistic: 'median', clock: 'calendar' });
    expect(excluded).toContainEqual({ reason: 'unanswered', count: firstResponse.unanswered });

    const before = await found([...kpis, '--by', 'channel', '--to', '2026-04-01']);
    before.expectSpans('first-response-time', {}, firstResponse.beforeApril);
    for (const [channel, spans] of Object.entries(firstResponse.byChannelBeforeApril)) {
      before.expectSpans('first-response-time', { channel }, spans);
    }
    const after = await found([...kpis, '--by', 'channel', '--from', '2026-04-01']);
    after.expectSpans('first-response-time', {}, firstResponse.fromApril);
    for (const [channel, spans] of Object.entries(firstResponse.byChannelFromApril)) {
      after.expectSpans('first-response-time', { channel }, spans);
    }
  });

  it('of customers had later replies in such a time', async () => {
    const { measurements } = await found(['kpi', 'demo', '--format', 'json', '--kpi', 'reply-time']);
    const n = measurements[0]?.n ?? 0;
    // Four of the later replies are on tickets that an agent opened; messages do not say who opened their ticket.
    expect(n - laterReplies.n).toBe(4);
  });

  it('pleased more customers from April on', async () => {
    const before = await measure('--kpi csat --to 2026-04-01');
    const after = await measure('--kpi csat --from 2026-04-01');
    const share = (found: Found, { good, answered }: { good: number; answered: number }) =>
      found.expectShare('csat', {}, good, answered);
    share(before, ratings.csat.beforeApril);
    share(after, ratings.csat.fromApril);
  });
});
