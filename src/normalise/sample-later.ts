import type { Engine } from '../engine/engine.ts';
import { fieldType } from '../model/field.ts';
import { foldWord } from '../model/word-list.ts';
import { cellsOf } from './column-fit.ts';
import type { SourcePlan } from './source-plan.ts';

/** Cells by column, of columns that have none among the first records. */
export type LaterCells = ReadonlyMap<number, readonly string[]>;

/**
 * An export whose newest tickets stand first begins with those that are not resolved: what their durations look like
 * only later records show.
 */
export async function sampleLater(
  engine: Engine,
  raw: string,
  plan: SourcePlan,
  sample: readonly (readonly string[])[],
): Promise<LaterCells> {
  const missing = new Set(plan.missingWords.map(foldWord));
  const later = new Map<number, readonly string[]>();
  for (const { field, cells } of plan.columns) {
    const [cell] = cells;
    const type = fieldType(field);
    if ((type !== 'seconds' && type !== 'integer') || cellsOf(sample, cell, missing).length > 0) continue;
    const rows = await engine.query(
      `select distinct trim(c${cell}) as cell from ${raw} where trim(c${cell}) <> '' limit 1000`,
    );
    const texts = rows.map((row) => String(row['cell'])).filter((text) => !missing.has(foldWord(text)));
    if (texts.length > 0) later.set(cell, texts);
  }
  return later;
}
