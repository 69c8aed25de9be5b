import type { JSX } from 'preact';
import { Part } from './part.tsx';
import { StepCard } from './step-card.tsx';
import type { AuditView } from './view.ts';

/** Every step in its section; those that need attention lie open. */
export function StepsPart(view: AuditView): JSX.Element {
  const { audit, context } = view;
  return (
    <Part id="steps" title={context.words('html.steps', { count: audit.steps.length })}>
      {audit.sections.map(({ id, title }) => (
        <div class="steps" id={`section-${id}`}>
          <h3>{title}</h3>
          {audit.steps
            .filter(({ section }) => section === id)
            .map((step) => (
              <StepCard {...view} step={step} />
            ))}
        </div>
      ))}
    </Part>
  );
}
