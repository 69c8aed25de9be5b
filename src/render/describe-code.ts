import type { WordValues } from '../locale/words.ts';
import type { Exclusion, Notice } from '../model/result.ts';
import { absentData } from './absent-data.ts';
import type { RenderContext } from './render-context.ts';

/** The words of a code, or the code and its data as they stand: a team's own files bring codes of their own. */
export function describeCode(group: string, { code, data }: Notice, context: RenderContext): string {
  const { words } = context;
  const key = `${group}.${code}`;
  if (words.has(key)) return words(key, { ...absentData, ...describeData(data, context) });
  const details = Object.entries(data).map(([name, value]) => `${name} ${value}`);
  return [code, ...details].join(', ');
}

/** `5,700 not rated, 12 rated by an agent` */
export function describeExclusions(exclusions: readonly Exclusion[], context: RenderContext): string {
  return exclusions
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${context.format.count(count)} ${describeReason(reason, context)}`)
    .join(', ');
}

export function describeReason(reason: string, { words }: RenderContext): string {
  const key = `reason.${reason}`;
  return words.has(key) ? words(key) : reason;
}

/** `created_at` as what a column with it tells. */
export function describeColumn(column: string, { words }: RenderContext): string {
  const key = `column.${column}`;
  return words.has(key) ? words(key) : column;
}

/** Columns of the relations (`columns: 'created_at, resolved_at'`) and days (`first: '2026-01-03'`) in words. */
function describeData(data: Notice['data'], context: RenderContext): WordValues {
  const entries = Object.entries(data).map(([name, value]) => [name, describeDatum(name, value, context)] as const);
  return Object.fromEntries(entries);
}

function describeDatum(name: string, value: string | number, context: RenderContext): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return context.format.date(value);
  if (name !== 'columns') return value;
  const described = value.split(/[\s,]+/).map((column) => describeColumn(column, context));
  return described.join(context.words('list.and'));
}
