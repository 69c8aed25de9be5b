import { type FieldName, fieldType } from '../model/field.ts';
import type { Grain } from '../model/preset.ts';
import type { TypedFile } from './build-typed.ts';
import { isDateless, type ReadColumn } from './choose-readings.ts';
import { shiftSql } from './local-time-sql.ts';
import { type BoundRule, droppedSql, grainKeySql, reducedSql, ruledSql } from './row-rules.ts';
import type { WallClocks } from './wall-clocks.ts';

export type RowsInput = {
  readonly typed: TypedFile;
  readonly fields: ReadonlySet<FieldName>;
  readonly rules: readonly BoundRule[];
  readonly grain: Grain | null;
  readonly clocks: WallClocks;
  /** Cells that are kept as they stand, by the name they get. */
  readonly kept: ReadonlyMap<string, number>;
};

/** One row a record: the fields, and why the record is left out. */
export function rowsSql({ typed, fields, rules, grain: given, clocks, kept }: RowsInput): string {
  const byField = new Map(typed.columns.map((column) => [column.field, column]));
  const grain = given !== null && byField.has(given.key as FieldName) ? given : null;
  const values = [...fields].map((field) => {
    const column = byField.get(field);
    const ruled = ruledSql(field, column === undefined ? absentSql(field) : fieldSql(column, byField, clocks), rules);
    return `,\n  ${grain === null ? ruled : reducedSql(field, ruled, grain, grainKeySql(grain, rules))} as ${field}`;
  });
  const cells = [...kept].map(([name, cell]) => `,\n  a${cell} as ${name}`);
  return `select record as source_record, case ${rejections(rules, grain).join(' ')} end as rejected${[...values, ...cells].join('')}
from ${typed.table}`;
}

/** Why a record counts in nothing: the first reason that holds. */
function rejections(rules: readonly BoundRule[], grain: Grain | null): readonly string[] {
  const reasons = [`when blank then 'blank'`];
  if (rules.some(({ rule }) => rule.drop !== undefined)) {
    reasons.push(`when ${droppedSql(rules)} is not null then ${droppedSql(rules)}`);
  }
  if (grain !== null) {
    const key = `f_${grain.key}`;
    const copy = `row_number() over (partition by ${grainKeySql(grain, rules)} order by record ${grain.keep === 'last' ? 'desc' : 'asc'})`;
    reasons.push(`when ${key} is not null and ${copy} > 1 then 'earlier-row'`);
  }
  return reasons;
}

/** A field that only rules set: flags, and `opened_by`. */
function absentSql(field: FieldName): string {
  return `cast(null as ${fieldType(field) === 'boolean' ? 'boolean' : 'varchar'})`;
}

/** The field's value, in UTC. */
function fieldSql(column: ReadColumn, byField: ReadonlyMap<FieldName, ReadColumn>, clocks: WallClocks): string {
  const value = `f_${column.field}`;
  if (column.reading.type !== 'instant') return value;
  const { zoned } = column.reading.shape;
  if (zoned === 'all') return value;
  // A clock time that has no date of its own; half a day before the call or more, it is of the next day.
  const dated =
    (column.borrowedDate || isDateless(column)) && column.field !== 'created_at' && byField.has('created_at')
      ? `(case when ${value} < f_created_at - interval '12 hours' then ${value} + interval '1 day' else ${value} end)`
      : value;
  const shifted = shiftSql(dated, clocks.get(column.field) ?? [], -1);
  return zoned === 'some' ? `case when z_${column.field} then ${value} else ${shifted} end` : shifted;
}
