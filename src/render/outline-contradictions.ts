import type { AuditReport } from '../model/audit-report.ts';
import { type Block, cell } from './block.ts';
import { answerTones, describeAnswer, describeFact } from './describe-step.ts';
import type { RenderContext } from './render-context.ts';

/** Where the manager's word and a number disagree. */
export function outlineContradictions({ steps }: AuditReport, context: RenderContext): readonly Block[] {
  const { words } = context;
  const contradicted = steps.filter((step) => step.contradicted.length > 0);
  if (contradicted.length === 0) return [];
  return [
    { kind: 'heading', text: words('audit.heading.contradictions') },
    { kind: 'paragraph', text: words('audit.contradictions', { count: contradicted.length }) },
    {
      kind: 'table',
      columns: [
        { title: words('audit.column.number'), align: 'right', narrow: 'keep' },
        { title: words('audit.column.step'), align: 'left', narrow: 'wrap' },
        { title: words('audit.column.answer'), align: 'left', narrow: 'keep' },
      ],
      rows: contradicted.map(({ number, title, value, reason, contradicted: facts }) => ({
        cells: [
          cell(String(number)),
          cell(title),
          cell(describeAnswer(value, context), '', value === null ? undefined : answerTones[value]),
        ],
        detail: [...facts.map((fact) => describeFact(fact, context)), words('audit.why', { reason: reason ?? 'none' })],
      })),
      frozen: 3,
      notes: [],
      naming: 1,
    },
  ];
}
