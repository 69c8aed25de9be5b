// @ts-check
import { isOpen, measureOpenTime } from './opening-hours.js';
import { measureGroups, summarise } from './summarise.js';
import { hourOf, monthOf, routingChange, second, weekdayOf } from './zagreb-time.js';

/** @typedef {import('./draw-tickets.js').Ticket} Ticket */
/** @typedef {{ from: number, to: number }} Span */

/**
 * Median and ninetieth percentile in calendar and in opening time, in seconds.
 * @param {readonly Span[]} spans
 */
function measureSpans(spans) {
  const { n, ...calendar } = summarise(spans.map(({ from, to }) => (to - from) / second));
  const { n: _, ...business } = summarise(spans.map(({ from, to }) => measureOpenTime(from, to) / second));
  return { n, calendar, business };
}

/**
 * First responses: tickets that customers opened and agents answered.
 * @param {readonly Ticket[]} tickets
 */
export function measureFirstResponse(tickets) {
  const asked = tickets.filter(({ openedBy }) => openedBy === 'Customer');
  const answered = asked.filter(({ firstResponseAt }) => firstResponseAt !== null);
  const measure = (/** @type {readonly Ticket[]} */ group) =>
    measureSpans(
      group.map(({ createdAt, firstResponseAt }) => ({ from: createdAt, to: firstResponseAt ?? createdAt })),
    );
  const before = answered.filter(({ createdAt }) => createdAt < routingChange);
  const after = answered.filter(({ createdAt }) => createdAt >= routingChange);
  return {
    unanswered: asked.length - answered.length,
    whole: measure(answered),
    beforeApril: measure(before),
    fromApril: measure(after),
    byMonth: measureGroups(answered, ({ createdAt }) => monthOf(createdAt), measure),
    byChannel: measureGroups(answered, ({ channel }) => channel, measure),
    byChannelBeforeApril: measureGroups(before, ({ channel }) => channel, measure),
    byChannelFromApril: measureGroups(after, ({ channel }) => channel, measure),
    byAgent: measureGroups(answered, ({ agent }) => agent ?? '', measure),
    byPriority: measureGroups(answered, ({ priority }) => priority, measure),
    weekend: measure(answered.filter(({ createdAt }) => isWeekendGap(createdAt))),
    openingHours: measure(answered.filter(({ createdAt }) => isOpen(createdAt))),
  };
}

/**
 * From closing time on Saturday to opening time on Monday.
 * @param {number} instant
 */
function isWeekendGap(instant) {
  if (isOpen(instant)) return false;
  const weekday = weekdayOf(instant);
  const hour = Number(hourOf(instant));
  return weekday === 0 || (weekday === 6 && hour >= 13) || (weekday === 1 && hour < 8);
}

/**
 * Waits after the first response: from the customer's first message after an agent's to the agent's next one.
 * @param {readonly Ticket[]} tickets
 */
export function measureLaterReplies(tickets) {
  const asked = tickets.filter(({ openedBy }) => openedBy === 'Customer');
  /** @type {Span[]} */
  const spans = [];
  for (const { messages, firstResponseAt } of asked) {
    /** @type {number | null} */
    let waitingSince = null;
    for (const { at, by, isPublic } of messages) {
      if (!isPublic || firstResponseAt === null || at <= firstResponseAt) continue;
      if (by === 'Customer') waitingSince ??= at;
      if (by === 'Agent' && waitingSince !== null) {
        spans.push({ from: waitingSince, to: at });
        waitingSince = null;
      }
    }
  }
  return measureSpans(spans);
}

/**
 * Creation to first and to last resolution, of tickets resolved when the export was taken.
 * @param {readonly Ticket[]} tickets
 */
export function measureResolution(tickets) {
  const resolved = tickets.filter(({ resolvedAt }) => resolvedAt !== null);
  const measure = (/** @type {readonly Ticket[]} */ group) =>
    measureSpans(group.map(({ createdAt, resolvedAt }) => ({ from: createdAt, to: resolvedAt ?? createdAt })));
  const everResolved = tickets.filter((ticket) => ticket.firstResolvedAt !== null && ticket.unreadable === null);
  return {
    whole: measure(resolved),
    byChannel: measureGroups(resolved, ({ channel }) => channel, measure),
    byMonth: measureGroups(resolved, ({ createdAt }) => monthOf(createdAt), measure),
    first: measureSpans(
      everResolved.map(({ createdAt, firstResolvedAt }) => ({ from: createdAt, to: firstResolvedAt ?? createdAt })),
    ),
  };
}
