import type { Concerned, Reconciliation } from '../model/reconciliation.ts';
import type { Notice } from '../model/result.ts';
import { describeCode } from './describe-code.ts';
import { describeStatistic, isMean } from './describe-measurement.ts';
import type { RenderContext } from './render-context.ts';

type Numbered = { readonly variant: string | null };

/** What is switched: `contacts that an agent opened count`, `the mean`. */
export function describeChange({ code, data }: Notice, context: RenderContext): string {
  const { statistic } = data;
  const named = statistic === undefined ? {} : { statistic: describeStatistic(String(statistic), context) };
  return describeCode('step', { code, data: { ...data, ...named } }, context);
}

/** A number of the walk, finer than elsewhere: what is compared must not hide in the rounding. */
export function describeExact(
  value: number,
  { variant }: Numbered,
  { kpi, unit }: Reconciliation,
  context: RenderContext,
): string {
  const isScore = isMean({ kpi, unit, variant, interval: null }, context);
  return context.format.finer(value, isScore ? 'score' : unit, 1);
}

/** `+20 min 00 s`, `-0.42 pp` */
export function describeDifference(
  difference: number,
  numbered: Numbered,
  reconciliation: Reconciliation,
  context: RenderContext,
): string {
  const { words, format } = context;
  const sign = difference > 0 ? '+' : difference < 0 ? '-' : '';
  const size = Math.abs(difference);
  if (reconciliation.unit === 'ratio')
    return sign + words('check.percentage-points', { amount: format.finer(size * 100, 'count', 1) });
  return sign + describeExact(size, numbered, reconciliation, context).replace(/^\+/, '');
}

/** `1 more, 2 with another value` */
export function describeConcerned(concerned: Concerned | null, { words }: RenderContext): string {
  if (concerned === null) return '';
  const parts = (['entered', 'left', 'changed'] as const).flatMap((name) =>
    concerned[name] === 0 ? [] : [words(`reconcile.${name}`, { count: concerned[name] })],
  );
  return parts.length === 0 ? words('reconcile.unconcerned') : parts.join(', ');
}
