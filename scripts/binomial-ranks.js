// @ts-check

/**
 * Ranks (from 1) of the two order statistics that enclose the p-quantile of n values with 95 % at least, 2.5 % at most
 * in either tail. Worked out apart from `src/stats`, which it checks: binomial probabilities by their ratios, outwards
 * from the most probable one until they vanish.
 * @param {number} n
 * @param {number} p
 * @returns {readonly [number, number] | null} null: too few values for such an interval
 */
export function findRanks(n, p) {
  const mode = Math.floor((n + 1) * p);
  const first = findEdge(n, p, mode, -1);
  const last = findEdge(n, p, mode, 1);
  /** @type {number[]} */
  const weights = [];
  let weight = 1;
  for (let k = mode; k >= first; k -= 1) {
    weights[k - first] = weight;
    weight *= (k / (n - k + 1)) * ((1 - p) / p);
  }
  weight = 1;
  for (let k = mode + 1; k <= last; k += 1) {
    weight *= ((n - k + 1) / k) * (p / (1 - p));
    weights[k - first] = weight;
  }
  const total = weights.reduce((sum, each) => sum + each, 0);
  const low = first + countTail(weights, 0.025 * total);
  const high = last + 1 - countTail(weights.reverse(), 0.025 * total);
  return low >= 1 && high <= n ? [low, high] : null;
}

/**
 * How many weights from the beginning fit into a tail.
 * @param {readonly number[]} weights
 * @param {number} limit
 */
function countTail(weights, limit) {
  let sum = 0;
  const outside = weights.findIndex((weight) => {
    sum += weight;
    return sum > limit;
  });
  return outside;
}

/**
 * Nine standard deviations off: what lies further out is less than rounding.
 * @param {number} n
 * @param {number} p
 * @param {number} mode
 * @param {1 | -1} direction
 */
function findEdge(n, p, mode, direction) {
  const reach = Math.ceil(9 * Math.sqrt(n * p * (1 - p))) + 20;
  return Math.min(n, Math.max(0, mode + direction * reach));
}
