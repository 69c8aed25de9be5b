import type { JSX } from 'preact';
import type { PlannedAction } from '../../model/audit-report.ts';
import { describeActionMarks, describeClosed } from '../outline-plan.ts';
import { Part } from './part.tsx';
import { PlanMatrix } from './plan-matrix.tsx';
import type { AuditView } from './view.ts';

/** What to do: where it stands between impact and effort, and who does it until when. */
export function PlanPart(view: AuditView): JSX.Element {
  const { audit, context } = view;
  const { words } = context;
  const { open, closed } = audit.plan;
  return (
    <Part id="plan" title={words('audit.heading.plan')}>
      {open.length === 0 ? (
        <p>{words('audit.plan-empty')}</p>
      ) : (
        <>
          <PlanMatrix {...view} />
          <PlanTable {...view} />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h3>{words('audit.heading.closed')}</h3>
          <ul>
            {closed.map((action) => (
              <li>{describeClosed(action, context)}</li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

function PlanTable(view: AuditView): JSX.Element {
  const { audit, context } = view;
  const { words } = context;
  return (
    <table class="plan">
      <caption class="hidden">{words('audit.heading.plan')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('html.plan.number')}</th>
          <th scope="col">{words('html.plan.action')}</th>
          <th scope="col">{words('audit.column.owner')}</th>
          <th scope="col">{words('audit.column.due')}</th>
          <th scope="col">{words('audit.column.quadrant')}</th>
        </tr>
      </thead>
      <tbody>
        {audit.plan.open.map((action, position) => (
          <ActionRow {...view} action={action} position={position + 1} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = AuditView & { readonly action: PlannedAction; readonly position: number };

function ActionRow({ action, position, audit, context }: RowProps): JSX.Element {
  const { words, format } = context;
  const { title, action: text, owner, due, overdue, quadrant, step } = action;
  const isAsked = audit.steps.some(({ id }) => id === step);
  return (
    <tr>
      <td class="plan-number">{position}</td>
      <th scope="row">
        {isAsked ? <a href={`#step-${step}`}>{title}</a> : title}
        <p class="plan-action">{text}</p>
        <ul class="detail">
          {describeActionMarks(action, audit, context).map((markText) => (
            <li>{markText}</li>
          ))}
        </ul>
      </th>
      <td class="plan-owner">{owner ?? words('audit.nobody')}</td>
      <td class="plan-due">
        {due === null ? words('audit.no-day') : <time dateTime={due}>{format.date(due)}</time>}
        {overdue && <span class="chip not-met">{words('audit.overdue')}</span>}
      </td>
      <td>{words(`audit.quadrant.${quadrant}`)}</td>
    </tr>
  );
}
