import type { AuditReport, PlannedAction } from '../model/audit-report.ts';
import { type Block, cell, type TableRow } from './block.ts';
import { describeAnswer } from './describe-step.ts';
import type { RenderContext } from './render-context.ts';

/** What to do, the first to do first, and what of earlier audits is done. */
export function outlinePlan(audit: AuditReport, context: RenderContext): readonly Block[] {
  const { words } = context;
  const { open, closed } = audit.plan;
  const done = closed.map((action) => describeClosed(action, context));
  return [
    { kind: 'heading', text: words('audit.heading.plan') },
    ...(open.length === 0
      ? [{ kind: 'paragraph' as const, text: words('audit.plan-empty') }]
      : [planTable(audit, context)]),
    ...(done.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: words('audit.heading.closed') },
          { kind: 'list' as const, items: done, warning: false },
        ]),
  ];
}

function planTable(audit: AuditReport, context: RenderContext): Block {
  const { words } = context;
  return {
    kind: 'table',
    columns: [
      { title: words('audit.column.step'), align: 'left', narrow: 'wrap' },
      { title: words('audit.column.owner'), align: 'left', narrow: 'keep' },
      { title: words('audit.column.due'), align: 'left', narrow: 'keep' },
      { title: words('audit.column.quadrant'), align: 'left', narrow: 'spill' },
    ],
    rows: audit.plan.open.map((action) => actionRow(action, audit, context)),
    frozen: 4,
    notes: [],
  };
}

function actionRow(action: PlannedAction, audit: AuditReport, context: RenderContext): TableRow {
  const { words, format } = context;
  const { title, owner, due, quadrant, overdue, action: text } = action;
  return {
    cells: [
      cell(title),
      cell(owner ?? words('audit.nobody')),
      cell(due === null ? words('audit.no-day') : format.date(due), '', overdue ? 'bad' : undefined),
      cell(words(`audit.quadrant.${quadrant}`)),
    ],
    detail: [text, ...describeActionMarks(action, audit, context)],
  };
}

/** What else an action is known by: its step and answer, how pressing it is, whether it comes from an audit before. */
export function describeActionMarks(
  action: PlannedAction,
  { steps }: AuditReport,
  context: RenderContext,
): readonly string[] {
  const { words, format } = context;
  const { step, answer, impact, effort, severity, urgent, overdue, carried, since } = action;
  const number = steps.find(({ id }) => id === step)?.number ?? 0;
  return [
    words('audit.from-step', {
      number,
      answer: describeAnswer(answer, context),
      severity: words(`audit.severity.${severity}`),
    }),
    words('audit.effect', { impact: words(`audit.level.${impact}`), effort: words(`audit.level.${effort}`) }),
    ...(overdue ? [words('audit.overdue')] : urgent ? [words('audit.urgent')] : []),
    ...(carried ? [words('audit.carried', { since: format.date(since.slice(0, 10)) })] : []),
  ];
}

export function describeClosed({ title, since, closedAt }: PlannedAction, { words, format }: RenderContext): string {
  return words('audit.closed-action', {
    title,
    since: format.date(since.slice(0, 10)),
    closed: closedAt === null ? 'none' : format.date(closedAt.slice(0, 10)),
  });
}
