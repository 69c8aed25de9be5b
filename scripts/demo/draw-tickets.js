// @ts-check
import { agents, categories, channels, languages, priorities } from './company.js';
import { drawArrivals } from './draw-arrivals.js';
import { cutConversation, drawConversation } from './draw-conversation.js';
import { measureOpenTime } from './opening-hours.js';
import { drawDuration, pick, pickWeighted, seedRandom } from './random.js';
import { day, minute, periodEnd, routingChange, second } from './zagreb-time.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./draw-conversation.js').Message} Message */
/**
 * @typedef {object} Ticket
 * @property {string} id
 * @property {number} createdAt
 * @property {string} channel
 * @property {string} group
 * @property {string | null} agent
 * @property {string} requester
 * @property {string} priority
 * @property {string} category
 * @property {string} language
 * @property {string} subject
 * @property {'Customer' | 'Agent' | 'System'} openedBy
 * @property {string} status
 * @property {number | null} firstResponseAt first public message of an agent after the first of the customer
 * @property {number | null} firstResolvedAt
 * @property {number | null} resolvedAt
 * @property {number} replies public messages of agents, without the one that opens a ticket
 * @property {number} reopens
 * @property {number} transfers
 * @property {boolean | null} slaMet
 * @property {readonly Message[]} messages
 * @property {'createdAt' | 'firstResolvedAt' | null} unreadable the instant whose cell the export spoils
 */

const weekdayWeights = [62, 122, 110, 104, 104, 106, 70];
const hourWeights = [4, 2, 1, 1, 1, 2, 5, 14, 30, 40, 42, 38, 34, 32, 32, 30, 28, 24, 20, 18, 20, 18, 12, 7];
const hours = hourWeights.map((weight, hour) => /** @type {const} */ ([hour, weight]));

/**
 * @param {number} count
 * @returns {Ticket[]} in order of creation
 */
export function drawTickets(count) {
  const arrivals = drawArrivals(seedRandom('ticket arrivals'), count, weekdayWeights, () => hours);
  const random = seedRandom('tickets');
  const tickets = arrivals.map((createdAt, index) => drawTicket(random, String(30001 + index), createdAt));
  spoilInstants(tickets);
  return tickets;
}

/**
 * @param {Random} random
 * @param {string} id
 * @param {number} createdAt
 * @returns {Ticket}
 */
function drawTicket(random, id, createdAt) {
  const channel = pickWeighted(
    random,
    channels.map((each) => [each, each.share]),
  );
  const priority = pickWeighted(
    random,
    priorities.map((each) => [each, each.share]),
  );
  const category = pickWeighted(
    random,
    categories.map((each) => [each, each.share]),
  );
  const agent = pickWeighted(
    random,
    agents.map((each) => [each.name, each.work]),
  );
  const openedBy = pickWeighted(random, [
    [/** @type {const} */ ('Customer'), 935],
    [/** @type {const} */ ('Agent'), 50],
    [/** @type {const} */ ('System'), 15],
  ]);
  const pace = createdAt < routingChange ? priority.pace : priority.pace / 2;
  const responseTime = drawDuration(random, channel.responseMinutes * pace * minute) + 60 * second;
  const { messages, resolutions, reopenings } = cutConversation(
    drawConversation(random, { openedBy, channel: channel.name, createdAt, responseTime }),
  );
  const firstAsked = messages.find(({ by }) => by === 'Customer')?.at ?? Number.POSITIVE_INFINITY;
  const replies = messages.filter(({ by, isPublic, at }) => by === 'Agent' && isPublic && at > createdAt);
  const firstResponseAt = replies.find(({ at }) => at > firstAsked)?.at ?? null;
  const isReopened = resolutions.length === reopenings.length && reopenings.length > 0;
  const resolvedAt = isReopened ? null : (resolutions.at(-1) ?? null);
  const isTouched = replies.length > 0 || openedBy === 'Agent' || resolvedAt !== null;
  return {
    id,
    createdAt,
    channel: channel.name,
    group: category.group,
    agent: isTouched || random() < 0.4 ? agent : null,
    requester: `kupac${String(1 + Math.floor(random() * 1600)).padStart(4, '0')}@example.com`,
    priority: priority.name,
    category: category.name,
    language: pickWeighted(random, languages),
    subject: pick(random, category.subjects).replace('{n}', String(70000 + Math.floor(random() * 9000))),
    openedBy,
    status: nameStatus(resolvedAt, isTouched, messages.findLast(({ isPublic }) => isPublic)?.by),
    firstResponseAt,
    firstResolvedAt: resolutions[0] ?? null,
    resolvedAt,
    replies: replies.length,
    reopens: reopenings.length,
    transfers: pickWeighted(random, [
      [0, 82],
      [1, 14],
      [2, 4],
    ]),
    slaMet: openedBy === 'Customer' ? judgeSla(createdAt, firstResponseAt, priority.slaMinutes * minute) : null,
    messages,
    unreadable: null,
  };
}

/**
 * @param {number | null} resolvedAt
 * @param {boolean} isTouched
 * @param {string | undefined} lastWord
 */
function nameStatus(resolvedAt, isTouched, lastWord) {
  if (resolvedAt !== null) return resolvedAt < periodEnd - 4 * day ? 'Closed' : 'Solved';
  if (!isTouched) return 'New';
  return lastWord === 'Agent' ? 'Pending' : 'Open';
}

/**
 * @param {number} createdAt
 * @param {number | null} firstResponseAt
 * @param {number} promised
 * @returns {boolean | null} null: not answered, and still in time
 */
function judgeSla(createdAt, firstResponseAt, promised) {
  const isLate = measureOpenTime(createdAt, firstResponseAt ?? periodEnd) > promised;
  if (firstResponseAt === null) return isLate ? false : null;
  return !isLate;
}

/**
 * Few and harmless: tickets that agents opened lose the instant of creation, others the first resolution.
 * @param {readonly Ticket[]} tickets
 */
function spoilInstants(tickets) {
  const byAgents = tickets.filter(({ openedBy }) => openedBy === 'Agent');
  for (const ticket of byAgents.slice(40, 42)) ticket.unreadable = 'createdAt';
  const resolved = tickets.filter(({ openedBy, resolvedAt }) => openedBy === 'Customer' && resolvedAt !== null);
  for (const ticket of [resolved[300], resolved[900], resolved[1500]]) {
    if (ticket !== undefined) ticket.unreadable = 'firstResolvedAt';
  }
}
