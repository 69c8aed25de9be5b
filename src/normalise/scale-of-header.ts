/**
 * The scale that a header says: `CSAT (1-5)`, `Rating 1 to 10`, `Score (out of 5)`, `NPS 0–10`. null: none. Only scales
 * that surveys have are read, so `Q3 2025-2026` says nothing.
 */
export function scaleOfHeader(header: string): { readonly from: number; readonly to: number } | null {
  const text = header.toLowerCase();
  const range = /(?<![\d.-])([01]) ?(?:-|–|—|to|\.\.|…|bis|à|a|do|до|līdz) ?(\d{1,3})(?![\d.-])/u.exec(text);
  if (range !== null) return known(Number(range[1]), Number(range[2]));
  const top = /(?:out of|(?<!\d)\/) ?(\d{1,3})(?![\d/.-])/u.exec(text);
  return top === null ? null : known(1, Number(top[1]));
}

const tops: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 9, 10, 100]);

function known(from: number, to: number): { readonly from: number; readonly to: number } | null {
  return tops.has(to) ? { from, to } : null;
}
