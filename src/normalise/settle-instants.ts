import type { Engine } from '../engine/engine.ts';
import type { FieldName } from '../model/field.ts';
import { cellSql } from './cell-sql.ts';
import type { ReadColumn } from './choose-readings.ts';
import { type DateOrderCounts, decideDateOrders, type OrderProof } from './date-order.ts';
import type { DateWitness } from './date-witness.ts';
import { needsOrder, withoutNumericDates } from './instant-shape.ts';
import { instantSql } from './instant-sql.ts';
import { type AmbiguousColumn, settleTexts } from './settle-texts.ts';
import type { SourcePlan } from './source-plan.ts';
import { spelledCell } from './spelled-cell.ts';

export type InstantsSettled = {
  readonly columns: readonly ReadColumn[];
  /** Columns that read in more than one way. */
  readonly ambiguous: readonly AmbiguousColumn[];
  /** How the order of each numeric column was decided, by field. */
  readonly how: ReadonlyMap<string, OrderProof>;
};

/** Decides, over every row of the file, what the sample could not: names of months, zones, the order of day and month. */
export async function settleInstants(
  engine: Engine,
  raw: string,
  read: readonly ReadColumn[],
  plan: SourcePlan,
  witnesses: ReadonlyMap<FieldName, DateWitness>,
): Promise<InstantsSettled> {
  const texts = await settleTexts(engine, raw, read, plan);
  const { columns } = texts;
  const open = columns.filter(({ reading }) => reading.type === 'instant' && reading.shape.needsOrder);
  if (open.length === 0) return { ...texts, how: new Map() };
  const decisions = decideDateOrders(await countOrders(engine, raw, open, plan), plan.dateOrder, witnesses);
  const how = new Map<string, OrderProof>();
  const ambiguous = [...texts.ambiguous];
  const settled = columns.flatMap((column) => {
    const decision = decisions.get(column.field);
    if (decision === undefined || column.reading.type !== 'instant') return [column];
    if (decision.how === 'stray') {
      return [{ ...column, reading: { ...column.reading, shape: withoutNumericDates(column.reading.shape) } }];
    }
    if (decision.order === null) {
      ambiguous.push({ ...column, why: 'ambiguous-dates', text: '' });
      return [];
    }
    how.set(column.field, decision);
    return [{ ...column, reading: { ...column.reading, order: decision.order } }];
  });
  return { columns: settled, ambiguous, how };
}

async function countOrders(
  engine: Engine,
  raw: string,
  columns: readonly ReadColumn[],
  plan: SourcePlan,
): Promise<readonly DateOrderCounts[]> {
  const cells = [...new Set(columns.flatMap((column) => [...column.cells]))];
  const cleaned = cells.map((cell) => `${cellSql(`c${cell}`, plan.missingWords, false)} as a${cell}`);
  const readings = columns.flatMap((column) => {
    if (column.reading.type !== 'instant') return [];
    const { shape } = column.reading;
    const numeric = { ...shape, templates: shape.templates.filter(needsOrder) };
    const cell = spelledCell(column);
    return [
      `${instantSql(cell, numeric, 'dmy')} as dmy_${column.field}`,
      `${instantSql(cell, numeric, 'mdy')} as mdy_${column.field}`,
      `${instantSql(cell, withoutNumericDates(shape), null)} as plain_${column.field}`,
    ];
  });
  const counts = columns.map(
    ({ field }) => `count(dmy_${field}) as dmy_${field}, count(mdy_${field}) as mdy_${field},
  count(*) filter (where dmy_${field} is not null and mdy_${field} is not null) as both_${field},
  count(plain_${field}) as plain_${field}`,
  );
  const [row] = await engine.query(
    `select ${counts.join(', ')} from (select ${readings.join(', ')} from (select ${cleaned.join(', ')} from ${raw}))`,
  );
  const count = (name: string) => Number(row?.[name] ?? 0);
  return columns.map(({ field, spec }) => ({
    column: field,
    declared: spec.date_order,
    dmy: count(`dmy_${field}`),
    mdy: count(`mdy_${field}`),
    both: count(`both_${field}`),
    plain: count(`plain_${field}`),
  }));
}
