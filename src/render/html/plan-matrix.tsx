import type { JSX } from 'preact';
import type { Quadrant } from '../../model/audit-report.ts';
import type { AuditView } from './view.ts';

/** As they lie in the matrix: impact upwards, effort to the right. */
const places: readonly Quadrant[] = ['quick-win', 'project', 'fill-in', 'reconsider'];

/** The actions between impact and effort, by their numbers in the table. */
export function PlanMatrix({ audit, context }: AuditView): JSX.Element {
  const { words } = context;
  const numbered = audit.plan.open.map((action, position) => ({ ...action, position: position + 1 }));
  return (
    <div class="matrix">
      {places.map((quadrant) => {
        const inside = numbered.filter((action) => action.quadrant === quadrant);
        return (
          <div class={`quadrant ${quadrant}`}>
            <h3>{words(`html.quadrant.${quadrant}.name`)}</h3>
            <p class="note">{words(`html.quadrant.${quadrant}.text`)}</p>
            {inside.length === 0 ? (
              <p class="note">{words('html.quadrant-empty')}</p>
            ) : (
              <ol>
                {inside.map(({ position, title, overdue, urgent, carried }) => (
                  <li value={position}>
                    {title}
                    {overdue && <span class="chip not-met">{words('audit.overdue')}</span>}
                    {urgent && !overdue && <span class="chip partly">{words('html.urgent')}</span>}
                    {carried && <span class="chip na">{words('html.carried')}</span>}
                  </li>
                ))}
              </ol>
            )}
          </div>
        );
      })}
    </div>
  );
}
