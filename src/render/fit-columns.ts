import type { Column, TableBlock, TableRow } from './block.ts';
import { displayWidth } from './display-width.ts';

/** Spaces between two columns. */
export const gap = 2;
/** The least a column that gives way is left with; null: it keeps its width. */
type Least = (column: Column) => number | null;
const narrowest: Least = ({ narrow }) => (narrow === 'truncate' || narrow === 'wrap' ? 8 : null);
/** Room for most names, and for a title on two lines. */
const comfortable: Least = (column) => (narrowest(column) === null ? null : 24);
/** The title of a column wraps rather than widen it beyond this. */
const titleWidth = 11;

export type FittedColumn = {
  readonly column: Column;
  /** Of its cells in each row. */
  readonly position: number;
  readonly width: number;
  /** Part of the width kept free for marks, so that what is before them stays aligned. */
  readonly markWidth: number;
};

export type FittedTable = {
  readonly parts: readonly (readonly FittedColumn[])[];
  readonly rows: readonly TableRow[];
};

/**
 * Widths for a terminal. What does not fit is cut or wrapped, spills into the
 * rows' details, is cut further, goes to further parts: in this order.
 */
export function fitColumns(table: TableBlock, width: number): FittedTable {
  const natural = table.columns.map((column, position) => measureColumn(column, position, table.rows));
  if (totalWidth(natural) <= width) return { parts: [natural], rows: table.rows };
  const shrunk = shrink(natural, width, comfortable);
  if (totalWidth(shrunk) <= width) return { parts: [shrunk], rows: table.rows };

  const spilled = natural.filter(({ column }) => column.narrow === 'spill');
  const kept = natural.filter(({ column }) => column.narrow !== 'spill');
  const rows = table.rows.map((row) => spill(row, spilled));
  if (totalWidth(kept) <= width) return { parts: [kept], rows };
  const frozen = kept.slice(0, table.frozen);
  const moving = kept.slice(table.frozen);
  if (moving.length === 0) return { parts: [shrink(frozen, width, narrowest)], rows };

  // Cut names where that saves a part, and never let them take more than half of the line.
  const [half, third] = [width / 2, width / 3].map((room) => divide(frozen, moving, width, Math.floor(room)));
  return { parts: third !== undefined && third.length < (half?.length ?? 0) ? third : (half ?? []), rows };
}

function divide(
  frozen: readonly FittedColumn[],
  moving: readonly FittedColumn[],
  width: number,
  room: number,
): FittedTable['parts'] {
  const narrowed = shrink(frozen, room, narrowest);
  return fill(moving, width - totalWidth(narrowed) - gap).map((part) => [...narrowed, ...part]);
}

function measureColumn(column: Column, position: number, rows: readonly TableRow[]): FittedColumn {
  const cells = rows.map((row) => row.cells[position]);
  const markWidth = Math.max(0, ...cells.map((cell) => displayWidth(cell?.mark ?? '')));
  const bodyWidth = markWidth + Math.max(0, ...cells.map((cell) => displayWidth(cell?.text ?? '')));
  const longestWord = Math.max(...column.title.split(' ').map(displayWidth));
  const headWidth = Math.min(displayWidth(column.title), Math.max(longestWord, titleWidth));
  return { column, position, width: Math.max(bodyWidth, headWidth), markWidth };
}

function totalWidth(columns: readonly FittedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(columns.length - 1, 0);
}

function spill(row: TableRow, spilled: readonly FittedColumn[]): TableRow {
  const items = spilled.flatMap(({ column, position }) => {
    const text = row.cells[position]?.text ?? '';
    return text === '' ? [] : [`${column.title} ${text}`];
  });
  return { ...row, detail: [...items, ...row.detail] };
}

/** The widest column that may give way loses a column at a time until the line is short enough. */
function shrink(columns: readonly FittedColumn[], width: number, least: Least): readonly FittedColumn[] {
  const shrunk = columns.map((column) => ({ ...column }));
  for (let excess = totalWidth(columns) - width; excess > 0; excess -= 1) {
    const yielding = shrunk.filter((one) => one.width > (least(one.column) ?? Number.POSITIVE_INFINITY));
    const [first, ...others] = yielding;
    if (first === undefined) break;
    others.reduce((widest, one) => (one.width > widest.width ? one : widest), first).width -= 1;
  }
  return shrunk;
}

/** At least one column a part, however narrow the terminal. */
function fill(columns: readonly FittedColumn[], width: number): readonly (readonly FittedColumn[])[] {
  const parts: FittedColumn[][] = [];
  for (const column of columns) {
    const last = parts.at(-1);
    if (last !== undefined && totalWidth([...last, column]) <= width) last.push(column);
    else parts.push([column]);
  }
  return parts;
}
