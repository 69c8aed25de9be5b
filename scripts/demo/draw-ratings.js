// @ts-check
import { agents, comments } from './company.js';
import { drawDuration, pick, pickWeighted, seedRandom } from './random.js';
import { hour, periodEnd, routingChange } from './zagreb-time.js';

/** @typedef {import('./draw-tickets.js').Ticket} Ticket */
/**
 * @typedef {object} Rating
 * @property {Ticket} ticket
 * @property {number | null} csat
 * @property {number | null} nps
 * @property {string} comment
 * @property {number} ratedAt
 * @property {'Customer' | 'Agent'} ratedBy
 */

/** What an answer of a contented and of a discontented customer looks like. */
const scores = /** @type {const} */ ({
  good: {
    csat: [
      [5, 62],
      [4, 38],
    ],
    nps: [
      [10, 30],
      [9, 28],
      [8, 20],
      [7, 12],
      [6, 6],
      [5, 4],
    ],
  },
  bad: {
    csat: [
      [3, 40],
      [2, 33],
      [1, 27],
    ],
    nps: [
      [7, 10],
      [6, 20],
      [5, 22],
      [3, 22],
      [1, 14],
      [0, 12],
    ],
  },
});

/**
 * Survey answers on resolved tickets of customers; the shop sends no survey for tickets it opened itself.
 * @param {readonly Ticket[]} tickets
 * @returns {Rating[]} in order of the answers
 */
export function drawRatings(tickets) {
  const random = seedRandom('ratings');
  // The share is carried on from answer to answer instead of drawn, so that what is planted shows and not luck.
  const carried = new Map(agents.map(({ name }) => [name, 0.5]));
  /** @type {Rating[]} */
  const ratings = [];
  for (const ticket of tickets) {
    const agent = agents.find(({ name }) => name === ticket.agent);
    if (ticket.resolvedAt === null || agent === undefined || ticket.openedBy !== 'Customer') continue;
    const ratedAt = ticket.resolvedAt + drawDuration(random, 7 * hour);
    if (random() >= 0.44 || ratedAt >= periodEnd) continue;
    const share = agent.contentment + (ticket.createdAt < routingChange ? 0 : 0.05);
    const sum = (carried.get(agent.name) ?? 0) + share;
    carried.set(agent.name, sum >= 1 ? sum - 1 : sum);
    const mood = sum >= 1 ? 'good' : 'bad';
    const asked = pickWeighted(random, [
      ['both', 60],
      ['csat', 35],
      ['nps', 5],
    ]);
    ratings.push({
      ticket,
      csat: asked === 'nps' ? null : pickWeighted(random, scores[mood].csat),
      nps: asked === 'csat' ? null : pickWeighted(random, scores[mood].nps),
      comment: random() < 0.2 ? pick(random, comments[mood]) : '',
      ratedAt,
      ratedBy: 'Customer',
    });
  }
  return [...ratings, ...drawFalseRatings(tickets, ratings)].sort((a, b) => a.ratedAt - b.ratedAt);
}

/**
 * Answers that must count in nothing: three by agents on tickets they opened, three off the scale.
 * @param {readonly Ticket[]} tickets
 * @param {readonly Rating[]} ratings
 * @returns {Rating[]}
 */
function drawFalseRatings(tickets, ratings) {
  const rated = new Set(ratings.map(({ ticket }) => ticket));
  const free = tickets.filter(
    (ticket) => ticket.resolvedAt !== null && !rated.has(ticket) && ticket.unreadable === null,
  );
  const own = free.filter(({ openedBy }) => openedBy === 'Agent').slice(10, 13);
  const others = free.filter(({ openedBy }) => openedBy === 'Customer').slice(100, 103);
  const offScale = [
    { csat: 0, nps: null },
    { csat: 7, nps: null },
    { csat: null, nps: 11 },
  ];
  return [
    ...own.map((ticket) => ({
      csat: 5,
      nps: null,
      comment: 'Well done, me',
      ratedBy: /** @type {const} */ ('Agent'),
      ticket,
    })),
    ...others.map((ticket, index) => ({
      csat: offScale[index]?.csat ?? null,
      nps: offScale[index]?.nps ?? null,
      comment: '',
      ratedBy: /** @type {const} */ ('Customer'),
      ticket,
    })),
  ].map((rating) => ({ ...rating, ratedAt: (rating.ticket.resolvedAt ?? 0) + hour }));
}

/** @param {Rating} rating */
export function isTrueRating({ ratedBy, csat, nps }) {
  return ratedBy === 'Customer' && (csat === null || (csat >= 1 && csat <= 5)) && (nps === null || nps <= 10);
}
