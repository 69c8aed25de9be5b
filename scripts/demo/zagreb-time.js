// @ts-check

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export const timeZone = 'Europe/Zagreb';
const summerTimeStarts = Date.UTC(2026, 2, 29, 1);

/**
 * The wall clock in Zagreb, written as the epoch milliseconds that UTC would have. Winter and summer time of the first
 * half of 2026 only: all that the demo needs.
 * @param {number} instant epoch milliseconds
 */
function toWall(instant) {
  return instant + (instant < summerTimeStarts ? hour : 2 * hour);
}

/** @param {number} wall */
export function fromWall(wall) {
  return wall - hour < summerTimeStarts ? wall - hour : wall - 2 * hour;
}

/**
 * @param {number} instant
 * @returns {string} such as `2026-03-29 03:00:00`
 */
export function formatInstant(instant) {
  return new Date(toWall(instant)).toISOString().slice(0, 19).replace('T', ' ');
}

/** @param {number} instant */
export function monthOf(instant) {
  return formatInstant(instant).slice(0, 7);
}

/** @param {number} instant */
export function hourOf(instant) {
  return formatInstant(instant).slice(11, 13);
}

/**
 * @param {number} instant
 * @returns {number} 0 is Sunday
 */
export function weekdayOf(instant) {
  return new Date(toWall(instant)).getUTCDay();
}

/** The period of the demo: half-open. */
export const periodStart = fromWall(Date.UTC(2026, 0, 1));
export const periodEnd = fromWall(Date.UTC(2026, 6, 1));
/** The instant from which the new routing works. */
export const routingChange = fromWall(Date.UTC(2026, 3, 1));
