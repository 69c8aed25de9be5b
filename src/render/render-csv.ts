import { stringify } from 'csv-stringify/sync';
import type { Measurement, Result } from '../model/result.ts';
import { csvCell, exclusionText, type Field, pairs, reasonText } from './csv-field.ts';
import { renderAuditCsv } from './render-audit-csv.ts';
import { renderReconciliationCsv } from './render-reconciliation-csv.ts';
import { renderVerdictsCsv } from './render-verdicts-csv.ts';

// biome-ignore format: the header as it is written
const columns = [
  'kpi', 'statistic', 'threshold', 'by', 'value', 'unit', 'n', 'low', 'high', 'level', 'method', 'clock', 'variant',
  'status', 'reason', 'excluded',
] as const;

/** One row a measurement, or a verdict where there are any, or one of each and more for an audit; numbers as in the JSON; what is not there is empty. */
export function renderCsv(result: Result): string {
  if (result.audit !== null) return renderAuditCsv(result, result.audit);
  if (result.reconciliation !== undefined) return renderReconciliationCsv(result.reconciliation);
  if (result.verdicts.length > 0) return renderVerdictsCsv(result);
  const rows = result.measurements.map((measurement) => {
    const fields = fieldsOf(measurement);
    return columns.map((column) => csvCell(fields[column]));
  });
  return stringify([[...columns], ...rows]);
}

function fieldsOf(measurement: Measurement): Record<(typeof columns)[number], Field> {
  const { kpi, statistic, threshold = null, by, value, unit, n, interval, clock, variant, status } = measurement;
  return {
    kpi,
    statistic,
    threshold,
    by: pairs(Object.entries(by)),
    value,
    unit,
    n,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    level: interval?.level ?? null,
    method: interval?.method ?? null,
    clock,
    variant,
    status,
    reason: reasonText(measurement.reason),
    excluded: exclusionText(measurement.excluded),
  };
}
