import type { Dimension } from '../model/relation.ts';
import type { OffsetStep } from '../time/zone-offsets.ts';

/** An instant as an SQL constant. */
export function timestampSql(ms: number): string {
  return `timestamp '${new Date(ms).toISOString().replace('T', ' ').replace('Z', '')}'`;
}

/** Wall time of the reporting zone, out of `period_at` in UTC: the zone's offsets are written out, so no time-zone data is needed. */
export function localTimeSql(offsets: readonly OffsetStep[]): string {
  const sorted = offsets.toSorted((a, b) => a.from - b.from);
  const shifted = ({ offset }: OffsetStep) =>
    offset === 0 ? 'period_at' : `period_at + interval '${offset / 1000} seconds'`;
  const [first, ...later] = sorted;
  if (first === undefined) return 'period_at';
  if (later.length === 0) return shifted(first);
  const branches = later
    .toReversed()
    .map((step) => `when period_at >= ${timestampSql(step.from)} then ${shifted(step)}`);
  return `case ${branches.join(' ')} else ${shifted(first)} end`;
}

/** A whole number for each group by time: 202601 for a month, 202603 for an ISO week, 20260115 for a day, 1 for Monday, 13 for an hour. */
export function timeKeySql(dimension: Dimension): string | null {
  const part = (field: string) => `cast(extract(${field} from local_at) as integer)`;
  switch (dimension) {
    case 'month':
      return `${part('year')} * 100 + ${part('month')}`;
    case 'week':
      return `${part('isoyear')} * 100 + ${part('week')}`;
    case 'day':
      return `${part('year')} * 10000 + ${part('month')} * 100 + ${part('day')}`;
    case 'weekday':
      return part('isodow');
    case 'hour':
      return part('hour');
    default:
      return null;
  }
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The key as the result prints it: `2026-01`, `2026-W03`, `2026-01-15`, `monday`, `13`. */
export function printTimeKey(dimension: Dimension, key: number): string {
  const digits = String(key);
  switch (dimension) {
    case 'month':
      return `${digits.slice(0, -2)}-${digits.slice(-2)}`;
    case 'week':
      return `${digits.slice(0, -2)}-W${digits.slice(-2)}`;
    case 'day':
      return `${digits.slice(0, -4)}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
    case 'weekday':
      return weekdays[key - 1] ?? digits;
    default:
      return digits.padStart(2, '0');
  }
}
