import type { Engine } from '../engine/engine.ts';
import type { FieldName } from '../model/field.ts';
import { localOffsets } from '../time/zone-offsets.ts';
import type { TypedFile } from './build-typed.ts';
import { isDateless, type ReadColumn } from './choose-readings.ts';
import type { OffsetStep } from './local-time-sql.ts';
import type { SourcePlan } from './source-plan.ts';
import { zoneOfColumn } from './zone-of-column.ts';

/** Of each field whose cells show a wall clock of a known zone: the steps from there to UTC. */
export type WallClocks = ReadonlyMap<FieldName, readonly OffsetStep[]>;

/** Columns with cells that do not say how far they are from UTC. */
export function wallClockColumns({ columns }: TypedFile): readonly ReadColumn[] {
  return columns.filter(
    (column) => column.reading.type === 'instant' && column.reading.shape.zoned !== 'all' && !isDateless(column),
  );
}

/** The steps over the instants of the file, in the zone of each column. */
export async function readWallClocks(engine: Engine, typed: TypedFile, plan: SourcePlan): Promise<WallClocks> {
  const columns = wallClockColumns(typed);
  const zones = new Map(columns.map((column) => [column.field, zoneOfColumn(column, plan)?.zone]));
  if ([...zones.values()].every((zone) => zone === undefined)) return new Map();
  const list = columns.map(({ field }) => `f_${field}`).join(', ');
  const [row] = await engine.query(
    `select epoch_ms(min(least(${list}))) as low, epoch_ms(max(greatest(${list}))) as high from ${typed.table}`,
  );
  const [low, high] = [row?.['low'], row?.['high']];
  if (low == null || high == null) return new Map();
  const day = 86_400_000;
  const steps = new Map<string, readonly OffsetStep[]>();
  for (const zone of zones.values()) {
    if (zone !== undefined && !steps.has(zone))
      steps.set(zone, localOffsets(zone, Number(low) - day, Number(high) + day));
  }
  return new Map([...zones].map(([field, zone]) => [field, (zone !== undefined && steps.get(zone)) || []]));
}
