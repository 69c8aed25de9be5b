import type { AuditReport, ScoredSection } from '../model/audit-report.ts';
import { type Block, type Cell, cell, numberCell } from './block.ts';
import { describeBounds, describePoints, describeShare } from './describe-score.ts';
import type { RenderContext } from './render-context.ts';

/** The sections with their scores, and what each weighs in the whole. */
export function outlineAuditSections({ sections }: AuditReport, context: RenderContext): readonly Block[] {
  const { words } = context;
  const isAnyOpen = sections.some(({ low, high }) => low !== high);
  return [
    { kind: 'heading', text: words('audit.heading.sections') },
    {
      kind: 'table',
      columns: [
        { title: words('audit.column.section'), align: 'left', narrow: 'wrap' },
        { title: words('audit.column.score'), align: 'right', narrow: 'keep' },
        ...(isAnyOpen
          ? [{ title: words('audit.column.bounds'), align: 'left' as const, narrow: 'keep' as const }]
          : []),
        { title: words('audit.column.steps'), align: 'right', narrow: 'spill' },
        { title: words('audit.column.weight'), align: 'right', narrow: 'spill' },
      ],
      rows: sections.map((section) => ({
        cells: [
          cell(section.title),
          scoreCell(section, context),
          ...(isAnyOpen ? [cell(describeSectionBounds(section, context))] : []),
          numberCell(section.steps.length, context.format.count(section.steps.length)),
          numberCell(section.weight, describeShare(section.weight, context)),
        ],
        detail: [],
      })),
      frozen: 5,
      notes: [],
    },
  ];
}

export function scoreCell({ score, low }: ScoredSection, context: RenderContext): Cell {
  if (score !== null) return numberCell(score, describePoints(score, context));
  return cell(context.words(low === null ? 'audit.section-na' : 'audit.section-open'));
}

/** Empty where nothing is open: the bounds are the score. */
export function describeSectionBounds(section: ScoredSection, context: RenderContext): string {
  return section.low === section.high ? '' : describeBounds(section, context);
}
