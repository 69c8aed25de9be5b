import type { Engine } from '../engine/engine.ts';
import type { TypedFile } from './build-typed.ts';
import type { Assumption } from './contact-columns.ts';
import { type OffsetStep, timestampSql } from './local-time-sql.ts';
import type { SourcePlan } from './source-plan.ts';
import { type WallClocks, wallClockColumns } from './wall-clocks.ts';
import { zoneOfColumn } from './zone-of-column.ts';

type Windows = Readonly<Record<'skipped' | 'repeated', readonly (readonly [fromMs: number, toMs: number])[]>>;

/** How many times of the wall clock lie in an hour that it skips or shows twice, by zone; nothing where none does. */
export async function countClockChanges(
  engine: Engine,
  typed: TypedFile,
  plan: SourcePlan,
  clocks: WallClocks,
): Promise<readonly Assumption[]> {
  const columns = wallClockColumns(typed).flatMap((column) => {
    const windows = windowsOf(clocks.get(column.field) ?? []);
    const zone = zoneOfColumn(column, plan)?.zone;
    if (zone === undefined || windows.skipped.length + windows.repeated.length === 0) return [];
    const own = column.reading.type === 'instant' && column.reading.shape.zoned === 'some';
    return [{ zone, windows, value: `f_${column.field}`, also: own ? ` and not z_${column.field}` : '' }];
  });
  if (columns.length === 0) return [];
  const counts = columns.flatMap(({ windows, value, also }, index) =>
    (['skipped', 'repeated'] as const).map(
      (kind) => `count(*) filter (where (${withinSql(value, windows[kind])})${also}) as ${kind}_${index}`,
    ),
  );
  const [row] = await engine.query(`select ${counts.join(', ')} from ${typed.table}`);
  const zones = [...new Set(columns.map(({ zone }) => zone))];
  return zones.flatMap((zone) => {
    const total = (kind: string) =>
      columns.reduce(
        (sum, column, index) => sum + (column.zone === zone ? Number(row?.[`${kind}_${index}`] ?? 0) : 0),
        0,
      );
    const [skipped, repeated] = [total('skipped'), total('repeated')];
    return skipped + repeated === 0 ? [] : [{ code: 'clock-changes', data: { zone, skipped, repeated } }];
  });
}

/** The stretches of wall-clock time before each step that do not exist, or exist twice. */
function windowsOf(steps: readonly OffsetStep[]): Windows {
  const changes = steps.flatMap(({ from, offset }, index) => {
    const before = steps[index - 1]?.offset;
    return before === undefined ? [] : [{ from, by: offset - before }];
  });
  const windows = (list: typeof changes) => list.map(({ from, by }) => [from - Math.abs(by), from] as const);
  return {
    skipped: windows(changes.filter(({ by }) => by > 0)),
    repeated: windows(changes.filter(({ by }) => by < 0)),
  };
}

function withinSql(value: string, windows: Windows['skipped']): string {
  if (windows.length === 0) return 'false';
  return windows
    .map(([from, to]) => `${value} >= ${timestampSql(from)} and ${value} < ${timestampSql(to)}`)
    .join(' or ');
}
