// @ts-check
import { isTrueRating } from './draw-ratings.js';
import { measureGroups } from './summarise.js';
import { monthOf, routingChange } from './zagreb-time.js';

/** @typedef {import('./draw-ratings.js').Rating} Rating */

/** @param {readonly Rating[]} group */
const csat = (group) => ({ good: group.filter((rating) => (rating.csat ?? 0) >= 4).length, answered: group.length });

/** @param {readonly Rating[]} group */
const nps = (group) => ({
  promoters: group.filter((rating) => (rating.nps ?? 0) >= 9).length,
  detractors: group.filter((rating) => (rating.nps ?? 0) <= 6).length,
  answered: group.length,
});

/** @param {readonly Rating[]} ratings */
export function countRatings(ratings) {
  const answers = ratings.filter(isTrueRating);
  const rated = answers.filter((rating) => rating.csat !== null);
  const recommended = answers.filter((rating) => rating.nps !== null);
  return {
    answers: answers.length,
    csat: {
      whole: csat(rated),
      byAgent: measureGroups(rated, ({ ticket }) => ticket.agent ?? '', csat),
      byChannel: measureGroups(rated, ({ ticket }) => ticket.channel, csat),
      byMonth: measureGroups(rated, ({ ratedAt }) => monthOf(ratedAt), csat),
      beforeApril: csat(rated.filter(({ ratedAt }) => ratedAt < routingChange)),
      fromApril: csat(rated.filter(({ ratedAt }) => ratedAt >= routingChange)),
    },
    nps: { whole: nps(recommended), byMonth: measureGroups(recommended, ({ ratedAt }) => monthOf(ratedAt), nps) },
    byAgents: ratings.filter(({ ratedBy }) => ratedBy === 'Agent').length,
    offScale: ratings.filter((rating) => rating.ratedBy === 'Customer' && !isTrueRating(rating)).length,
  };
}
