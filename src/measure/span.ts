import type { Engine } from '../engine/engine.ts';
import type { RowsPlan } from './compile-rows.ts';
import { rowsSql } from './compile-rows.ts';
import { printTimeKey } from './compile-time-key.ts';
import type { Span } from './evidence.ts';

const dayMs = 86_400_000;

/**
 * The calendar months that the data cover: from the first to the last row that counts, or as far as `--from` and `--to` say.
 *
 * Months cut off at either end count as whole ones and are marked: a number per month is never projected from a part of one.
 */
export async function readSpan(engine: Engine, plan: RowsPlan): Promise<Span | null> {
  const sql = `${rowsSql({ ...plan, slots: [], grouping: { dimensions: ['day'], breakdowns: [[]] } })}
select min(by_day) as first_day, max(by_day) as last_day from classified where left_out is null`;
  const [row] = await engine.query(sql);
  const [first, last] = [row?.first_day ?? null, row?.last_day ?? null];
  if (first === null || last === null) return null;
  const { period, zoneOffsets } = plan.request;
  const local = (ms: number) => ms + ((zoneOffsets.findLast((step) => step.from <= ms) ?? zoneOffsets[0])?.offset ?? 0);
  const from = period.fromMs === null ? dayOf(Number(first)) : dayAt(local(period.fromMs));
  const to = period.toMs === null ? dayOf(Number(last)) : dayAt(local(period.toMs - 1));
  return spanOf(from, to);
}

/** Days as `2026-01-15`. */
function spanOf(firstDay: string, lastDay: string): Span {
  const [first, last] = [new Date(`${firstDay}T00:00:00Z`), new Date(`${lastDay}T00:00:00Z`)];
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth() + 1;
  const endsWithin = new Date(last.getTime() + dayMs).getUTCDate() !== 1;
  return { months, firstDay, lastDay, partial: first.getUTCDate() !== 1 || endsWithin };
}

function dayOf(key: number): string {
  return printTimeKey('day', key);
}

function dayAt(localMs: number): string {
  return new Date(localMs).toISOString().slice(0, 10);
}
