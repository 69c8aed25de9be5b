import { stringify } from 'csv-stringify/sync';
import type { Reconciliation } from '../model/reconciliation.ts';
import type { Notice } from '../model/result.ts';
import { csvCell, type Field, reasonText } from './csv-field.ts';

// biome-ignore format: the header as it is written
const columns = [
  'row', 'kpi', 'change', 'statistic', 'clock', 'variant', 'value', 'unit', 'difference', 'n', 'entered', 'left', 'changed',
  'reason',
] as const;

type Fields = Partial<Record<(typeof columns)[number], Field>>;

/** One row a step, their number, one a way that would give the same, and one a switch that could not be tried. */
export function renderReconciliationCsv(reconciliation: Reconciliation): string {
  const { kpi, unit, steps, theirs, remainder, search, untried, statistic } = reconciliation;
  const rows: readonly Fields[] = [
    ...steps.map(({ change, concerned, ...step }) => ({ row: 'step', change: codeOf(change), ...step, ...concerned })),
    { row: 'theirs', statistic, value: theirs.value, difference: remainder.difference },
    ...(search?.matches ?? []).map(({ changes, ...match }) => ({
      row: 'match',
      change: changes.map(codeOf).join('; '),
      ...match,
    })),
    ...untried.map(({ change, reason }) => ({ row: 'untried', change: codeOf(change), reason: reasonText(reason) })),
  ];
  const lines = rows.map((row) => {
    const whole: Fields = { kpi, unit, ...row };
    return columns.map((column) => csvCell(whole[column] ?? null));
  });
  return stringify([[...columns], ...lines]);
}

/** `switch agent-opened-counted`, `statistic mean`: what it is, and which. */
function codeOf({ code, data }: Notice): string {
  const which = data['switch'] ?? data['variant'] ?? data['clock'] ?? data['statistic'] ?? data['to'];
  return which === undefined ? code : `${code} ${which}`;
}
