import type { JSX } from 'preact';
import type { ReportedStep } from '../../model/audit-report.ts';
import {
  describeAnswer,
  describeOwner,
  describeStepNumbers,
  describeWaiver,
  summariseStepTargets,
} from '../describe-step.ts';
import { AnswerChip } from './answer.tsx';
import type { AuditView } from './view.ts';

type Props = AuditView & { readonly step: ReportedStep };

/** A step with its answer, and all that was said and found about it. */
export function StepCard({ step, ...view }: Props): JSX.Element {
  const { context } = view;
  const { words } = context;
  const { id, number, title, value, severity, contradicted } = step;
  const rows = describe({ step, ...view }).filter(({ lines }) => lines.length > 0);
  const needsAttention = value !== 'met' || contradicted.length > 0;
  const summary = (
    <>
      <span class="step-number">{number}</span>
      <span class="step-title">{title}</span>
      <span class="step-marks">
        {contradicted.length > 0 && <span class="chip contradicted">{words('html.contradicted')}</span>}
        <span class={`severity ${severity}`}>{words(`audit.severity.${severity}`)}</span>
        <AnswerChip value={value} context={context} />
      </span>
    </>
  );
  if (rows.length === 0) {
    return (
      <div class="step bare" id={`step-${id}`}>
        <p class="step-line">{summary}</p>
      </div>
    );
  }
  return (
    <details class="step" id={`step-${id}`} open={needsAttention}>
      <summary class="step-line">{summary}</summary>
      <dl class="step-facts">
        {rows.map(({ label, lines }) => (
          <div>
            <dt>{label}</dt>
            {lines.map((line) => (
              <dd>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

type Described = { readonly label: string; readonly lines: readonly string[] };

function describe({ step, result, audit, context }: Props): readonly Described[] {
  const { words } = context;
  const { note, reason, evidence, criteria, suggestion, value } = step;
  const targets = summariseStepTargets(step, audit, context);
  const owner = describeOwner(step, context);
  const some = (text: string | null): readonly string[] => (text === null || text === '' ? [] : [text]);
  const row = (name: string, lines: readonly string[]): Described => ({ label: words(`html.step.${name}`), lines });
  return [
    row('note', some(note)),
    row('reason', some(reason)),
    row('waiver', describeWaiver(step, context)),
    row('owner', some(owner)),
    row(
      'criteria',
      criteria
        .filter((criterion) => criterion.value !== null)
        .map((criterion) =>
          words('audit.criterion', {
            answer: describeAnswer(criterion.value, context),
            text: criterion.text,
            reason: criterion.reason ?? 'none',
          }),
        ),
    ),
    row(
      'evidence',
      evidence.map(({ path }) => path),
    ),
    row('numbers', describeStepNumbers(step, result, context)),
    row('targets', some(targets)),
    row(
      'suggestion',
      suggestion === null || suggestion === value || value === 'na' ? [] : [describeAnswer(suggestion, context)],
    ),
  ];
}
