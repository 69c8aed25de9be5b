import type { AuditReport } from '../model/audit-report.ts';
import type { Result } from '../model/result.ts';
import type { Block } from './block.ts';
import { describeOwner } from './describe-step.ts';
import { outlineAuditScore } from './outline-audit-score.ts';
import type { RenderContext } from './render-context.ts';

/** As many as anybody starts with. */
const most = 3;

/** What is on the screen when an audit is done: the score, what to do first, where the reports are. */
export function outlineAuditSummary(
  result: Result,
  audit: AuditReport,
  paths: readonly string[],
  context: RenderContext,
): readonly Block[] {
  const { words } = context;
  const list = (heading: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'list', items, warning: false },
        ];
  const { open } = audit.plan;
  const first = open.slice(0, most).map((action) => {
    const { title, action: text } = action;
    return words('run.action', { title, action: text, owner: describeOwner(action, context) || 'none' });
  });
  return [
    { kind: 'title', text: audit.checklist.title },
    ...outlineAuditScore(result, audit, context),
    ...list(words('run.first', { count: open.length }), first),
    ...list(words('run.reports'), paths),
  ];
}
