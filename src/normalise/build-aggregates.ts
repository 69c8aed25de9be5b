import type { Engine } from '../engine/engine.ts';
import { isFieldName } from '../model/field.ts';
import { relations } from '../model/relation.ts';
import type { FileRows } from './build-file.ts';
import type { Assumption } from './contact-columns.ts';
import { createStage } from './create-stage.ts';
import { relationSelect, sameNames, sourceFileSql } from './relation-views.ts';
import { type StagePart, sqlTypes } from './stage-sql.ts';
import { thresholdOfHeader } from './threshold-of-header.ts';

const types = new Map(Object.entries(relations.aggregates).map(([name, type]) => [name, sqlTypes[type]]));

/** Names of the counts in an export of sums, which are flags in an export of calls. */
export const renamedCounts: ReadonlyMap<string, string> = new Map([
  ['offered_count', 'offered'],
  ['answered_count', 'answered'],
  ['abandoned_count', 'abandoned'],
  ['in_target_count', 'in_target'],
  ['resolved_count', 'resolved'],
]);

export type Aggregates = {
  readonly supplied: ReadonlySet<string>;
  readonly parts: readonly StagePart[];
  /** Rows whose parts are more than their whole. */
  readonly inconsistent: number;
};

/** The relation `aggregates`: rows that are already sums, averages and shares weighted back into them. */
export async function buildAggregates(
  engine: Engine,
  files: readonly FileRows[],
  fileNames: readonly string[],
): Promise<Aggregates> {
  const parts = files.map(aggregatePart);
  const columns = await createStage(engine, 'aggregate_stage', parts, types, () => ['id']);
  const list = sameNames('aggregates', columns);
  list.set('source_file', sourceFileSql(fileNames));
  list.set('source_record', 'source_record');
  await engine.execute(
    `create or replace view aggregates as ${relationSelect('aggregates', list, '(select * from aggregate_stage where rejected is null)')}`,
  );
  return { supplied: new Set(list.keys()), parts, inconsistent: await countInconsistent(engine) };
}

async function countInconsistent(engine: Engine): Promise<number> {
  const [row] = await engine.query(
    'select count(*) as n from aggregates where coalesce(answered, 0) + coalesce(abandoned, 0) > offered or in_target > offered',
  );
  return Number(row?.['n'] ?? 0);
}

function aggregatePart(file: FileRows): StagePart {
  const columns = new Map<string, string>();
  const assumptions: Assumption[] = [];
  for (const { field, spec, header } of file.typed.columns) {
    if (!file.fields.has(field)) continue;
    const { weight } = spec;
    const name = renamedCounts.get(field) ?? field;
    if (weight === undefined) columns.set(name, field);
    // An average without the count it is of cannot be made a sum again.
    else if (isFieldName(weight) && file.fields.has(weight)) columns.set(name, productSql(field, weight));
    if (field !== 'in_target_count' || !columns.has(name)) continue;
    const threshold = thresholdOfHeader(header);
    columns.set('target_seconds', `cast(${threshold ?? 'null'} as double)`);
    if (threshold === null) assumptions.push({ code: 'any-threshold', data: { header } });
  }
  return { file, columns, assumptions };
}

/** What all customers waited together; a product of more milliseconds than 64 bits hold is none. */
function productSql(average: string, count: string): string {
  return `case when abs(cast(${average} as double) * ${count}) < 1e15 then ${average} * ${count} end`;
}
