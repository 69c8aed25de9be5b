// @ts-check
import { measureGroups } from './summarise.js';
import { monthOf } from './zagreb-time.js';

/** @typedef {import('./draw-tickets.js').Ticket} Ticket */

const count = (/** @type {readonly unknown[]} */ group) => group.length;
const byMonth = (/** @type {Ticket} */ ticket) => monthOf(ticket.createdAt);

/** @param {readonly Ticket[]} tickets */
export function countTickets(tickets) {
  const resolved = tickets.filter(({ resolvedAt }) => resolvedAt !== null);
  const judged = tickets.filter(({ slaMet }) => slaMet !== null);
  const complaints = tickets.filter(({ category }) => category === 'Complaint');
  const sla = (/** @type {readonly Ticket[]} */ group) => ({
    met: group.filter(({ slaMet }) => slaMet).length,
    judged: group.length,
  });
  return {
    total: tickets.length,
    byMonth: measureGroups(tickets, byMonth, count),
    byChannel: measureGroups(tickets, ({ channel }) => channel, count),
    byAgent: measureGroups(tickets, ({ agent }) => agent ?? '', count),
    byStatus: measureGroups(tickets, ({ status }) => status, count),
    byOpener: measureGroups(tickets, ({ openedBy }) => openedBy, count),
    resolved: resolved.length,
    backlog: tickets.length - resolved.length,
    oneReply: resolved.filter(({ replies }) => replies === 1).length,
    reopened: tickets.filter(({ reopens }) => reopens > 0).length,
    transferred: tickets.filter(({ transfers }) => transfers > 0).length,
    sla: { whole: sla(judged), byChannel: measureGroups(judged, ({ channel }) => channel, sla) },
    complaints: { total: complaints.length, byMonth: measureGroups(complaints, byMonth, count) },
  };
}
