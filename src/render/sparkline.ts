const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A row of bars from the lowest to the highest value; a gap where there is none. */
export function renderSparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  return values.map((value) => (value === null ? '·' : barAt(span === 0 ? 0.5 : (value - low) / span))).join('');
}

/** @param share of the way from the lowest value to the highest, 0 to 1 */
function barAt(share: number): string {
  return bars[Math.min(Math.floor(share * bars.length), bars.length - 1)] ?? '';
}
