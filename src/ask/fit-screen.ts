/** Lines that belong together on a screen; where it is too small, those of the least rank give way. */
export type ScreenPart = { readonly lines: readonly string[]; readonly rank: number };

/**
 * The lines of the parts that have room, from the top. What is needed most is kept to the last: an answer must be
 * possible on any screen. Rows to spare part what is shown, the last part first.
 */
export function fitScreen(parts: readonly ScreenPart[], rows: number): readonly string[] {
  const shown = parts.filter(({ lines }) => lines.length > 0);
  const height = shown.reduce((sum, { lines }) => sum + lines.length, 0);
  if (height <= rows) return spread(shown, rows - height);
  if (shown.length === 1) return shown.flatMap(({ lines }) => lines.slice(0, rows));
  const least = Math.min(...shown.map(({ rank }) => rank));
  return fitScreen(
    shown.filter(({ rank }) => rank !== least),
    rows,
  );
}

function spread(parts: readonly ScreenPart[], spare: number): readonly string[] {
  // Before the last part, after the first, and then from the top.
  const gaps = parts.map((_, index) => index).slice(1);
  const order = [gaps.at(-1), ...gaps.slice(0, -1)].slice(0, spare);
  return parts.flatMap(({ lines }, index) => (order.includes(index) ? ['', ...lines] : lines));
}
