import type { JSX } from 'preact';
import type { TableBlock } from '../block.ts';
import { outlineBreakdown } from '../outline-breakdown.ts';
import { DataTable } from './data-table.tsx';
import { HeatMaps } from './heat-map.tsx';
import { splitTable } from './split-table.ts';
import type { View } from './view.ts';

/** The numbers by channel, by agent, by month, ... */
export function Breakdowns(view: View): JSX.Element {
  return (
    <>
      {view.result.breakdowns
        .filter((dimensions) => dimensions.length > 0)
        .map((dimensions) => (
          <Breakdown {...view} dimensions={dimensions} />
        ))}
    </>
  );
}

function Breakdown({ result, context, dimensions }: View & { readonly dimensions: readonly string[] }): JSX.Element {
  const [heading, ...blocks] = outlineBreakdown(result, dimensions, context);
  const title = heading?.kind === 'heading' ? heading.text : '';
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  const isGrid = dimensions.length === 2 && dimensions.includes('weekday') && dimensions.includes('hour');
  return (
    <div class="breakdown">
      <h3>{title}</h3>
      {isGrid && <HeatMaps result={result} context={context} />}
      {!isGrid && tables.flatMap((table) => partsOf(table, dimensions.length, title, context.words('kpi.title')))}
      {blocks.map((block) => (block.kind === 'paragraph' ? <p>{block.text}</p> : null))}
    </div>
  );
}

function partsOf(table: TableBlock, names: number, title: string, corner: string): readonly JSX.Element[] {
  const parts = splitTable(table, names, corner);
  return parts.map((part, position) => (
    <DataTable
      caption={parts.length === 1 ? title : `${title} (${position + 1}/${parts.length})`}
      table={part}
      class="compact"
    />
  ));
}
