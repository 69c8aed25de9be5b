import type { Engine, Expression } from '../engine/engine.ts';
import { isColumn } from '../measure/availability.ts';
import { derivedColumn } from '../measure/derived-columns.ts';
import { UserError } from '../model/problem.ts';
import { type ColumnType, type RelationName, relations } from '../model/relation.ts';

/** A value of each type. The text is neither number, date nor truth: a cast that can fail fails with it. */
const examples: Readonly<Record<ColumnType, string>> = {
  text: "cast('some text' as varchar)",
  instant: "timestamp '2026-01-01 12:00:00'",
  seconds: 'cast(1.5 as double)',
  boolean: 'true',
  integer: 'cast(1 as bigint)',
  number: 'cast(1.5 as double)',
};

/**
 * Works an expression out for one row made up, so that what does not fit the types of its columns is a mistake that is
 * told before anything is read, and not a failure in the middle of the work.
 * @throws UserError bad-expression
 */
export async function checkTypes(
  engine: Engine,
  text: string,
  { sql, columns }: Expression,
  relation: RelationName,
  wanted: 'condition' | 'number',
): Promise<void> {
  const cells = columns.map((column) => `${examples[typeOf(relation, column)]} as ${column}`);
  const checked = wanted === 'condition' ? `(${sql}) is true` : `cast((${sql}) as double)`;
  try {
    await engine.query(
      `select ${checked} as checked from (select 1 as one${cells.map((cell) => `, ${cell}`).join('')})`,
    );
  } catch (error) {
    const [, what] = /^(?:\w+ )+Error: (.*)/.exec(error instanceof Error ? error.message : '') ?? [];
    if (what === undefined) throw error;
    throw new UserError({ code: 'bad-expression', data: { text, why: 'does-not-fit', what } });
  }
}

/** The same for a condition that holds in every relation that has its columns. */
export async function checkTypesEverywhere(engine: Engine, text: string, expression: Expression): Promise<void> {
  for (const relation of Object.keys(relations) as RelationName[]) {
    const isThere = expression.columns.every((column) => isColumn(relation, column));
    if (isThere) await checkTypes(engine, text, expression, relation, 'condition');
  }
}

function typeOf(relation: RelationName, column: string): ColumnType {
  const types: Readonly<Record<string, ColumnType>> = relations[relation];
  // What is neither a column nor derived from others is the present.
  return types[column] ?? derivedColumn(relation, column)?.type ?? 'instant';
}
