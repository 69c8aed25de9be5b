/** From this local (or UTC) instant on, this many milliseconds lie between wall time and UTC. */
export type OffsetStep = { readonly from: number; readonly offset: number };

/** The SQL that moves a timestamp by the offset in force: `sign` -1 from wall time to UTC, +1 back. */
export function shiftSql(instant: string, steps: readonly OffsetStep[], sign: 1 | -1): string {
  const [first, ...later] = steps;
  if (first === undefined || steps.every(({ offset }) => offset === 0)) return instant;
  const shift = (offset: number) => `interval '${sign * offset} milliseconds'`;
  if (later.length === 0) return `(${instant} + ${shift(first.offset)})`;
  const cases = later
    .toReversed()
    .map(({ from, offset }) => `when ${instant} >= ${timestampSql(from)} then ${shift(offset)}`)
    .join(' ');
  return `(${instant} + case ${cases} else ${shift(first.offset)} end)`;
}

/** Milliseconds since 1970 (UTC) as a timestamp literal. */
export function timestampSql(milliseconds: number): string {
  return `timestamp '${new Date(milliseconds).toISOString().replace('T', ' ').replace('Z', '')}'`;
}
