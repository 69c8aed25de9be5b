import type { JSX } from 'preact';
import type { AuditReport } from '../../model/audit-report.ts';
import { describeChangesHeading, outlineAuditChanges } from '../outline-audit-changes.ts';
import { outlineWalk } from '../outline-reconciliation.ts';
import { outlineVerdicts } from '../outline-verdicts.ts';
import { BlockView } from './block-view.tsx';
import { ContradictionsPart } from './contradictions-part.tsx';
import { LeftOutPart } from './left-out-part.tsx';
import { MethodPart } from './method-part.tsx';
import { NumbersPart } from './numbers-part.tsx';
import { Part } from './part.tsx';
import { PlanPart } from './plan-part.tsx';
import { ScorePart } from './score-part.tsx';
import { SectionsPart } from './sections-part.tsx';
import { StepsPart } from './steps-part.tsx';
import type { AuditView, View } from './view.ts';

export type ReportPart = { readonly id: string; readonly title: string; readonly part: JSX.Element };

/** The parts of the report in the order a manager reads them; what there is nothing of is left out. */
export function reportParts(view: View): readonly ReportPart[] {
  const { result, context } = view;
  const { audit, verdicts, measurements } = result;
  const { words } = context;
  const targets = words('audit.heading.targets');
  const numbers: readonly ReportPart[] = [
    ...(measurements.length === 0 || (audit === null && verdicts.length > 0)
      ? []
      : [{ id: 'numbers', title: words('audit.heading.numbers'), part: <NumbersPart {...view} /> }]),
    ...(verdicts.length === 0
      ? []
      : [
          {
            id: 'targets',
            title: targets,
            part: (
              <Part id="targets" title={targets}>
                <BlockView blocks={outlineVerdicts(result, context)} caption={targets} />
              </Part>
            ),
          },
        ]),
  ];
  const data = words('audit.heading.data');
  return [
    ...(audit === null ? [] : auditParts({ ...view, audit })),
    ...reconciliationParts(view),
    ...numbers,
    ...(audit === null ? [] : planParts({ ...view, audit })),
    ...(result.sources.length === 0 ? [] : [{ id: 'data', title: data, part: <LeftOutPart {...view} /> }]),
    { id: 'method', title: words('html.method'), part: <MethodPart {...view} /> },
  ];
}

function reconciliationParts({ result: { reconciliation }, context }: View): readonly ReportPart[] {
  if (reconciliation === undefined) return [];
  const title = context.words('reconcile.heading.walk');
  const part = (
    <Part id="walk" title={title}>
      <BlockView blocks={outlineWalk(reconciliation, context)} caption={title} />
    </Part>
  );
  return [{ id: 'walk', title, part }];
}

function auditParts(view: AuditView): readonly ReportPart[] {
  const { audit, context } = view;
  const { words } = context;
  const isContradicted = audit.steps.some(({ contradicted }) => contradicted.length > 0);
  const steps = words('html.steps', { count: audit.steps.length });
  const contradictions = words('audit.heading.contradictions');
  return [
    { id: 'score', title: words('audit.fact.score'), part: <ScorePart {...view} /> },
    { id: 'sections', title: words('audit.heading.sections'), part: <SectionsPart {...view} /> },
    ...changesParts(audit, view),
    ...(isContradicted
      ? [{ id: 'contradictions', title: contradictions, part: <ContradictionsPart {...view} /> }]
      : []),
    { id: 'steps', title: steps, part: <StepsPart {...view} /> },
  ];
}

function changesParts(audit: AuditReport, { context }: View): readonly ReportPart[] {
  if (audit.comparison === null) return [];
  const title = describeChangesHeading(audit, context);
  const [, ...blocks] = outlineAuditChanges(audit, context);
  const part = (
    <Part id="changes" title={title}>
      <BlockView blocks={blocks} caption={title} />
    </Part>
  );
  return [{ id: 'changes', title, part }];
}

function planParts(view: AuditView): readonly ReportPart[] {
  return [{ id: 'plan', title: view.context.words('audit.heading.plan'), part: <PlanPart {...view} /> }];
}
