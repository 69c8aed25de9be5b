import { expect, test } from 'vitest';
import { cell, type TableBlock } from '../../../src/render/block.ts';
import { splitTable } from '../../../src/render/html/split-table.ts';

function tableOf(rows: number, values: number): TableBlock {
  const titles = Array.from({ length: values }, (_, column) => `kpi ${column + 1}`);
  return {
    kind: 'table',
    columns: ['month', ...titles].map((title) => ({ title, align: 'right', narrow: 'keep' })),
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: [cell(`m${row + 1}`), ...titles.map((_title, column) => cell(`${row + 1}/${column + 1}`))],
      detail: [],
    })),
    frozen: 1,
    notes: ['a note'],
  };
}

const read = ({ columns, rows }: TableBlock) => [
  columns.map(({ title }) => title).join(' '),
  ...rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')),
];

test('a table that fits stays as it is', () => {
  const table = tableOf(3, 2);
  expect(splitTable(table, 1, 'KPI')).toEqual([table]);
});

test('many KPIs of few months become rows', () => {
  const [turned, ...others] = splitTable(tableOf(2, 9), 1, 'KPI');
  expect(others).toEqual([]);
  expect(turned && read(turned).slice(0, 3)).toEqual(['KPI m1 m2', 'kpi 1 1/1 2/1', 'kpi 2 1/2 2/2']);
});

test('what is too wide either way is cut into parts of one width, each with its names, the notes below the last', () => {
  const parts = splitTable(tableOf(20, 8), 1, 'KPI');
  expect(parts.map(({ columns }) => columns.map(({ title }) => title))).toEqual([
    ['month', 'kpi 1', 'kpi 2', 'kpi 3', 'kpi 4'],
    ['month', 'kpi 5', 'kpi 6', 'kpi 7', 'kpi 8'],
  ]);
  expect(parts.map(({ notes }) => notes.length)).toEqual([0, 1]);
});
