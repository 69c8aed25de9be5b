import type { JSX } from 'preact';
import { describeFact } from '../describe-step.ts';
import { AnswerChip } from './answer.tsx';
import { Part } from './part.tsx';
import { holdTargets } from './unbroken.ts';
import type { AuditView } from './view.ts';

/** Where the manager's word and a number disagree, side by side. */
export function ContradictionsPart({ audit, context }: AuditView): JSX.Element {
  const { words } = context;
  const contradicted = audit.steps.filter((step) => step.contradicted.length > 0);
  return (
    <Part id="contradictions" title={words('audit.heading.contradictions')}>
      <p>{words('audit.contradictions', { count: contradicted.length })}</p>
      <ul class="cards">
        {contradicted.map(({ id, number, title, value, reason, contradicted: facts }) => (
          <li class="card contradiction">
            <h3>
              <a href={`#step-${id}`}>
                {number}. {title}
              </a>
            </h3>
            <dl class="versus">
              <div>
                <dt>{words('html.answer')}</dt>
                <dd>
                  <AnswerChip value={value} context={context} />
                </dd>
              </div>
              <div>
                <dt>{words('html.number-says')}</dt>
                {facts.map((fact) => (
                  <dd>{holdTargets(describeFact(fact, context))}</dd>
                ))}
              </div>
              <div>
                <dt>{words('html.reason')}</dt>
                <dd>{reason ?? words('html.no-reason')}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </Part>
  );
}
