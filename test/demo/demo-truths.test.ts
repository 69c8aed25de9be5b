import { describe, expect, it } from 'vitest';
import { findPercentile } from '../../scripts/demo/summarise.js';
import { readTruths } from './read-demo.ts';

const { tickets, firstResponse, ratings, calls, resolution } = readTruths();
const share = ({ good, answered }: { good: number; answered: number }) => good / answered;
const business = (spans: { business: { median: number | null } } | undefined) => spans?.business.median ?? Number.NaN;
const calendar = (spans: { calendar: { median: number | null } } | undefined) => spans?.calendar.median ?? Number.NaN;

describe('the truths planted in the demo', () => {
  it('let e-mail wait about three times as long as every other channel', () => {
    const { Email, ...others } = firstResponse.byChannel;
    for (const other of Object.values(others)) {
      expect(business(Email) / business(other)).toBeGreaterThan(2.5);
      expect(business(Email) / business(other)).toBeLessThan(3.5);
    }
  });

  it('leave one agent with little more than half of the customers content, and the others with about 85 in 100', () => {
    for (const [agent, csat] of Object.entries(ratings.csat.byAgent)) {
      const expected = agent === 'Marin Pedalić' ? 0.55 : 0.87;
      expect(Math.abs(share(csat) - expected), agent).toBeLessThan(0.03);
    }
  });

  it('make the weekend wait by the calendar only', () => {
    expect(calendar(firstResponse.weekend)).toBeGreaterThan(20 * 3600);
    expect(business(firstResponse.weekend) / business(firstResponse.openingHours)).toBeLessThan(1.2);
  });

  it('halve the first response in April, in every channel, and please more customers', () => {
    for (const [channel, before] of Object.entries(firstResponse.byChannelBeforeApril)) {
      const ratio = business(firstResponse.byChannelFromApril[channel]) / business(before);
      expect(Math.abs(ratio - 0.5), channel).toBeLessThan(0.06);
    }
    expect(share(ratings.csat.fromApril) - share(ratings.csat.beforeApril)).toBeGreaterThan(0.03);
  });

  it('have callers give up between twelve and one', () => {
    const { '12': lunch, ...others } = calls.abandonment.byHour;
    const rate = ({ offered, abandoned }: { offered: number; abandoned: number }) => abandoned / offered;
    expect(lunch === undefined ? 0 : rate(lunch)).toBeGreaterThan(0.25);
    for (const other of Object.values(others)) expect(rate(other)).toBeLessThan(0.12);
  });

  it('add up: months, channels, agents and states to the whole', () => {
    const sum = (groups: Record<string, number>) => Object.values(groups).reduce((total, count) => total + count, 0);
    for (const groups of [tickets.byMonth, tickets.byChannel, tickets.byAgent, tickets.byStatus, tickets.byOpener]) {
      expect(sum(groups)).toBe(tickets.total);
    }
    expect(tickets.resolved + tickets.backlog).toBe(tickets.total);
    expect(firstResponse.whole.n + firstResponse.unanswered).toBe(tickets.byOpener.Customer);
    expect(resolution.whole.n).toBe(tickets.resolved);
    expect(calls.answered + calls.abandoned).toBe(calls.total);
  });

  it('interpolate percentiles: 1 to 9 and 100 have their median at 5.5 and the 90th percentile at 18.1', () => {
    const values = [100, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(findPercentile(values, 50)).toBe(5.5);
    expect(findPercentile(values, 90)).toBe(18.1);
    expect(findPercentile([], 50)).toBeNull();
  });
});
