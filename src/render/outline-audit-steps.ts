import type { AuditReport, ReportedStep } from '../model/audit-report.ts';
import type { Result } from '../model/result.ts';
import { type Block, cell, type TableRow } from './block.ts';
import {
  answerTones,
  describeAnswer,
  describeOwner,
  describeStepNumbers,
  describeWaiver,
  summariseStepTargets,
} from './describe-step.ts';
import type { RenderContext } from './render-context.ts';

/** Every step with its answer, and all that was said and found about it. */
export function outlineAuditSteps(result: Result, audit: AuditReport, context: RenderContext): readonly Block[] {
  const { words } = context;
  return audit.sections.flatMap(({ id, title }): readonly Block[] => [
    { kind: 'heading', text: words('audit.heading.section', { title }) },
    {
      kind: 'table',
      columns: [
        { title: words('audit.column.number'), align: 'right', narrow: 'keep' },
        { title: words('audit.column.step'), align: 'left', narrow: 'wrap' },
        { title: words('audit.column.answer'), align: 'left', narrow: 'keep' },
        { title: words('audit.column.severity'), align: 'left', narrow: 'spill' },
      ],
      rows: audit.steps
        .filter(({ section }) => section === id)
        .map((step) => stepRow(step, { result, audit, context })),
      frozen: 4,
      notes: [],
      naming: 1,
    },
  ]);
}

type Around = { readonly result: Result; readonly audit: AuditReport; readonly context: RenderContext };

function stepRow(step: ReportedStep, around: Around): TableRow {
  const { number, title, value, contradicted, severity } = step;
  const { context } = around;
  const mark = contradicted.length > 0 ? ` ${context.words('audit.contradicted-mark')}` : '';
  return {
    cells: [
      cell(String(number)),
      cell(title),
      cell(describeAnswer(value, context) + mark, '', value === null ? undefined : answerTones[value]),
      cell(context.words(`audit.severity.${severity}`)),
    ],
    detail: stepDetails(step, around),
  };
}

function stepDetails(step: ReportedStep, { result, audit, context }: Around): readonly string[] {
  const { words } = context;
  const { note, reason, evidence, criteria, suggestion, value } = step;
  const targets = summariseStepTargets(step, audit, context);
  const owner = describeOwner(step, context);
  return [
    ...(note === null ? [] : [words('audit.note', { note })]),
    ...(reason === null ? [] : [words('audit.why', { reason })]),
    ...describeWaiver(step, context),
    ...(evidence.length === 0
      ? []
      : [words('audit.evidence-files', { files: evidence.map(({ path }) => path).join(', ') })]),
    ...criteria
      .filter((criterion) => criterion.value !== null)
      .map((criterion) =>
        words('audit.criterion', {
          answer: describeAnswer(criterion.value, context),
          text: criterion.text,
          reason: criterion.reason ?? 'none',
        }),
      ),
    ...describeStepNumbers(step, result, context),
    ...(targets === '' ? [] : [words('audit.targets', { targets })]),
    ...(suggestion === null || suggestion === value || value === 'na'
      ? []
      : [words('audit.suggestion', { answer: describeAnswer(suggestion, context) })]),
    ...(owner === '' ? [] : [words('audit.responsible', { owner })]),
  ];
}
