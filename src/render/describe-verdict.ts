import type { Unit } from '../locale/format.ts';
import type { Notice } from '../model/result.ts';
import type { Comparison, Verdict } from '../model/verdict.ts';
import { describeCode, describeExclusions } from './describe-code.ts';
import { describeGroup } from './describe-group.ts';
import { describeSeries, describeStatistic, isNet } from './describe-measurement.ts';
import type { RenderContext } from './render-context.ts';

/** Finer than any number is measured. */
const mostDigits = 9;

/** `csat`, `frt-email`, of a group `csat: Email`. */
export function describeTarget({ id, by }: Verdict, context: RenderContext): string {
  const group = Object.entries(by).map(([dimension, key]) => describeGroup(dimension, key, context));
  return group.length === 0 ? id : `${id}: ${group.join(', ')}`;
}

/** `First response time (business hours), 90 % within` */
export function describeVerdictKpi({ kpi, threshold, clock, statistic }: Verdict, context: RenderContext): string {
  const series = describeSeries({ kpi, threshold: threshold ?? null, variant: null, clock }, context);
  return statistic === 'value' ? series : `${series}, ${describeStatistic(statistic, context)}`;
}

/** The number, with as many digits as show on which side of the target it is. */
export function describeActual(verdict: Verdict, context: RenderContext): string {
  const { actual, target, warn, distance } = verdict;
  if (actual === null) return context.words('check.no-value');
  const limits = [target, ...(warn === null ? [] : [warn])].map(({ value }) => value);
  // A distance of 0 tells that both are the same number, which two doubles cannot.
  return describeBeside(
    actual,
    distance === 0 ? limits.filter((limit) => limit !== target.value) : limits,
    verdict,
    context,
  );
}

export function describeVerdictInterval(verdict: Verdict, context: RenderContext): string {
  const { interval, target } = verdict;
  if (interval === null) return '';
  const [low, high] = [interval.low, interval.high].map((end) => describeBeside(end, [target.value], verdict, context));
  return `[${low}, ${high}]`;
}

/** `10.1 pp short`, `2 h 05 min to spare` */
export function describeDistance(verdict: Verdict, context: RenderContext): string {
  const { distance, unit, target } = verdict;
  if (distance === null) return '';
  if (distance === 0) return context.words('check.exactly');
  const amount = describeAmount(Math.abs(distance), unit, context);
  if (target.operator === '==') return context.words('check.off', { amount });
  if (distance > 0) return context.words('check.to-spare', { amount });
  return context.words(target.operator.startsWith('<') ? 'check.over' : 'check.short', { amount });
}

/** Reasons that the comparison tells, with its numbers. */
const saidByComparison: ReadonlySet<string> = new Set(['worse-than-baseline', 'change-undecided']);

/** What a careful reader asks next: why, since when, how long still, of what. */
export function describeVerdictDetails(verdict: Verdict, timeZone: string, context: RenderContext): readonly string[] {
  const { words } = context;
  const { reason, variant, where, remark, excluded, comparison } = verdict;
  const left = describeExclusions(excluded, context);
  return [
    ...(reason === null || saidByComparison.has(reason.code) ? [] : [describeVerdictReason(reason, context)]),
    ...(comparison === null ? [] : [describeComparison(comparison, verdict, context)]),
    ...describeBudget(verdict, timeZone, context),
    describeVerdictKpi(verdict, context),
    ...(variant === null ? [] : [words('kpi.variant', { variant })]),
    ...(where === null ? [] : [words('check.where', { where })]),
    ...(remark === null ? [] : [describeCode('remark', remark, context)]),
    ...(left === '' ? [] : [words('kpi.excluded', { excluded: left })]),
  ];
}

export function describeVerdictReason(reason: Notice, context: RenderContext): string {
  if (context.words.has(`verdict-reason.${reason.code}`)) return describeCode('verdict-reason', reason, context);
  return describeCode('absence', reason, context);
}

function describeComparison(comparison: Comparison, verdict: Verdict, context: RenderContext): string {
  const { words } = context;
  const { baseline, outcome, kind, change, interval, reason } = comparison;
  const { file } = baseline;
  if (outcome === 'new-group') return words('check.new-group', { file });
  if (outcome === 'refused') return words('check.not-compared', { file });
  const amount = (value: number) => {
    const sign = value < 0 ? '-' : '+';
    if (kind === 'relative') return sign + context.format.ratio(Math.abs(value));
    return sign + describeAmount(Math.abs(value), verdict.unit, context);
  };
  return words('check.compared', {
    outcome,
    file,
    before: baseline.value === null ? '' : describeNumber(baseline.value, verdict, 0, context),
    change: change === null ? 'none' : amount(change),
    interval: interval === null ? 'none' : `[${amount(interval.low)}, ${amount(interval.high)}]`,
    reason: reason === null ? 'none' : describeVerdictReason(reason, context),
  });
}

function describeBudget({ budget }: Verdict, timeZone: string, { words, format }: RenderContext): readonly string[] {
  if (budget === null) return [];
  const { used, allowed, left, spentAt, to, contacts } = budget;
  return [
    words(left < 0 ? 'check.budget-overspent' : 'check.budget', { used, allowed, left, over: -left, contacts }),
    ...(spentAt === null
      ? []
      : [words('check.spent-at', { at: format.instant(spentAt, timeZone), end: format.instant(to, timeZone) })]),
  ];
}

type Kind = Pick<Verdict, 'kpi' | 'unit' | 'interval' | 'variant'>;

/** Rounding keeps order: a text that is not the limit's own is on the number's side of it. */
export function describeBeside(
  value: number,
  limits: readonly number[],
  verdict: Kind,
  context: RenderContext,
): string {
  const others = limits.filter((limit) => limit !== value);
  for (let more = 0; more < mostDigits; more += 1) {
    const text = describeNumber(value, verdict, more, context);
    if (others.every((limit) => describeNumber(limit, verdict, more, context) !== text)) return text;
  }
  return describeNumber(value, verdict, mostDigits, context);
}

function describeNumber(value: number, verdict: Kind, more: number, { format, kpis }: RenderContext): string {
  const isMean = verdict.unit === 'points' && !isNet(verdict, kpis[verdict.kpi]);
  return format.finer(value, isMean ? 'score' : verdict.unit, more);
}

/** A difference of two numbers of a unit; of shares in percentage points. Never rounded to nothing. */
function describeAmount(amount: number, unit: Unit, { words, format }: RenderContext): string {
  const [value, kind] =
    unit === 'ratio' ? [amount * 100, 'count' as const] : [amount, unit === 'points' ? ('count' as const) : unit];
  let more = 0;
  while (more < mostDigits && amount !== 0 && format.finer(value, kind, more) === format.finer(0, kind, more))
    more += 1;
  const text = format.finer(value, kind, more);
  return unit === 'ratio' ? words('check.percentage-points', { amount: text }) : text;
}
