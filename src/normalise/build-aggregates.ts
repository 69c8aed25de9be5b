import type { Engine } from '../engine/engine.ts';
import { isFieldName } from '../model/field.ts';
import { relations } from '../model/relation.ts';
import type { FileRows } from './build-file.ts';
import { createStage } from './create-stage.ts';
import { relationSelect, sameNames, sourceFileSql } from './relation-views.ts';
import { type StagePart, sqlTypes } from './stage-sql.ts';

const types = new Map(Object.entries(relations.aggregates).map(([name, type]) => [name, sqlTypes[type]]));

/** Names of the counts in an export of sums, which are flags in an export of calls. */
const renamed = new Map([
  ['offered_count', 'offered'],
  ['answered_count', 'answered'],
  ['abandoned_count', 'abandoned'],
  ['in_target_count', 'in_target'],
]);

/** The relation `aggregates`: rows that are already sums, averages and shares weighted back into them. */
export async function buildAggregates(
  engine: Engine,
  files: readonly FileRows[],
  fileNames: readonly string[],
): Promise<ReadonlySet<string>> {
  const columns = await createStage(engine, 'aggregate_stage', files.map(aggregatePart), types, () => ['id']);
  const list = sameNames('aggregates', columns);
  list.set('source_file', sourceFileSql(fileNames));
  list.set('source_record', 'source_record');
  await engine.execute(
    `create or replace view aggregates as ${relationSelect('aggregates', list, '(select * from aggregate_stage where rejected is null)')}`,
  );
  return new Set(list.keys());
}

function aggregatePart(file: FileRows): StagePart {
  const columns = new Map<string, string>();
  for (const { field, spec } of file.typed.columns) {
    if (!file.fields.has(field)) continue;
    const { weight } = spec;
    const name = renamed.get(field) ?? field;
    if (weight === undefined) columns.set(name, field);
    // An average without the count it is of cannot be made a sum again.
    else if (isFieldName(weight) && file.fields.has(weight)) columns.set(name, productSql(field, weight));
  }
  return { file, columns, assumptions: [] };
}

/** What all customers waited together; a product of more milliseconds than 64 bits hold is none. */
function productSql(average: string, count: string): string {
  return `case when abs(cast(${average} as double) * ${count}) < 1e15 then ${average} * ${count} end`;
}
