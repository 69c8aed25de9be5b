import type { Measurement, Notice, Result } from '../model/result.ts';
import { parseDuration } from '../time/parse-duration.ts';

/** The number of a saved result that one of today may be compared with, or why there is none. */
export type Baseline =
  | { readonly kind: 'found'; readonly measurement: Measurement }
  /** A group that there was not then, beside others that there were. */
  | { readonly kind: 'new-group' }
  | { readonly kind: 'refused'; readonly reason: Notice };

/** What of a result tells what its numbers are about. */
export type Circumstances = Pick<Result, 'where' | 'sources' | 'period'>;

/**
 * Looks for the same number under the same definition: KPI, threshold, statistic, filter, clock, variant, scale, group.
 *
 * What differs in one of them is another number, and a change between the two would be news about the definition.
 */
export function findBaseline(now: Measurement, today: Circumstances, then: Result): Baseline {
  const named = then.measurements.filter((one) => isSameNumber(one, now));
  if (named.length === 0) return refuse('not-in-baseline', {});
  const filtered = named.filter((one) => whereOf(one, then) === whereOf(now, today));
  if (filtered.length === 0) return refuse('other-where', { before: whereOf(named[0] as Measurement, then) ?? 'none' });
  const timed = filtered.filter(({ clock }) => clock === now.clock);
  if (timed.length === 0) return refuse('other-clock', { now: now.clock ?? '', before: filtered[0]?.clock ?? '' });
  const defined = timed.filter(({ variant }) => variant === now.variant);
  if (defined.length === 0) return refuse('other-variant', { now: now.variant ?? '', before: timed[0]?.variant ?? '' });
  const [scaleNow, scaleThen] = [scalesOf(now.kpi, today), scalesOf(now.kpi, then)];
  if (scaleNow !== null && scaleThen !== null && scaleNow !== scaleThen) {
    return refuse('other-scale', { now: scaleNow, before: scaleThen });
  }
  const grouped = defined.filter(({ by }) => groupKey(by, false) === groupKey(now.by, false));
  if (grouped.length === 0) return refuse('other-breakdown', { by: Object.keys(now.by).join(', ') });
  const own = grouped.find(({ by }) => groupKey(by, true) === groupKey(now.by, true));
  if (own === undefined) return { kind: 'new-group' };
  return own.value === null ? refuse('no-value-in-baseline', {}) : { kind: 'found', measurement: own };
}

function refuse(code: string, data: Notice['data']): Baseline {
  return { kind: 'refused', reason: { code, data } };
}

function isSameNumber(one: Measurement, other: Measurement): boolean {
  return (
    one.kpi === other.kpi &&
    one.unit === other.unit &&
    one.threshold === other.threshold &&
    statisticKey(one.statistic) === statisticKey(other.statistic)
  );
}

/** `within(24h)` and `within(1d)` are one statistic. */
function statisticKey(statistic: string): string {
  const seconds = parseDuration(/^within\((.+)\)$/.exec(statistic)?.[1] ?? '');
  return seconds === null ? statistic : `within ${seconds}`;
}

function whereOf({ where }: Measurement, result: Circumstances): string | null {
  return where ?? result.where;
}

/** The scales that answers to a survey were taken to be on; null: nothing was taken for granted. */
function scalesOf(survey: string, { sources }: Circumstances): string | null {
  const scales = sources.flatMap(({ assumptions }) =>
    assumptions.flatMap(({ code, data }) => (code === `${survey}-scale` ? [`${data.from}-${data.to}`] : [])),
  );
  return scales.length === 0 ? null : [...new Set(scales)].toSorted().join(', ');
}

function groupKey(by: Measurement['by'], withValues: boolean): string {
  const entries = Object.entries(by).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(withValues ? entries : entries.map(([dimension]) => dimension));
}
