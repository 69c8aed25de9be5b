import type { FieldName } from '../model/field.ts';
import type { Grain, RowRule } from '../model/preset.ts';
import { literal } from '../model/sql-text.ts';
import { isWordSql } from './cell-sql.ts';
import { headerForms } from './normalise-header.ts';

/** A rule whose columns the file has, over the cleaned cells `a<index>`. */
export type BoundRule = { readonly rule: RowRule; readonly condition: string; readonly cells: readonly number[] };

/** The preset's row rules that this header allows; a rule whose column is not there does not apply. */
export function bindRowRules(rules: readonly RowRule[], header: readonly string[]): readonly BoundRule[] {
  return rules.flatMap((rule) => {
    const cells: number[] = [];
    const parts: string[] = [];
    for (const predicate of rule.when) {
      const wanted = headerForms(predicate.header)[0];
      const index = header.findIndex((name) => wanted !== undefined && headerForms(name).includes(wanted));
      if (index < 0) return [];
      cells.push(index);
      if (predicate.is !== undefined) parts.push(`coalesce(${isWordSql(`a${index}`, predicate.is)}, false)`);
      if (predicate.empty !== undefined) parts.push(`a${index} is ${predicate.empty ? '' : 'not '}null`);
    }
    return [{ rule, condition: parts.join(' and '), cells }];
  });
}

/** What rules set, over what the columns say. */
export function ruledSql(field: FieldName, value: string, rules: readonly BoundRule[]): string {
  const cases = rules.flatMap(({ rule, condition }) => {
    const set = rule.set?.[field as keyof RowRule['set']];
    return set === undefined ? [] : [`when ${condition} then ${typeof set === 'string' ? literal(set) : String(set)}`];
  });
  return cases.length === 0 ? value : `case ${cases.join(' ')} else ${value} end`;
}

/** Fields that rules set although no column is mapped to them. */
export function fieldsSetByRules(rules: readonly BoundRule[]): readonly FieldName[] {
  return [...new Set(rules.flatMap(({ rule }) => Object.keys(rule.set ?? {}) as FieldName[]))];
}

/** The reason why a record is left out by a rule, or NULL. */
export function droppedSql(rules: readonly BoundRule[]): string {
  const cases = rules.flatMap(({ rule, condition }) =>
    rule.drop === undefined ? [] : [`when ${condition} then ${literal(rule.drop)}`],
  );
  return cases.length === 0 ? 'cast(null as varchar)' : `case ${cases.join(' ')} end`;
}

/** What rows are of one contact: those of one key that count. Records without a key are contacts of their own. */
export function grainKeySql({ key }: Grain, rules: readonly BoundRule[]): string {
  const parts = [`f_${key}`, `case when f_${key} is null then record end`];
  // A row that a rule leaves out neither stands for the others nor adds to them.
  if (rules.some(({ rule }) => rule.drop !== undefined)) parts.push(`${droppedSql(rules)} is null`);
  return parts.join(', ');
}

/** How a field of the kept row is made out of all rows of its key. */
export function reducedSql(field: FieldName, value: string, grain: Grain, key: string): string {
  const how = grain.reduce?.[field];
  switch (how) {
    case undefined:
      return value;
    case 'min':
    case 'max':
    case 'sum':
      return `${how}(${value}) over (partition by ${key})`;
    case 'any':
      return `bool_or(${value}) over (partition by ${key})`;
    case 'first':
      return `first_value(${value} ignore nulls) over (partition by ${key} order by record rows between unbounded preceding and unbounded following)`;
    case 'last':
      return `last_value(${value} ignore nulls) over (partition by ${key} order by record rows between unbounded preceding and unbounded following)`;
  }
}
