import type { AuditReport } from '../model/audit-report.ts';
import { type Block, type Cell, cell, numberCell, type Tone } from './block.ts';
import { describePoints } from './describe-score.ts';
import { describeAnswer } from './describe-step.ts';
import type { RenderContext } from './render-context.ts';

/** What has changed since the audit before; nothing where there is none. */
export function outlineAuditChanges(audit: AuditReport, context: RenderContext): readonly Block[] {
  const { comparison, sections, steps } = audit;
  if (comparison === null) return [];
  const { words } = context;
  const heading: Block = { kind: 'heading', text: describeChangesHeading(audit, context) };
  if (comparison.refusal !== null) {
    return [heading, { kind: 'paragraph', text: words(`audit.refusal.${comparison.refusal}`) }];
  }
  const whole = comparison.score === null ? [] : [{ ...comparison.score, title: words('audit.whole') }];
  const parts = comparison.sections.map((change) => ({
    ...change,
    title: sections.find(({ id }) => id === change.id)?.title ?? change.id,
  }));
  const answers = comparison.steps.map(({ id, from, to, better }) => {
    const step = steps.find((candidate) => candidate.id === id);
    return words('audit.changed-answer', {
      number: step?.number ?? 0,
      title: step?.title ?? id,
      from: describeAnswer(from, context),
      to: describeAnswer(to, context),
      better: better === null ? 'none' : better,
    });
  });
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { title: words('audit.column.section'), align: 'left', narrow: 'wrap' },
        { title: words('audit.column.before'), align: 'right', narrow: 'keep' },
        { title: words('audit.column.now'), align: 'right', narrow: 'keep' },
        { title: words('audit.column.change'), align: 'right', narrow: 'keep' },
      ],
      rows: [...whole, ...parts].map(({ title, from, to, change }) => ({
        cells: [cell(title), points(from, context), points(to, context), changeCell(change, context)],
        detail: [],
      })),
      frozen: 4,
      notes: [],
    },
    ...(answers.length === 0 ? [] : [{ kind: 'list' as const, items: answers, warning: false }]),
  ];
}

export function describeChangesHeading({ comparison }: AuditReport, { words, format }: RenderContext): string {
  const finishedAt = comparison?.previous.finishedAt ?? null;
  return words('audit.heading.changes', { date: finishedAt === null ? 'none' : format.date(finishedAt.slice(0, 10)) });
}

function points(value: number | null, context: RenderContext): Cell {
  return value === null ? cell(context.words('audit.no-score')) : numberCell(value, describePoints(value, context));
}

function changeCell(change: number | null, { words, format }: RenderContext): Cell {
  if (change === null) return cell(words('audit.no-score'));
  const amount = format.finer(Math.abs(change), 'count', 0);
  const tone: Tone | undefined = change === 0 ? undefined : change > 0 ? 'good' : 'bad';
  return { ...cell(`${change < 0 ? '-' : change > 0 ? '+' : ''}${amount}`, '', tone), exact: change };
}
