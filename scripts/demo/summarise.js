// @ts-check

/**
 * Percentile by linear interpolation between order statistics (type 7 of Hyndman and Fan). Whole numbers up to the last
 * division, so that no digits appear that the data do not have.
 * @param {readonly number[]} values
 * @param {number} percent
 * @returns {number | null} null without values
 */
export function findPercentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * percent;
  const low = sorted[Math.floor(place / 100)];
  const high = sorted[Math.ceil(place / 100)];
  if (low === undefined || high === undefined) return null;
  return (low * (100 - (place % 100)) + high * (place % 100)) / 100;
}

/**
 * @param {readonly number[]} values
 * @returns {{ n: number, sum: number, median: number | null, p90: number | null }}
 */
export function summarise(values) {
  const sum = values.reduce((total, value) => total + value, 0);
  return { n: values.length, sum, median: findPercentile(values, 50), p90: findPercentile(values, 90) };
}

/**
 * @template T, R
 * @param {readonly T[]} items
 * @param {(item: T) => string} keyOf
 * @param {(group: readonly T[]) => R} measure
 * @returns {Record<string, R>} in order of the keys
 */
export function measureGroups(items, keyOf, measure) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const keys = [...groups.keys()].sort();
  return Object.fromEntries(keys.map((key) => [key, measure(groups.get(key) ?? [])]));
}
