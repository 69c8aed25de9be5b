import type { FieldName } from '../model/field.ts';
import type { Grain, RowRule } from '../model/preset.ts';
import { literal } from '../model/sql-text.ts';
import { isWordSql } from './cell-sql.ts';
import { headerForms } from './normalise-header.ts';

/** A rule whose columns the file has, over the cleaned cells `a<index>`. */
export type BoundRule = {
  readonly rule: RowRule;
  readonly condition: string;
  readonly cells: readonly number[];
  /** Fields that are the cell of a column of the file: SQL by field. */
  readonly taken: ReadonlyMap<string, string>;
};

/** The preset's row rules that this header allows; a rule whose column is not there does not apply. */
export function bindRowRules(rules: readonly RowRule[], header: readonly string[]): readonly BoundRule[] {
  const find = (name: string) => {
    const wanted = headerForms(name)[0];
    return header.findIndex((other) => wanted !== undefined && headerForms(other).includes(wanted));
  };
  return rules.flatMap((rule) => {
    const cells: number[] = [];
    const parts: string[] = [];
    for (const predicate of rule.when) {
      const index = find(predicate.header);
      const other = predicate.same_as ?? predicate.other_than;
      const second = other === undefined ? index : find(other);
      if (index < 0 || second < 0) return [];
      cells.push(index, ...(other === undefined ? [] : [second]));
      if (predicate.is !== undefined) parts.push(`coalesce(${isWordSql(`a${index}`, predicate.is)}, false)`);
      if (predicate.tagged !== undefined) parts.push(`coalesce(${isTaggedSql(`a${index}`, predicate.tagged)}, false)`);
      if (predicate.empty !== undefined) parts.push(`a${index} is ${predicate.empty ? '' : 'not '}null`);
      if (predicate.same_as !== undefined) parts.push(`coalesce(a${index} = a${second}, false)`);
      if (predicate.other_than !== undefined) parts.push(`coalesce(a${index} <> a${second}, false)`);
    }
    const taken = Object.entries(rule.take ?? {}).map(([field, name]) => [field, find(name)] as const);
    if (taken.some(([, index]) => index < 0)) return [];
    cells.push(...taken.map(([, index]) => index));
    const values = new Map(taken.map(([field, index]) => [field, `a${index}`]));
    return [{ rule, condition: parts.join(' and '), cells, taken: values }];
  });
}

/** Whether one of the words stands in a list of tags, parted by spaces, commas or semicolons. */
function isTaggedSql(cell: string, tags: readonly string[]): string {
  // Nearly no cell has any of them, and looking for a piece of text is cheap.
  const each = tags.map(
    (tag) => `(contains(${cell}, ${literal(tag)}) and regexp_matches(${cell}, '(^|[ ,;])${tag}([ ,;]|$)'))`,
  );
  return `(${each.join(' or ')})`;
}

/** What rules set, over what the columns say. */
export function ruledSql(field: FieldName, value: string, rules: readonly BoundRule[]): string {
  const cases = rules.flatMap(({ rule, condition, taken }) => {
    const cell = taken.get(field);
    if (cell !== undefined) return [`when ${condition} then ${cell}`];
    const set = rule.set?.[field as keyof RowRule['set']];
    return set === undefined ? [] : [`when ${condition} then ${typeof set === 'string' ? literal(set) : String(set)}`];
  });
  return cases.length === 0 ? value : `case ${cases.join(' ')} else ${value} end`;
}

/** Fields that rules set although no column is mapped to them. */
export function fieldsSetByRules(rules: readonly BoundRule[]): readonly FieldName[] {
  const names = rules.flatMap(({ rule }) => [...Object.keys(rule.set ?? {}), ...Object.keys(rule.take ?? {})]);
  return [...new Set(names as FieldName[])];
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
