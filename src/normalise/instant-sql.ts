import type { DateOrder } from '../model/preset.ts';
import { literal } from '../model/sql-text.ts';
import { type InstantShape, needsOrder } from './instant-shape.ts';

/**
 * The SQL of a timestamp out of a text cell: as the wall clock shows it, or in UTC where the cell carries an offset.
 * NULL where the cell is no instant of this shape. A cast would read more, but it drops an offset without a word.
 */
export function instantSql(cell: string, shape: InstantShape, order: DateOrder | null): string {
  return strptimeSql(cell, formatsOf(shape.templates, order));
}

/** Whether a cell carries its own offset, for columns of which only some do. */
export function hasOffsetSql(cell: string, shape: InstantShape, order: DateOrder | null): string {
  return `${strptimeSql(cell, formatsOf(shape.templates.filter(isZoned), order))} is not null`;
}

/** Ends in an offset, or in a letter that is no part of a format: `Z`, `UTC`, `GMT`. */
function isZoned(template: string): boolean {
  return /(?:%z|[^%](?:Z|UTC|GMT))$/i.test(template);
}

function strptimeSql(cell: string, formats: readonly string[]): string {
  const [first, ...others] = formats;
  if (first === undefined) return 'cast(null as timestamp)';
  const list = others.length === 0 ? literal(first) : `[${formats.map(literal).join(', ')}]`;
  const read = `try_strptime(${cell}, ${list})`;
  // With an offset or nanoseconds in any of the formats the engine returns another type of timestamp.
  return formats.some((format) => /%[zn]/.test(format)) ? `make_timestamp(epoch_us(${read}))` : read;
}

function formatsOf(templates: readonly string[], order: DateOrder | null): readonly string[] {
  return templates.flatMap((template) => {
    if (!needsOrder(template)) return [template];
    if (order === 'mdy') return [template.replace('%1', '%m').replace('%2', '%d')];
    if (order !== 'ymd') return [template.replace('%1', '%d').replace('%2', '%m')];
    // 26-01-31; of 31-01-2026 the year is plainly not the first.
    return template.includes('%y') ? [template.replace('%y', '%d').replace('%1', '%y').replace('%2', '%m')] : [];
  });
}
