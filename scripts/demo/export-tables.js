// @ts-check
import { encodeCsv } from './encode-csv.js';
import { formatInstant } from './zagreb-time.js';

/** @typedef {import('./draw-tickets.js').Ticket} Ticket */
/** @typedef {import('./encode-csv.js').Cell} Cell */

export const duplicateTickets = 5;
export const blankTickets = 4;

const ticketHeader = [
  ...['Ticket ID', 'Created at', 'Channel', 'Group', 'Assignee', 'Requester', 'Priority', 'Category', 'Language'],
  ...[
    'Status',
    'Opened by role',
    'First response at',
    'First resolved at',
    'Solved at',
    'Replies',
    'Reopens',
    'Transfers',
  ],
  ...['SLA met', 'Subject'],
];

/** @param {boolean | null} value */
const yesOrNo = (value) => (value === null ? null : value ? 'Yes' : 'No');
/** @param {number | null} instant */
const at = (instant) => (instant === null ? null : formatInstant(instant));

/**
 * The tickets, five of them twice, and empty records at the end: what a help desk's export looks like.
 * @param {readonly Ticket[]} tickets
 */
export function exportTickets(tickets) {
  const rows = tickets.map(exportTicket);
  const duplicates = [411, 902, 1333, 1777, 2050].map((index) => rows[index] ?? []);
  const blanks = Array.from({ length: blankTickets }, () => ticketHeader.map(() => null));
  return encodeCsv(ticketHeader, [...rows, ...duplicates.slice(0, duplicateTickets), ...blanks]);
}

/**
 * @param {Ticket} ticket
 * @returns {readonly Cell[]}
 */
function exportTicket(ticket) {
  return [
    ticket.id,
    ticket.unreadable === 'createdAt' ? '2026-02-30 09:15:00' : at(ticket.createdAt),
    ...[ticket.channel, ticket.group, ticket.agent, ticket.requester, ticket.priority, ticket.category],
    ...[ticket.language, ticket.status, ticket.openedBy, at(ticket.firstResponseAt)],
    ticket.unreadable === 'firstResolvedAt' ? '2026-04-31 25:10:00' : at(ticket.firstResolvedAt),
    ...[
      at(ticket.resolvedAt),
      ticket.replies,
      ticket.reopens,
      ticket.transfers,
      yesOrNo(ticket.slaMet),
      ticket.subject,
    ],
  ];
}

/** @param {readonly import('./draw-calls.js').Call[]} calls */
export function exportCalls(calls) {
  return encodeCsv(
    [
      ...['Call ID', 'Started at', 'Queue', 'Agent', 'Answered', 'Waiting time (seconds)', 'Talk time (seconds)'],
      ...['Hold time (seconds)', 'After-call work (seconds)', 'Abandoned', 'Transferred'],
    ],
    calls.map((call) => [
      ...[call.id, at(call.startedAt), call.queue, call.agent, yesOrNo(call.answered), call.waited, call.talked],
      ...[call.held, call.wrapped, yesOrNo(!call.answered), yesOrNo(call.transferred)],
    ]),
  );
}

/** @param {readonly Ticket[]} tickets */
export function exportMessages(tickets) {
  const messages = tickets.flatMap((ticket) => ticket.messages.map((message) => ({ ticket, message })));
  const rows = messages
    .sort((a, b) => a.message.at - b.message.at)
    .map(({ ticket, message: { at: sentAt, by, isPublic } }) => {
      const author = { Customer: ticket.requester, Agent: ticket.agent, Bot: 'Auto-reply', System: 'System' }[by];
      return [ticket.id, at(sentAt), by, yesOrNo(isPublic), author];
    });
  return encodeCsv(['Ticket ID', 'Sent at', 'Author type', 'Public', 'Author'], rows);
}

/** @param {readonly import('./draw-ratings.js').Rating[]} ratings */
export function exportRatings(ratings) {
  return encodeCsv(
    ['Ticket ID', 'CSAT (1-5)', 'NPS (0-10)', 'Comment', 'Rated at', 'Rated by'],
    ratings.map(({ ticket, csat, nps, comment, ratedAt, ratedBy }) => [
      ...[ticket.id, csat, nps, comment, at(ratedAt), ratedBy],
    ]),
  );
}
