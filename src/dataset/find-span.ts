import type { Engine } from '../engine/engine.ts';
import type { RelationName } from '../model/relation.ts';

/** The time the data speak of, UTC milliseconds; null where no instant is known. */
export type Span = {
  /** First and last `period_at`. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** The latest instant of any kind. */
  readonly latestMs: number | null;
};

const instants: Readonly<Partial<Record<RelationName, readonly string[]>>> = {
  contacts: ['created_at', 'first_response_at', 'first_resolved_at', 'resolved_at'],
  messages: ['sent_at'],
  ratings: ['rated_at'],
};

export async function findSpan(engine: Engine, relations: readonly RelationName[]): Promise<Span> {
  const selects = relations.map((relation) => {
    const list = ['period_at', ...(instants[relation] ?? [])];
    return `select min(period_at) as low, max(period_at) as high, max(greatest(${list.join(', ')})) as latest from ${relation}`;
  });
  if (selects.length === 0) return { fromMs: null, toMs: null, latestMs: null };
  const [row] = await engine.query(
    `select epoch_ms(min(low)) as low, epoch_ms(max(high)) as high, epoch_ms(max(latest)) as latest from (${selects.join(' union all ')})`,
  );
  const read = (name: string) => (row?.[name] == null ? null : Number(row[name]));
  return { fromMs: read('low'), toMs: read('high'), latestMs: read('latest') };
}
