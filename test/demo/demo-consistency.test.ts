import { describe, expect, it } from 'vitest';
import { type DemoRow, groupByTicket, readDemo, readTruths } from './read-demo.ts';

const truths = readTruths();
const records = readDemo('tickets.csv');
const tickets = groupByTicket(records);
const messages = groupByTicket(readDemo('messages.csv'));
const ratings = readDemo('ratings.csv');
const blank = '';

const first = (id: string): DemoRow => tickets.get(id)?.[0] ?? (() => blank);

/** The instant of the first public message of an agent after the first of the customer. */
function findFirstResponse(said: readonly DemoRow[]): string {
  const inPublic = said.filter((message) => message('Public') === 'Yes');
  const asked = inPublic.findIndex((message) => message('Author type') === 'Customer');
  if (asked < 0) return blank;
  return inPublic.slice(asked).find((message) => message('Author type') === 'Agent')?.('Sent at') ?? blank;
}

describe('the exports of the demo agree with each other', () => {
  it('gives every ticket the first response that its messages show', () => {
    const wrong = [...tickets].filter(
      ([id, [ticket]]) => id !== blank && ticket?.('First response at') !== findFirstResponse(messages.get(id) ?? []),
    );
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('counts as replies what agents said in public after the opening', () => {
    const wrong = [...tickets].filter(([id, [ticket]]) => {
      const said = (messages.get(id) ?? []).filter(
        (message, index) => index > 0 && message('Author type') === 'Agent' && message('Public') === 'Yes',
      );
      return id !== blank && ticket?.('Replies') !== String(said.length);
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('begins the messages of a customer’s ticket with the customer, when the ticket begins', () => {
    const asked = records.filter((ticket) => ticket('Opened by role') === 'Customer');
    const wrong = asked.filter((ticket) => {
      const opening = messages.get(ticket('Ticket ID'))?.[0];
      return opening?.('Author type') !== 'Customer' || opening('Sent at') !== ticket('Created at');
    });
    expect(wrong.map((ticket) => ticket('Ticket ID'))).toEqual([]);
  });

  it('has messages and ratings of tickets it knows only, and ratings of resolved ones only', () => {
    expect([...messages.keys()].filter((id) => !tickets.has(id))).toEqual([]);
    const early = ratings.filter((rating) => {
      const solved = first(rating('Ticket ID'))('Solved at');
      return solved === blank || rating('Rated at') < solved;
    });
    expect(early).toEqual([]);
  });

  it('never speaks twice in public on one ticket in the same second', () => {
    const tied = [...messages].filter(([, said]) => {
      const instants = said.filter((message) => message('Public') === 'Yes').map((message) => message('Sent at'));
      return new Set(instants).size < instants.length;
    });
    expect(tied.map(([id]) => id)).toEqual([]);
  });

  it('has the blank, doubled and unreadable records that it says it has', () => {
    const { distinct, duplicates, blank: blanks } = truths.records.tickets;
    expect(tickets.get(blank)).toHaveLength(blanks);
    expect(records.slice(-blanks).every((record) => record('Ticket ID') === blank)).toBe(true);
    expect(records).toHaveLength(distinct + duplicates + blanks);
    expect([...tickets.keys()]).toHaveLength(distinct + 1);
    expect(records.filter((record) => record('Created at').startsWith('2026-02-30'))).toHaveLength(2);
  });

  it('holds what makes a real export hard: quotes, commas, line breaks, notes, bots, bursts', () => {
    const subjects = records.map((record) => record('Subject'));
    for (const mark of ['"', ',', '\n']) expect(subjects.some((subject) => subject.includes(mark))).toBe(true);
    const said = [...messages.values()].map((group) =>
      group.map((message) => `${message('Author type')} ${message('Public')}`).join(', '),
    );
    const count = (pattern: RegExp) => said.filter((text) => pattern.test(text)).length;
    expect(count(/^Customer Yes, Bot Yes/)).toBeGreaterThan(500);
    expect(count(/Agent No.*Agent Yes/)).toBeGreaterThan(200);
    expect(count(/Customer Yes, Customer Yes/)).toBeGreaterThan(200);
    expect(count(/^Agent Yes, Customer Yes, Agent Yes/)).toBeGreaterThan(30);
  });
});
