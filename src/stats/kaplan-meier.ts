/** How long one contact waited, and whether the wait ended (event) or was still open when last seen (censored). */
export type Wait = { readonly time: number; readonly event: boolean };

/**
 * Kaplan-Meier median of waits that have not all ended: the smallest time by which at least half are estimated to have.
 *
 * The median of answered contacts alone flatters: those who wait longest are not in it yet. Here every open wait counts
 * as long as it was seen to last. At each time an event occurs, S falls by the share of those still waiting just before
 * it; a wait censored at the same instant was still waiting. Reference for the form in SQL. E. L. Kaplan and P. Meier,
 * "Nonparametric estimation from incomplete observations", JASA 53 (1958).
 *
 * @param waits in any order and unit
 * @returns in the unit of the times; null when S stays above 0.5: more than half may wait longer than anything seen
 * @example
 * kaplanMeierMedian([{ time: 1, event: true }, { time: 9, event: false }, { time: 2, event: true }]) // => 2
 * kaplanMeierMedian([{ time: 1, event: true }, { time: 9, event: false }, { time: 9, event: false }]) // => null
 */
export function kaplanMeierMedian(waits: readonly Wait[]): number | null {
  const ordered = waits.toSorted((a, b) => a.time - b.time || Number(b.event) - Number(a.event));
  let survival = 1;
  for (const [index, { time, event }] of ordered.entries()) {
    if (!event) continue;
    const waiting = ordered.length - index;
    // d events at one instant fall one by one: (n - 1)/n (n - 2)/(n - 1) ... = (n - d)/n.
    survival *= (waiting - 1) / waiting;
    // Products of fractions that make exactly one half may miss it by their last digits.
    if (survival <= 0.5 + 1e-12) return time;
  }
  return null;
}
