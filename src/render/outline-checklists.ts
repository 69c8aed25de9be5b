import type { ChecklistSummary } from '../model/checklist-report.ts';
import { type Block, cell } from './block.ts';
import type { RenderContext } from './render-context.ts';

/** The checklists there are, one a row. */
export function outlineChecklists(
  checklists: readonly ChecklistSummary[],
  { words, format }: RenderContext,
): readonly Block[] {
  return [
    {
      kind: 'table',
      columns: [
        { title: words('checklist.id'), align: 'left', narrow: 'keep' },
        { title: words('checklist.title'), align: 'left', narrow: 'wrap' },
        { title: words('checklist.steps'), align: 'right', narrow: 'keep' },
        { title: words('checklist.version'), align: 'left', narrow: 'spill' },
      ],
      rows: checklists.map(({ id, title, steps, version }) => ({
        cells: [id, title, format.count(steps), version].map((text) => cell(text)),
        detail: [],
      })),
      frozen: 1,
      notes: [],
    },
  ];
}
