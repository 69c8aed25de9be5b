import Table from 'cli-table3';
import type { Cell, TableBlock, TableRow, Tone } from './block.ts';
import { displayWidth, truncateText, wrapText } from './display-width.ts';
import { type FittedColumn, fitColumns, gap } from './fit-columns.ts';
import { plainText } from './plain-text.ts';
import type { RenderContext } from './render-context.ts';

const indent = '  ';
const noBreak = '\u00a0';
const noBorders = Object.fromEntries(
  // biome-ignore format: the names of cli-table3, by place
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right',
    'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((name) => [name, '']),
);

/** A table without borders; as many parts as the terminal needs, each with the frozen columns first. */
export function printTable(block: TableBlock, context: RenderContext): readonly string[] {
  const { parts, rows } = fitColumns({ ...block, rows: block.rows.map(plainRow) }, context.width);
  const tables = parts.map((columns) => printPart(columns, rows, context));
  const notes = block.notes.flatMap((note) => wrapText(plainText(note), context.width));
  return [
    ...tables.flatMap((lines, part) => (part === 0 ? lines : ['', ...lines])),
    ...notes.map((note) => context.chalk.dim(note)),
  ];
}

function plainRow({ cells, detail }: TableRow): TableRow {
  return { cells: cells.map((cell) => ({ ...cell, text: plainText(cell.text) })), detail: detail.map(plainText) };
}

function printPart(
  columns: readonly FittedColumn[],
  rows: readonly TableRow[],
  context: RenderContext,
): readonly string[] {
  const { chalk } = context;
  const head = columns.map(({ column, width }) => wrapText(column.title, width));
  const headHeight = Math.max(...head.map((lines) => lines.length));
  const table = new Table({
    chars: { ...noBorders, middle: ' '.repeat(gap) },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns.map(({ width }) => width),
    colAligns: columns.map(({ column }) => column.align),
    // Titles stand on the line above the values, however many lines the longest takes.
    head: head.map((lines) =>
      [...Array(headHeight - lines.length).fill(''), ...lines.map((line) => chalk.dim(line))].join('\n'),
    ),
  });
  const bodies = rows.map(({ cells }) => columns.map((column) => cellLines(cells[column.position], column, context)));
  table.push(...bodies.map((cells) => cells.map((lines) => lines.join('\n'))));

  const lines = table.toString().split('\n');
  const printed = lines.splice(0, headHeight);
  rows.forEach((row, position) => {
    const height = Math.max(...(bodies[position] ?? []).map((cell) => cell.length));
    printed.push(...lines.splice(0, height), ...detailLines(row.detail, context));
  });
  return printed;
}

function cellLines(cell: Cell | undefined, fitted: FittedColumn, context: RenderContext): readonly string[] {
  const { text, mark, tone }: Cell = cell ?? { text: '', mark: '' };
  const width = fitted.width - fitted.markWidth;
  const shown = mark + ' '.repeat(fitted.markWidth - displayWidth(mark));
  const paint = painter(tone, context);
  if (fitted.column.narrow === 'wrap') return wrapText(text, width).map(paint);
  return [paint(truncateText(text, width, context.unicode ? '…' : '...')) + shown];
}

/** Colour after the text is cut to its width, which colour has none of. */
function painter(tone: Tone | undefined, { chalk }: RenderContext): (text: string) => string {
  if (tone === undefined) return (text) => text;
  return { good: chalk.green, bad: chalk.red, doubtful: chalk.yellow }[tone];
}

function detailLines(detail: readonly string[], { chalk, width, unicode }: RenderContext): readonly string[] {
  if (detail.length === 0) return [];
  const room = width - indent.length;
  const separator = unicode ? `${noBreak}· ` : '; ';
  const items = detail.map((item) => holdTogether(item, room - 2));
  return wrapText(items.join(separator), room).map((line) => indent + chalk.dim(line.replaceAll(noBreak, ' ')));
}

/** An item stays on one line where it can, or breaks after a comma: never inside `4 min 15 s`. */
function holdTogether(item: string, room: number): string {
  if (displayWidth(item) <= room) return item.replaceAll(' ', noBreak);
  const pieces = item.split(/(?<=,) /);
  return pieces.every((piece) => displayWidth(piece) <= room) ? item.replace(/(?<!,) /g, noBreak) : item;
}
