// @ts-check
import { holidays } from './opening-hours.js';
import { pickWeighted } from './random.js';
import { day, fromWall, hour, second } from './zagreb-time.js';

/** @typedef {import('./random.js').Random} Random */

const holidayDates = new Set(holidays.map(([date]) => date));
/** Bicycles sell in spring. */
const monthWeights = [80, 82, 98, 110, 118, 115];

/**
 * Draws instants over the six months, in order.
 * @param {Random} random
 * @param {number} count
 * @param {readonly number[]} weekdayWeights Sunday first; a public holiday counts as a Sunday
 * @param {(weekday: number) => readonly (readonly [number, number])[]} hoursOf hours with their weights
 * @returns {readonly number[]}
 */
export function drawArrivals(random, count, weekdayWeights, hoursOf) {
  /** @type {[number, number][]} */
  const days = [];
  for (let wall = Date.UTC(2026, 0, 1); wall < Date.UTC(2026, 6, 1); wall += day) {
    const date = new Date(wall);
    const weekday = holidayDates.has(date.toISOString().slice(0, 10)) ? 0 : date.getUTCDay();
    days.push([wall, (monthWeights[date.getUTCMonth()] ?? 0) * (weekdayWeights[weekday] ?? 0)]);
  }
  /** @type {number[]} */
  const arrivals = [];
  for (let index = 0; index < count; index += 1) {
    const wall = pickWeighted(random, days);
    const start = pickWeighted(random, hoursOf(new Date(wall).getUTCDay()));
    arrivals.push(fromWall(wall + start * hour + Math.floor(random() * 3600) * second));
  }
  return arrivals.sort((a, b) => a - b);
}
