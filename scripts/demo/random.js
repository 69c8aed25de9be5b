// @ts-check

/** @typedef {() => number} Random uniform in [0, 1) */

/**
 * mulberry32, seeded by a name (FNV-1a): each part of the demo draws from a stream of its own, so that a change in one
 * part leaves the others as they were.
 * @param {string} name
 * @returns {Random}
 */
export function seedRandom(name) {
  let state = 0x811c9dc5;
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} values
 * @returns {T}
 */
export function pick(random, values) {
  return /** @type {T} */ (values[Math.floor(random() * values.length)]);
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly (readonly [T, number])[]} weighted values with weights of any sum
 * @returns {T}
 */
export function pickWeighted(random, weighted) {
  let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  return /** @type {readonly [T, number]} */ (weighted[weighted.length - 1])[0];
}

/**
 * Quantiles of a right-skewed stretch of time whose median is 1. A table and straight lines between its points, because
 * `Math.log` and `Math.exp` may differ in the last digit between versions of the JavaScript engine.
 */
const skewedQuantiles = /** @type {const} */ ([
  [0, 0.08],
  [0.1, 0.35],
  [0.25, 0.6],
  [0.5, 1],
  [0.75, 1.7],
  [0.9, 2.9],
  [0.97, 5],
  [1, 9],
]);

/**
 * @param {Random} random
 * @param {number} median in milliseconds
 * @returns {number} milliseconds, whole seconds
 */
export function drawDuration(random, median) {
  const share = random();
  const above = skewedQuantiles.findIndex(([quantile]) => quantile > share);
  const [q0, m0] = skewedQuantiles[above - 1] ?? skewedQuantiles[0];
  const [q1, m1] = skewedQuantiles[above] ?? skewedQuantiles[7];
  const multiple = m0 + ((share - q0) / (q1 - q0)) * (m1 - m0);
  return Math.max(1, Math.round((median * multiple) / 1000)) * 1000;
}
