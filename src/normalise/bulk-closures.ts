import type { Engine } from '../engine/engine.ts';
import type { FileRows } from './build-file.ts';

/** So many tickets that one agent closes within this time were cleared up, not worked on (METRICS of the field, B4). */
const atLeast = 10;
const withinSeconds = 60;

/** Nothing was. */
const none = 'cast(null as boolean)';

/** The SQL of `bulk_closed` over `contact_stage as s`, and the join it needs; null where nothing could show it. */
export type BulkClosed = { readonly sql: string; readonly join: string | null };

/**
 * Which tickets were closed in bulk: ten or more by one agent (or by nobody in particular) within a minute, or by a rule
 * without any reply. The latter is seen where the export says who closed; the former where it says when, to the second.
 */
export async function findBulkClosed(
  engine: Engine,
  files: readonly FileRows[],
  stage: ReadonlySet<string>,
): Promise<BulkClosed | null> {
  const byRule =
    stage.has('closed_by') && stage.has('answered') ? [`s.closed_by in ('bot', 'system') and not s.answered`] : [];
  const canShow = stage.has('resolved_at') && stage.has('agent') && files.every(closesToTheSecond);
  if (!canShow && byRule.length === 0) return null;
  const found = canShow && (await storeClosures(engine));
  const signs = [...(found ? ['bulk.source is not null'] : []), ...byRule];
  return {
    sql: signs.length === 0 ? none : `case when ${signs.join(' or ')} then true end`,
    join: found
      ? 'left join bulk_closures as bulk on bulk.source = s.source and bulk.source_record = s.source_record'
      : null,
  };
}

/** How many of the `contact_rows` that is. */
export async function countBulkClosed(engine: Engine, bulkClosed: BulkClosed | null): Promise<number> {
  if (bulkClosed === null || bulkClosed.sql === none) return 0;
  const [row] = await engine.query('select count(*) as n from contact_rows where bulk_closed');
  return Number(row?.['n'] ?? 0);
}

/** Times without seconds put everything of a minute together, and dates everything of a day. */
function closesToTheSecond({ kind, typed: { columns } }: FileRows): boolean {
  const reading = columns.find(({ field }) => field === 'resolved_at')?.reading;
  if (kind !== 'tickets' || reading?.type !== 'instant') return true;
  const { dateOnly, templates } = reading.shape;
  return !dateOnly && templates.every((template) => template.includes('%S'));
}

/**
 * `bulk_closures`: the records closed in bulk. Ten within a minute touch at most two minutes of the clock, so that one of
 * them has five or more. Only what was closed around such a minute is sorted.
 * @returns whether there are any
 */
async function storeClosures(engine: Engine): Promise<boolean> {
  const closed = `from contact_stage where rejected is null and kind = 'ticket' and resolved_at is not null`;
  const minute = 'epoch_us(resolved_at) // 60000000';
  const busy = `having count(*) >= ${atLeast / 2}`;
  await engine.execute(`create or replace table busy_minutes as
select ${minute} as minute ${closed} group by minute ${busy}`);
  // Few minutes are busy, and hardly any for one agent alone.
  await engine.execute(`create or replace table busy_minutes as
select ${minute} as minute ${closed} and ${minute} in (select minute from busy_minutes) group by agent, ${minute} ${busy}`);
  const [own] = await engine.query('select count(*) as n from busy_minutes');
  if (Number(own?.['n'] ?? 0) === 0 || !(await haveSeconds(engine, closed))) return false;
  const windows = Array.from({ length: atLeast }, (_, before) => {
    const [first, last] = [before, atLeast - 1 - before];
    return `${last === 0 ? 'closed_us' : `lead(closed_us, ${last}) over closures`} - ${first === 0 ? 'closed_us' : `lag(closed_us, ${first}) over closures`}`;
  });
  await engine.execute(`create or replace table bulk_closures as
select source, source_record from (
  select source, source_record, least(${windows.join(',\n    ')}) as span
  from (select source, source_record, agent, epoch_us(resolved_at) as closed_us ${closed} and ${minute} in (
    select unnest([minute - 1, minute, minute + 1]) from busy_minutes
  ))
  window closures as (partition by agent order by closed_us, source, source_record)
) where span <= ${withinSeconds * 1_000_000}`);
  const [bulk] = await engine.query('select count(*) as n from bulk_closures');
  return Number(bulk?.['n'] ?? 0) > 0;
}

/** Not every time is at the full minute, as those are that were cut to it. */
async function haveSeconds(engine: Engine, closed: string): Promise<boolean> {
  const [row] = await engine.query(`select max(epoch_us(resolved_at) % 60000000) as seconds ${closed}`);
  return Number(row?.['seconds'] ?? 0) > 0;
}
