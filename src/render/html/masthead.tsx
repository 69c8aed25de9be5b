import type { JSX } from 'preact';
import { describeAuditDate } from '../outline-audit-score.ts';
import { reconciliationTitle } from '../outline-reconciliation.ts';
import { describePeriod } from '../outline-sources.ts';
import type { View } from './view.ts';

/** Whose report it is, of when, over what time. */
export function Masthead({ result, context }: View): JSX.Element {
  const { words, format } = context;
  const { audit, team, period, createdAt, measurements } = result;
  const date = audit === null ? format.instant(createdAt, period.timeZone) : describeAuditDate(result, audit, context);
  const facts = [
    [words('audit.fact.date'), date],
    ...(measurements.length === 0 ? [] : [[words('audit.fact.period'), describePeriod(period, context)]]),
    ...(result.where === null ? [] : [[words('fact.where'), result.where]]),
  ];
  return (
    <header class="masthead">
      {team !== undefined && <p class="team">{team}</p>}
      <h1>{reportTitle({ result, context })}</h1>
      <dl class="particulars">
        {facts.map(([label, text]) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

export function reportTitle({ result, context }: View): string {
  if (result.audit !== null) return result.audit.checklist.title;
  if (result.reconciliation !== undefined) return reconciliationTitle(result.reconciliation, context);
  return context.words(result.verdicts.length > 0 ? 'title.check' : 'title.kpi');
}
