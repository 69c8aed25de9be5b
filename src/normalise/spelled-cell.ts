import { literal } from '../model/sql-text.ts';
import type { ReadColumn } from './choose-readings.ts';
import { numberTextSql } from './number-instants.ts';
import { respellSql } from './respell.ts';

/** The cleaned cell of a column: a1, or the date and the time of day with a space between. */
export function cleanCell(column: ReadColumn): string {
  const [first, second] = column.cells;
  return second === undefined ? `a${first}` : `(a${first} || ' ' || a${second})`;
}

/** The SQL of a column's cell as the templates of its instants know it; nearly always the cell itself. */
export function spelledCell(column: ReadColumn): string {
  return column.reading.type !== 'instant'
    ? cleanCell(column)
    : column.reading.texts.reduce(
        (sql, [text, by]) => `replace(${sql}, ${literal(text)}, ${literal(by)})`,
        rewrittenCell(column),
      );
}

/** The same before words are replaced: where the names of months and the letters of zones are looked for. */
export function rewrittenCell(column: ReadColumn): string {
  if (column.reading.type !== 'instant') return cleanCell(column);
  const { numbers, rewrites } = column.reading.shape.spelling;
  const parts = column.cells.map((cell, side) => numberTextSql(`a${cell}`, numbers[side] ?? null));
  return respellSql(parts.length === 1 ? `${parts[0]}` : `(${parts.join(` || ' ' || `)})`, rewrites);
}
