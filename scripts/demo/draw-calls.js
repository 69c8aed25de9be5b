// @ts-check
import { agents, queues } from './company.js';
import { drawArrivals } from './draw-arrivals.js';
import { drawDuration, pick, pickWeighted, seedRandom } from './random.js';
import { hourOf, minute, second } from './zagreb-time.js';

/**
 * @typedef {object} Call durations in seconds
 * @property {string} id
 * @property {number} startedAt
 * @property {string} queue
 * @property {string | null} agent
 * @property {boolean} answered
 * @property {number} waited
 * @property {number} talked
 * @property {number} held
 * @property {number} wrapped
 * @property {boolean} transferred
 */

const weekdayHours = [30, 38, 40, 36, 34, 32, 30, 28, 24, 18].map(
  (weight, index) => /** @type {const} */ ([8 + index, weight]),
);
const saturdayHours = /** @type {const} */ ([
  [9, 1],
  [10, 1],
  [11, 1],
  [12, 1],
]);
const lunchHour = '12';

/**
 * Calls come in opening hours only: outside them a voice tells the hours and hangs up.
 * @param {number} count
 * @returns {Call[]} in order of arrival
 */
export function drawCalls(count) {
  const arrivals = drawArrivals(seedRandom('call arrivals'), count, [0, 120, 108, 104, 104, 108, 40], (weekday) =>
    weekday === 6 ? saturdayHours : weekdayHours,
  );
  const random = seedRandom('calls');
  const onPhone = agents.filter((agent) => agent.onPhone).map(({ name }) => name);
  return arrivals.map((startedAt, index) => {
    const isLunch = hourOf(startedAt) === lunchHour;
    const answered = random() >= (isLunch ? 0.3 : 0.07);
    const wait = drawDuration(random, answered ? (isLunch ? 55 : 14) * second : 1.5 * minute);
    const durations = [
      drawDuration(random, 3.5 * minute),
      drawDuration(random, 40 * second),
      drawDuration(random, minute),
    ];
    const [talk = 0, hold = 0, wrap = 0] = durations.map((duration) => (answered ? duration / second : 0));
    return {
      id: `C-${10001 + index}`,
      startedAt,
      queue: pickWeighted(random, queues),
      agent: answered ? pick(random, onPhone) : null,
      answered,
      waited: wait / second,
      talked: talk,
      held: random() < 0.35 ? hold : 0,
      wrapped: wrap,
      transferred: random() < 0.07 && answered,
    };
  });
}
