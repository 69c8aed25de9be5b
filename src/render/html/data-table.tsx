import type { JSX } from 'preact';
import type { Cell, Column, TableBlock, TableRow } from '../block.ts';
import { Scroller } from './scroller.tsx';
import { holdTargets } from './unbroken.ts';

type Props = {
  readonly caption: string;
  /** The heading above says it already: the caption is for those who do not see it. */
  readonly quiet?: boolean;
  readonly table: TableBlock;
  readonly class?: string;
};

/** A table of blocks as HTML: what stands below a row on a terminal stands below the name of the row. */
export function DataTable({ caption, quiet = true, table, class: name = '' }: Props): JSX.Element {
  const { columns, rows, notes, naming = 0 } = table;
  return (
    <>
      <Scroller label={caption}>
        <table class={name}>
          <caption class={quiet ? 'hidden' : ''}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col" class={classOf(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row row={row} columns={columns} naming={naming} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {notes.map((note) => (
        <p class="note">{note}</p>
      ))}
    </>
  );
}

type RowProps = { readonly row: TableRow; readonly columns: readonly Column[]; readonly naming: number };

function Row({ row, columns, naming }: RowProps): JSX.Element {
  return (
    <tr>
      {row.cells.map((cell, position) =>
        position === naming ? (
          <th scope="row">
            <CellText cell={cell} />
            {row.detail.length > 0 && <Detail items={row.detail} />}
          </th>
        ) : (
          <td class={classOf(columns[position])}>
            <CellText cell={cell} />
          </td>
        ),
      )}
    </tr>
  );
}

function Detail({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul class="detail">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}

/** A number with its exact value for programs, beside the rounded one for people. */
export function CellText({ cell }: { readonly cell: Cell }): JSX.Element {
  const { text, mark, tone, exact } = cell;
  const shown = exact === undefined ? holdTargets(text) : <data value={String(exact)}>{text}</data>;
  return (
    <>
      {tone === undefined ? shown : <span class={tone}>{shown}</span>}
      {mark}
    </>
  );
}

function classOf(column: Column | undefined): string {
  return column?.align === 'right' ? 'number' : '';
}
