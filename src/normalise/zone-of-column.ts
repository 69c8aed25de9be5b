import { isZone } from '../time/zone-offsets.ts';
import type { ColumnPlan, SourcePlan } from './source-plan.ts';

/** `Conversation started at (America/New_York)`: the zone that a header names, or null. */
export function zoneOfHeader(header: string): string | null {
  const named = /\(([^()]+)\)\s*$/.exec(header)?.[1];
  return named !== undefined && /^(UTC|[A-Za-z_]+\/[A-Za-z_/+-]+)$/.test(named) && isZone(named) ? named : null;
}

/** The zone of a column's wall clock: what the user says, then what is known of the column, then of the whole file. */
export function zoneOfColumn(column: ColumnPlan, { timezone }: SourcePlan): SourcePlan['timezone'] {
  if (timezone?.how === 'option') return timezone;
  if (column.spec.timezone !== undefined) return { zone: column.spec.timezone, how: 'preset' };
  const ofHeader = zoneOfHeader(column.header);
  return ofHeader === null ? timezone : { zone: ofHeader, how: 'header' };
}
