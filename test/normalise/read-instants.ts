import type { Cell, Engine } from '../../src/engine/engine.ts';
import type { DateOrder } from '../../src/model/preset.ts';
import { literal } from '../../src/model/sql-text.ts';
import type { ReadColumn } from '../../src/normalise/choose-readings.ts';
import { detectInstantShape, detectPairShape } from '../../src/normalise/instant-shape.ts';
import { instantSql } from '../../src/normalise/instant-sql.ts';
import type { NumberForm } from '../../src/normalise/number-instants.ts';
import { type AmbiguousColumn, settleTexts } from '../../src/normalise/settle-texts.ts';
import type { SourcePlan } from '../../src/normalise/source-plan.ts';
import { spelledCell } from '../../src/normalise/spelled-cell.ts';

export type ColumnOptions = {
  readonly order?: DateOrder;
  readonly zone?: string;
  readonly letterZones?: readonly string[];
  readonly numbers?: readonly NumberForm[];
  readonly values?: Readonly<Record<string, string[]>>;
};

export type ReadInstants = {
  readonly instants: readonly Cell[];
  readonly column: ReadColumn;
  readonly ambiguous: readonly AmbiguousColumn[];
};

/** A column of instants, each of one cell or of a date and a time of day, as a file's rows are read; null if it is none. */
export async function readInstants(
  engine: Engine,
  cells: readonly (string | readonly [string, string])[],
  options: ColumnOptions = {},
): Promise<ReadInstants | null> {
  const pairs = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell]));
  const singles = cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
  const shape = pairs.length > 0 ? detectPairShape(pairs) : detectInstantShape(singles, options.numbers);
  if (shape === null) return null;
  const column: ReadColumn = {
    field: 'created_at',
    cells: pairs.length > 0 ? [0, 1] : [0],
    header: 'Created',
    how: 'option',
    spec: options.values === undefined ? {} : { values: options.values },
    reading: { type: 'instant', shape, order: options.order ?? null, texts: [] },
    borrowedDate: false,
  };
  const rows = cells.map((cell, place) => {
    const [first, second] = typeof cell === 'string' ? [cell, null] : cell;
    return `(${place}, ${literal(first)}, ${second === null ? 'null' : literal(second)})`;
  });
  const values = `(values ${rows.join(', ')})`;
  await engine.execute(`create or replace table cells_read as select * from ${values} as v(place, c0, c1)`);
  const plan = {
    missingWords: [],
    letterZones: options.letterZones ?? [],
    timezone: options.zone === undefined ? null : { zone: options.zone, how: 'option' },
  } as unknown as SourcePlan;
  const { columns, ambiguous } = await settleTexts(engine, 'cells_read', [column], plan);
  const [settled] = columns;
  if (settled === undefined) return { instants: [], column, ambiguous };
  const found = await engine.query(
    `select ${instantSql(spelledCell(settled), shape, options.order ?? null)} as value from (select place, c0 as a0, c1 as a1 from cells_read) order by place`,
  );
  return { instants: found.map((row) => row.value ?? null), column: settled, ambiguous };
}
