import { findNumbers } from '../audit/evidence.ts';
import type { Answer, CarriedAction } from '../model/audit.ts';
import type { AuditReport, ReportedStep } from '../model/audit-report.ts';
import type { Result } from '../model/result.ts';
import {
  describeAnswer,
  describeEvidence,
  describeOwner,
  describeStepNumbers,
  describeStepTargets,
} from '../render/describe-step.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { QuestionView } from './face.ts';

/** All that is said beside a question, apart from where it stands on the screen. */
export type QuestionParts = {
  /** `Step 7 of 22` */
  readonly place: string;
  readonly section: string;
  readonly severity: string;
  readonly title: string;
  /** In a detailed audit: which of the step's criteria is asked. */
  readonly criterion: { readonly place: string; readonly text: string } | null;
  /** What has to hold for the step to be met, where it is asked as a whole. */
  readonly criteria: readonly string[];
  readonly numbers: readonly string[];
  readonly targets: readonly string[];
  /** What the targets would answer. */
  readonly suggestion: string | null;
  /** What is said of the step already. */
  readonly soFar: readonly string[];
  /** What an earlier audit left to do. */
  readonly carried: string | null;
};

export function questionParts({ prompt, result, audit }: QuestionView, context: RenderContext): QuestionParts {
  const { words } = context;
  const { step, section, number, of, criterion, answer } = prompt;
  const reported = audit.steps.find(({ id }) => id === step.id);
  if (reported === undefined) throw new Error(`the report is without the step ${step.id}`);
  const position = step.criteria.findIndex(({ id }) => id === criterion?.id) + 1;
  const total = step.criteria.length;
  return {
    place: words('ask.place', { number, of }),
    section: section.title,
    severity: words(`audit.severity.${step.severity}`),
    title: step.title,
    criterion:
      criterion === null
        ? null
        : { place: words('ask.criterion-place', { number: position, of: total }), text: criterion.text },
    criteria: criterion === null ? step.criteria.map(({ text }) => text) : [],
    numbers: describeStepNumbers(withValues(reported, result, audit), result, context),
    targets: describeStepTargets(reported, audit, context),
    suggestion: describeSuggestion(reported, criterion === null, context),
    soFar: describeSoFar(answer, prompt.value, context),
    carried: describeCarried(
      audit.plan.open.find((action) => action.carried && action.step === step.id),
      context,
    ),
  };
}

/** The numbers there are; of those that a target is about, the target tells. What could not be had is in the help. */
function withValues(step: ReportedStep, { measurements }: Result, { gaps }: AuditReport): ReportedStep {
  const judged = new Set(gaps.filter(({ steps }) => steps.includes(step.id)).map(({ kpi }) => kpi));
  const numbers = findNumbers(step.numbers, measurements)
    .filter(({ headline, link }) => headline !== null && headline.value !== null && !judged.has(link.kpi))
    .map(({ link }) => link);
  return { ...step, numbers };
}

function describeSuggestion({ suggestion }: ReportedStep, isWhole: boolean, { words }: RenderContext): string | null {
  if (suggestion === null || suggestion === 'na') return null;
  return words('ask.suggestion', { value: suggestion, scope: isWhole ? 'answer' : 'step' });
}

function describeSoFar(answer: Answer, value: Answer['value'], context: RenderContext): readonly string[] {
  const { words } = context;
  const owner = describeOwner(answer, context);
  return [
    ...(value === null ? [] : [words('ask.so-far', { answer: describeAnswer(value, context) })]),
    ...(answer.reason === null ? [] : [words('ask.reason', { text: answer.reason })]),
    ...(answer.note === null ? [] : [words('ask.note', { text: answer.note })]),
    ...(owner === '' ? [] : [words('ask.owner', { owner })]),
    ...answer.evidence.map((file) => words('ask.evidence', { file: describeEvidence(file, context) })),
  ];
}

function describeCarried(
  action: Pick<CarriedAction, 'action' | 'owner' | 'due'> | undefined,
  context: RenderContext,
): string | null {
  if (action === undefined) return null;
  const owner = describeOwner(action, context);
  return context.words('ask.carried', { action: action.action, owner: owner === '' ? 'none' : owner });
}
