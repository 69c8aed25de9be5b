/**
 * @typedef {{ value: number | null, n?: number, interval?: readonly [number, number] | null }} Figure
 * @typedef {{ kpi: string, statistic: string, by: Record<string, string | null>, value: number | null, n: number | null,
 *   clock: string | null, status: string, interval: { low: number, high: number, method: string } | null }} Measurement
 */

/**
 * Compares a result of csaudit with figures by hand, `{ 'channel=Email': { 'csat.value': { value, n } } }`, one number
 * (value, n, each end of an interval) at a time. An interval whose method says `grid` was rounded outwards: it may
 * enclose the other, never be narrower.
 *
 * @param {{ measurements: readonly Measurement[] }} result
 * @param {Record<string, Record<string, Figure>>} byHand
 */
export function compareFigures(result, byHand) {
  const measured = new Map(
    result.measurements
      .filter(({ status, clock }) => status === 'ok' && clock !== 'business')
      .map((measurement) => [`${groupOf(measurement)} ${measurement.kpi}.${measurement.statistic}`, measurement]),
  );
  /** @type {string[]} */
  const differences = [];
  let equal = 0;
  /** @param {string} name @param {unknown} ours @param {unknown} theirs @param {boolean} same */
  const count = (name, ours, theirs, same) => {
    if (same) equal += 1;
    else differences.push(`${name}: csaudit ${ours}, by hand ${theirs}`);
  };
  for (const [group, figures] of Object.entries(byHand)) {
    for (const [kpi, figure] of Object.entries(figures)) {
      const name = `${group} ${kpi}`;
      const ours = measured.get(name);
      measured.delete(name);
      count(name, ours?.value, figure.value, isClose(ours?.value, figure.value));
      if (figure.n !== undefined) count(`${name} n`, ours?.n, figure.n, ours?.n === figure.n);
      if (figure.interval) {
        const [low, high] = figure.interval;
        const onGrid = ours?.interval?.method.includes('grid') ?? false;
        count(`${name} low`, ours?.interval?.low, low, isEnd(ours?.interval?.low, low, onGrid ? -1 : 0));
        count(`${name} high`, ours?.interval?.high, high, isEnd(ours?.interval?.high, high, onGrid ? 1 : 0));
      }
    }
  }
  const alone = new Set([...measured.values()].map(({ kpi, statistic }) => `${kpi}.${statistic}`));
  return { equal, differences, alone: [...alone] };
}

/** @param {Measurement} measurement */
function groupOf({ by }) {
  return Object.entries(by)
    .map(([dimension, group]) => `${dimension}=${group}`)
    .join('&');
}

/** @param {number | null | undefined} ours @param {number | null} theirs */
function isClose(ours, theirs) {
  if (ours === undefined || ours === null || theirs === null) return ours === theirs;
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
}

/** @param {number | undefined} ours @param {number} theirs @param {-1 | 0 | 1} outwards */
function isEnd(ours, theirs, outwards) {
  if (ours === undefined) return false;
  return isClose(ours, theirs) || Math.sign(ours - theirs) === outwards;
}
