import type { AuditReport, Score } from '../model/audit-report.ts';
import { type Block, type Cell, cell, numberCell } from './block.ts';
import { describePoints } from './describe-score.ts';
import type { RenderContext } from './render-context.ts';

/** How the score is made, what other models make of the same answers, and which checklist it was. */
export function outlineAuditMethod({ id, checklist, scores }: AuditReport, context: RenderContext): readonly Block[] {
  const { words } = context;
  const { raw, adjusted, models, disagreeing } = scores;
  const rows: readonly (readonly [string, Score])[] = [['raw', raw], ['adjusted', adjusted], ...Object.entries(models)];
  const rules = ['answers', 'weights', 'open', 'na', 'gates', 'waivers', 'grade'] as const;
  return [
    { kind: 'heading', text: words('audit.heading.method') },
    {
      kind: 'list',
      items: rules.map((rule) => words(`audit.rule.${rule}`, ruleValues(scores, context))),
      warning: false,
    },
    { kind: 'heading', text: words('audit.heading.models') },
    {
      kind: 'table',
      columns: [
        { title: words('audit.column.model'), align: 'left', narrow: 'wrap' },
        { title: words('audit.column.score'), align: 'right', narrow: 'keep' },
        { title: words('audit.column.low'), align: 'right', narrow: 'keep' },
        { title: words('audit.column.high'), align: 'right', narrow: 'keep' },
      ],
      rows: rows.map(([model, score]) => ({
        cells: [
          cell(words(`audit.model.${model}.name`)),
          ...[score.score, score.low, score.high].map((points) => pointsCell(points, context)),
        ],
        detail: [words(`audit.model.${model}.text`)],
      })),
      frozen: 4,
      notes: disagreeing.length === 0 ? [] : [describeDisagreement(disagreeing, context)],
    },
    {
      kind: 'facts',
      facts: [
        { label: words('audit.fact.audit'), lines: [id] },
        { label: words('audit.fact.checklist'), lines: [`${checklist.id} ${checklist.version}`] },
        { label: words('audit.fact.content-hash'), lines: [checklist.contentHash] },
        { label: words('audit.fact.scoring-hash'), lines: [checklist.scoringHash] },
        { label: words('audit.fact.engine'), lines: [scores.engine] },
      ],
    },
  ];
}

export function describeDisagreement(models: readonly string[], { words }: RenderContext): string {
  const names = models.map((model) => words(`audit.model.${model}.name`)).join(words('list.and'));
  return words('audit.disagreeing', { models: names });
}

function pointsCell(points: number | null, context: RenderContext): Cell {
  return points === null ? cell(context.words('audit.no-score')) : numberCell(points, describePoints(points, context));
}

function ruleValues({ gateOn, passMark }: AuditReport['scores'], context: RenderContext) {
  return { gate: gateOn, mark: describePoints(passMark, context) };
}
