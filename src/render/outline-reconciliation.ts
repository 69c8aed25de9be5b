import type { Reconciliation, ReconciliationMatch, ReconciliationStep } from '../model/reconciliation.ts';
import type { Result } from '../model/result.ts';
import { type Block, cell, numberCell, type TableRow } from './block.ts';
import { describeCode } from './describe-code.ts';
import { describeSeries, describeStatistic } from './describe-measurement.ts';
import { describeChange, describeConcerned, describeDifference, describeExact } from './describe-reconciliation.ts';
import { outlineSourceFacts } from './outline-sources.ts';
import type { RenderContext } from './render-context.ts';

/** The walk from csaudit's number to theirs, in the order in which it is read. */
export function outlineReconciliation(
  result: Result,
  reconciliation: Reconciliation,
  context: RenderContext,
): readonly Block[] {
  return [
    { kind: 'title', text: reconciliationTitle(reconciliation, context) },
    outlineSourceFacts(result, context),
    ...outlineWalk(reconciliation, context),
  ];
}

/** `Median of First response time: csaudit's and theirs` */
export function reconciliationTitle({ kpi, threshold, statistic }: Reconciliation, context: RenderContext): string {
  const series = describeSeries({ kpi, threshold: threshold ?? null, variant: null, clock: null }, context);
  const named = statistic === 'value' ? series : `${series}, ${describeStatistic(statistic, context)}`;
  return context.words('title.reconcile', { kpi: named });
}

/** The walk alone, for reports that have said what was read. */
export function outlineWalk(reconciliation: Reconciliation, context: RenderContext): readonly Block[] {
  const { words } = context;
  const steps = reconciliation.steps.map((step) => stepRow(step, reconciliation, context));
  return [
    { kind: 'paragraph', text: describeTheirs(reconciliation, context) },
    {
      kind: 'table',
      columns: [
        { title: words('reconcile.column.step'), align: 'left', narrow: 'wrap' },
        { title: words('reconcile.column.value'), align: 'right', narrow: 'keep' },
        { title: words('reconcile.column.difference'), align: 'right', narrow: 'keep' },
        { title: words('reconcile.column.concerned'), align: 'left', narrow: 'spill' },
      ],
      rows: [...steps, theirRow(reconciliation, context)],
      frozen: 4,
      notes: [],
    },
    { kind: 'paragraph', text: describeOutcome(reconciliation, context) },
    ...outlineSearch(reconciliation, context),
    ...outlineUntried(reconciliation, context),
  ];
}

function stepRow(step: ReconciliationStep, reconciliation: Reconciliation, context: RenderContext): TableRow {
  const { change, value, n, difference, concerned, variant, clock } = step;
  const { words, format } = context;
  const { description } = change.data;
  return {
    cells: [
      cell(describeChange(change, context)),
      numberCell(value, describeExact(value, step, reconciliation, context)),
      numberCell(difference, difference === null ? '' : describeDifference(difference, step, reconciliation, context)),
      cell(describeConcerned(concerned, context)),
    ],
    detail: [
      ...(typeof description === 'string' && description !== '' ? [description] : []),
      words('reconcile.n', { n: format.count(n) }),
      ...(variant === null ? [] : [words('kpi.variant', { variant })]),
      ...(clock === null ? [] : [words(`clock.${clock}`)]),
    ],
  };
}

function theirRow(reconciliation: Reconciliation, context: RenderContext): TableRow {
  const { theirs, remainder, steps } = reconciliation;
  const { variant = null } = steps.at(-1) ?? {};
  return {
    cells: [
      cell(context.words('reconcile.theirs')),
      numberCell(theirs.value, describeExact(theirs.value, { variant }, reconciliation, context)),
      numberCell(remainder.difference, describeDifference(remainder.difference, { variant }, reconciliation, context)),
      cell(''),
    ],
    detail: [],
  };
}

function describeTheirs(reconciliation: Reconciliation, context: RenderContext): string {
  const { theirs, vendor, vendorBy, isDefined, unit } = reconciliation;
  const show = (value: number) => describeExact(value, { variant: null }, reconciliation, context);
  // A share or a time has no values below nothing.
  const low = theirs.value - theirs.tolerance;
  return context.words('reconcile.compared', {
    text: theirs.text,
    low: show(unit === 'points' ? low : Math.max(0, low)),
    high: show(theirs.value + theirs.tolerance),
    vendor: vendor ?? 'none',
    by: vendorBy ?? 'none',
    defined: String(isDefined),
  });
}

function describeOutcome(reconciliation: Reconciliation, context: RenderContext): string {
  const { remainder, theirs, steps } = reconciliation;
  const { words, format } = context;
  const last = steps.at(-1) as ReconciliationStep;
  const value = describeExact(last.value, last, reconciliation, context);
  if (remainder.isExplained) {
    if (remainder.difference === 0) return words('reconcile.explained', { value });
    return words('reconcile.explained-rounded', { value, text: theirs.text });
  }
  return words('reconcile.remains', {
    difference: describeDifference(remainder.difference, last, reconciliation, context),
    share: remainder.share === null ? 'none' : format.ratio(Math.abs(remainder.share)),
  });
}

function outlineSearch(reconciliation: Reconciliation, context: RenderContext): readonly Block[] {
  const { search } = reconciliation;
  if (search === null) return [];
  const { words } = context;
  const { tried, isComplete, found, matches } = search;
  const more = found - matches.length;
  const items = [
    ...matches.map((match) => describeMatch(match, reconciliation, context)),
    ...(more > 0 ? [words('reconcile.more', { count: more })] : []),
  ];
  return [
    { kind: 'heading', text: words('reconcile.heading.matches') },
    { kind: 'paragraph', text: words('reconcile.searched', { found, tried, complete: String(isComplete) }) },
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items, warning: false }]),
  ];
}

function describeMatch(match: ReconciliationMatch, reconciliation: Reconciliation, context: RenderContext): string {
  return context.words('reconcile.match', {
    changes: match.changes.map((change) => describeChange(change, context)).join('; '),
    value: describeExact(match.value, match, reconciliation, context),
    n: context.format.count(match.n),
  });
}

function outlineUntried({ untried }: Reconciliation, context: RenderContext): readonly Block[] {
  if (untried.length === 0) return [];
  const items = untried.map(({ change, reason }) =>
    context.words('missing.item', {
      kpis: describeChange(change, context),
      reason: describeCode('absence', reason, context),
    }),
  );
  return [
    { kind: 'heading', text: context.words('reconcile.heading.untried') },
    { kind: 'list', items, warning: false },
  ];
}
