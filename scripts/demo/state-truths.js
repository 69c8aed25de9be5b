// @ts-check
import { countCalls } from './count-calls.js';
import { countRatings } from './count-ratings.js';
import { countTickets } from './count-tickets.js';
import { blankTickets, duplicateTickets } from './export-tables.js';
import { measureFirstResponse, measureLaterReplies, measureResolution } from './measure-tickets.js';
import { periodEnd, periodStart, timeZone } from './zagreb-time.js';

/** @typedef {ReturnType<typeof stateTruths>} Truths */

/**
 * The figures of the demo, out of the objects the files were made from: nothing here has seen a CSV file or SQL.
 * Durations are in seconds; tickets whose creation the export spoils count nowhere but under `records`.
 * @param {readonly import('./draw-tickets.js').Ticket[]} drawn
 * @param {readonly import('./draw-calls.js').Call[]} calls
 * @param {readonly import('./draw-ratings.js').Rating[]} ratings
 */
export function stateTruths(drawn, calls, ratings) {
  const tickets = drawn.filter(({ unreadable }) => unreadable !== 'createdAt');
  const instants = [
    ...drawn.flatMap(({ createdAt, resolvedAt, messages }) => [
      createdAt,
      resolvedAt ?? 0,
      ...messages.map(({ at }) => at),
    ]),
    ...calls.map(({ startedAt }) => startedAt),
    ...ratings.map(({ ratedAt }) => ratedAt),
  ];
  return {
    period: { from: new Date(periodStart).toISOString(), to: new Date(periodEnd).toISOString(), timeZone },
    latestInstant: new Date(instants.reduce((latest, instant) => Math.max(latest, instant), 0)).toISOString(),
    records: {
      tickets: {
        distinct: drawn.length,
        duplicates: duplicateTickets,
        blank: blankTickets,
        unreadableCreatedAt: drawn.length - tickets.length,
        unreadableFirstResolvedAt: drawn.filter(({ unreadable }) => unreadable === 'firstResolvedAt').length,
      },
      calls: calls.length,
      messages: drawn.reduce((sum, { messages }) => sum + messages.length, 0),
      ratings: ratings.length,
    },
    tickets: countTickets(tickets),
    firstResponse: measureFirstResponse(tickets),
    laterReplies: measureLaterReplies(tickets),
    resolution: measureResolution(tickets),
    ratings: countRatings(ratings),
    calls: countCalls(calls),
  };
}
