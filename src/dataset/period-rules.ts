import type { PeriodRule } from '../measure/choice.ts';
import { derivedColumn } from '../measure/derived-columns.ts';
import type { MeasureRequest } from '../measure/request.ts';
import type { Kpi } from '../model/kpi.ts';
import { readInstant } from './read-settings.ts';
import type { DataSettings } from './settings.ts';

export type PeriodFlags = { readonly from?: string; readonly to?: string };

/**
 * What a period may go by: the report's zone (first), UTC, the time of resolution.
 *
 * @returns [] where no period was asked for, or the KPI looks at rows beside its own, which a rule of its own would
 *   not keep out
 */
export function periodRules(
  kpi: Kpi,
  flags: PeriodFlags,
  { timezone }: DataSettings,
  { period, supplied }: MeasureRequest,
): readonly PeriodRule[] {
  if ((flags.from === undefined && flags.to === undefined) || kpi.from === 'messages' || looksAround(kpi)) return [];
  const { fromMs, toMs } = period;
  const at = (flag: '--from' | '--to', text: string | undefined) =>
    text === undefined ? null : readInstant(flag, text, 'UTC');
  const utc = { fromMs: at('--from', flags.from), toMs: at('--to', flags.to) };
  const isOther = utc.fromMs !== fromMs || utc.toMs !== toMs;
  const hasResolved = kpi.from === 'contacts' && supplied.contacts?.has('resolved_at') === true;
  return [
    { id: 'report', rules: rulesOf('period_at', fromMs, toMs) },
    ...(timezone !== null && isOther ? [{ id: 'utc', rules: rulesOf('period_at', utc.fromMs, utc.toMs) }] : []),
    ...(hasResolved ? [{ id: 'resolved', rules: rulesOf('resolved_at', fromMs, toMs) }] : []),
  ];
}

function rulesOf(column: string, fromMs: number | null, toMs: number | null): PeriodRule['rules'] {
  const seconds = `extract(epoch from ${column})`;
  const bounds = [
    ...(fromMs === null ? [] : [`${seconds} < ${fromMs / 1000}`]),
    ...(toMs === null ? [] : [`${seconds} >= ${toMs / 1000}`]),
  ];
  return [
    { reason: 'undated', when: `${column} is null` },
    { reason: 'outside-period', when: bounds.join(' or ') },
  ];
}

/** Contacts before or after another count for it, also those that the period leaves out. */
function looksAround(kpi: Kpi): boolean {
  return [...JSON.stringify(kpi).matchAll(/[a-z_]+/g)].some(([word]) => derivedColumn(kpi.from, word) !== null);
}
