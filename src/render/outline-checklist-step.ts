import { allowsNotApplicable } from '../model/allows-not-applicable.ts';
import type { ChecklistStep, KpiLink } from '../model/checklist.ts';
import type { Block, Fact } from './block.ts';
import type { RenderContext } from './render-context.ts';

/** One step of a checklist: why, how, by what it is judged, and what to do if it fails. */
export function outlineChecklistStep(step: ChecklistStep, number: number, context: RenderContext): readonly Block[] {
  const { words, format } = context;
  const { id, title, severity, weight, impact, effort, references = [], kpis = [] } = step;
  const levels = { impact: words(`checklist.level.${impact}`), effort: words(`checklist.level.${effort}`) };
  const facts: readonly (readonly [string, readonly string[]])[] = [
    ['id', [id]],
    ['severity', [words(`checklist.severity.${severity}`)]],
    ['effect', [words('checklist.impact-and-effort', levels)]],
    ['weight', weight === undefined ? [] : [format.count(weight)]],
    ['why', [step.why]],
    ['how', step.how],
    ['tools', step.tools],
    ['criteria', step.criteria.map(({ text }) => text)],
    ['evidence', step.evidence],
    ['kpis', kpis.map((link) => describeLink(link, context))],
    ['action', [step.action]],
    ['na', describeNotApplicable(step, context)],
    ['references', references.map(({ standard, clause }) => words('checklist.reference', { standard, clause }))],
  ];
  const shown = facts.filter(([, lines]) => lines.length > 0);
  return [
    { kind: 'heading', text: words('checklist.step', { number, title }) },
    {
      kind: 'facts',
      facts: shown.map(([name, lines]): Fact => ({ label: words(`checklist.fact.${name}`), lines: markLines(lines) })),
    },
  ];
}

/** A line that wraps can be told from the next one. */
function markLines(lines: readonly string[]): readonly string[] {
  return lines.length > 1 ? lines.map((line) => `– ${line}`) : lines;
}

function describeLink(link: KpiLink, { words, kpis }: RenderContext): string {
  const { kpi, by = [], good, source, as_of } = typeof link === 'string' ? { kpi: link } : link;
  const id = kpi.split(/[.(]/)[0] ?? kpi;
  const title = kpis[id]?.title;
  const name = title === undefined ? kpi : words('checklist.kpi', { title, kpi });
  const dimensions = by.map((dimension) => words(`dimension.${dimension}`)).join(words('list.and'));
  return [
    by.length === 0 ? name : words('checklist.kpi-by', { name, dimensions }),
    ...(good === undefined ? [] : [words('checklist.kpi-good', { good, source: source ?? '', date: as_of ?? '' })]),
  ].join(', ');
}

/** Nothing to say of a step that may be answered so like any other. */
function describeNotApplicable(step: ChecklistStep, { words }: RenderContext): readonly string[] {
  if (step.na_when !== undefined) return [step.na_when];
  return allowsNotApplicable(step) ? [] : [words('checklist.na-never')];
}
