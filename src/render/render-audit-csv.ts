import { stringify } from 'csv-stringify/sync';
import type { AuditReport, PlannedAction, ReportedStep, Score } from '../model/audit-report.ts';
import type { Measurement, Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { csvCell, exclusionText, type Field, pairs, reasonText } from './csv-field.ts';

// biome-ignore format: the header as it is written
const columns = [
  'record', 'id', 'title', 'section', 'severity', 'weight', 'answer', 'value', 'unit', 'n', 'low', 'high', 'grade',
  'verdict', 'operator', 'target', 'statistic', 'threshold', 'by', 'clock', 'variant', 'status', 'reason', 'note',
  'evidence', 'contradicted_by', 'owner', 'due', 'action', 'impact', 'effort', 'quadrant', 'since', 'closed', 'excluded',
] as const;

type Row = Partial<Record<(typeof columns)[number], Field>> & { readonly record: string };

/** One row a score, section, step, action, verdict and measurement: `record` says which. Numbers as in the JSON. */
export function renderAuditCsv({ measurements, verdicts }: Result, audit: AuditReport): string {
  const rows: readonly Row[] = [
    ...scoreRows(audit),
    ...audit.sections.map((section): Row => {
      const { id, title, weight } = section;
      return { record: 'section', id, title, weight, ...scoreFields(section) };
    }),
    ...audit.steps.map(stepRow),
    ...audit.plan.open.map((action) => actionRow('action', action)),
    ...audit.plan.closed.map((action) => actionRow('closed-action', action)),
    ...verdicts.map(verdictRow),
    ...measurements.map(measurementRow),
  ];
  return stringify([[...columns], ...rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)))]);
}

function scoreRows({ checklist, scores }: AuditReport): readonly Row[] {
  const { raw, adjusted, models, grade, verdict, passMark, completeness } = scores;
  const of = (id: string, score: Score): Row => ({
    record: 'score',
    id,
    title: checklist.title,
    ...scoreFields(score),
  });
  const judged = { grade: grade.score, verdict, operator: '>=', target: passMark };
  return [
    { ...of('raw', raw), ...judged, weight: completeness },
    of('adjusted', adjusted),
    ...Object.entries(models).map(([model, score]) => of(model, score)),
  ];
}

function scoreFields({ score, low, high }: Score): Pick<Row, 'value' | 'low' | 'high' | 'unit'> {
  return { value: score, low, high, unit: 'points' };
}

function stepRow(step: ReportedStep): Row {
  const { id, title, section, severity, weight, value, reason, note, evidence, contradicted, owner, due } = step;
  return {
    ...{ record: 'step', id, title, section, severity, weight, answer: value, reason, note, owner, due },
    evidence: evidence.map(({ path }) => path).join('; '),
    contradicted_by: contradicted.map((target) => target.id).join('; '),
  };
}

function actionRow(record: string, planned: PlannedAction): Row {
  const { step, title, severity, answer, owner, due, action, impact, effort, quadrant, since, closedAt } = planned;
  return {
    ...{ record, id: step, title, severity, answer, owner, due, action, impact, effort, quadrant, since },
    closed: closedAt,
  };
}

function verdictRow({ id, verdict, kpi, statistic, by, clock, variant, ...rest }: Verdict): Row {
  const { actual, unit, n, interval, target, reason, excluded, threshold = null } = rest;
  return {
    ...{ record: 'verdict', id, title: kpi, verdict, statistic, threshold, clock, variant, value: actual, unit, n },
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    operator: target.operator,
    target: target.value,
    by: pairs(Object.entries(by)),
    reason: reasonText(reason),
    excluded: exclusionText(excluded),
  };
}

function measurementRow({ kpi, statistic, by, value, unit, n, ...rest }: Measurement): Row {
  const { interval, clock, variant, status, reason, excluded, threshold = null } = rest;
  return {
    ...{ record: 'measurement', id: kpi, statistic, threshold, value, unit, n, clock, variant, status },
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    by: pairs(Object.entries(by)),
    reason: reasonText(reason),
    excluded: exclusionText(excluded),
  };
}
