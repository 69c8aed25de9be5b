// @ts-check
import { day, fromWall, hour } from './zagreb-time.js';

/** Hours by weekday, 0 is Sunday. */
const hoursOfWeekday = /** @type {Readonly<Record<number, readonly [number, number]>>} */ ({
  1: [8, 18],
  2: [8, 18],
  3: [8, 18],
  4: [8, 18],
  5: [8, 18],
  6: [9, 13],
});

/** Croatian public holidays of the first half of 2026. */
export const holidays = [
  ['2026-01-01', "New Year's Day"],
  ['2026-01-06', 'Epiphany'],
  ['2026-04-05', 'Easter Sunday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-05-01', 'Labour Day'],
  ['2026-05-30', 'Statehood Day'],
  ['2026-06-04', 'Corpus Christi'],
  ['2026-06-22', 'Anti-Fascist Struggle Day'],
];

/** @returns {readonly (readonly [number, number])[]} open intervals in order, epoch milliseconds */
function listOpenIntervals() {
  const closed = new Set(holidays.map(([date]) => date));
  /** @type {[number, number][]} */
  const intervals = [];
  // Two months beyond the period: work planned in its last days has to end somewhere.
  for (let wall = Date.UTC(2026, 0, 1); wall < Date.UTC(2026, 8, 1); wall += day) {
    const date = new Date(wall);
    const hours = hoursOfWeekday[date.getUTCDay()];
    if (hours === undefined || closed.has(date.toISOString().slice(0, 10))) continue;
    intervals.push([fromWall(wall + hours[0] * hour), fromWall(wall + hours[1] * hour)]);
  }
  return intervals;
}

const openIntervals = listOpenIntervals();

/** @param {number} instant */
export function isOpen(instant) {
  return openIntervals.some(([from, to]) => from <= instant && instant < to);
}

/**
 * Milliseconds of opening time between two instants.
 * @param {number} from
 * @param {number} to
 */
export function measureOpenTime(from, to) {
  let sum = 0;
  for (const [opens, closes] of openIntervals) sum += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
  return sum;
}

/**
 * The instant at which so much opening time has passed.
 * @param {number} from
 * @param {number} duration milliseconds, more than 0
 */
export function addOpenTime(from, duration) {
  let left = duration;
  for (const [opens, closes] of openIntervals) {
    const start = Math.max(from, opens);
    if (start >= closes) continue;
    if (left <= closes - start) return start + left;
    left -= closes - start;
  }
  throw new RangeError('the opening hours listed end before the work does');
}
