/**
 * Chance that can be had again: the same seed draws the same numbers on every machine.
 *
 * @typedef {{
 *   below(limit: number): number,
 *   often(share: number): boolean,
 *   pick<Item>(items: readonly Item[]): Item,
 *   some<Item>(items: readonly Item[], most: number): Item[],
 * }} Chance
 */

/**
 * @param {number} seed
 * @param {number} index of the case, so that each can be made alone
 * @returns {Chance}
 */
export function createChance(seed, index) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca77)) >>> 0;
  // Mulberry32, by Tommy Ettinger.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  /**
   * @template Item
   * @param {readonly Item[]} items
   */
  const pick = (items) => {
    if (items.length === 0) throw new Error('nothing to pick from');
    return /** @type {Item} */ (items[below(items.length)]);
  };
  return {
    below,
    pick,
    often: (share) => next() < share,
    some: (items, most) => Array.from({ length: below(most + 1) }, () => pick(items)),
  };
}
