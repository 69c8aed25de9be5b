import { cell, type TableBlock } from '../block.ts';

/** As many columns of values as fit beside their names on A4. */
const mostColumns = 7;

/**
 * A table as so many that fit on paper, each with the names again. Where that makes fewer, rows and columns change places:
 * 26 KPIs of 6 months become 26 rows.
 *
 * @param names columns from the left that say what a row is about
 * @param corner what the rows are called when they are turned
 */
export function splitTable(table: TableBlock, names: number, corner: string): readonly TableBlock[] {
  const values = table.columns.length - names;
  const isTurned = Math.ceil(table.rows.length / mostColumns) < Math.ceil(values / mostColumns);
  return isTurned ? cut(turn(table, names, corner), 1) : cut(table, names);
}

function turn({ columns, rows, notes }: TableBlock, names: number, corner: string): TableBlock {
  const groups = rows.map(({ cells }) =>
    cells
      .slice(0, names)
      .map(({ text }) => text)
      .join(', '),
  );
  return {
    kind: 'table',
    columns: [
      { title: corner, align: 'left', narrow: 'wrap' },
      ...groups.map((title) => ({ title, align: 'right' as const, narrow: 'keep' as const })),
    ],
    rows: columns.slice(names).map(({ title }, position) => ({
      cells: [cell(title), ...rows.map(({ cells }) => cells[names + position] ?? cell(''))],
      detail: [],
    })),
    frozen: 1,
    notes,
  };
}

function cut(table: TableBlock, names: number): readonly TableBlock[] {
  const values = table.columns.length - names;
  const parts = Math.max(1, Math.ceil(values / mostColumns));
  const size = Math.ceil(values / parts);
  return Array.from({ length: parts }, (_, part) => {
    const start = names + part * size;
    const keep = <Item>(items: readonly Item[]): readonly Item[] => [
      ...items.slice(0, names),
      ...items.slice(start, start + size),
    ];
    return {
      ...table,
      columns: keep(table.columns),
      rows: table.rows.map((row) => ({ ...row, cells: keep(row.cells) })),
      notes: part === parts - 1 ? table.notes : [],
    };
  });
}
