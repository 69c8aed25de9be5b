import type { JSX } from 'preact';
import { describeShare } from '../describe-score.ts';
import { describeSectionBounds, scoreCell } from '../outline-audit-sections.ts';
import { CellText } from './data-table.tsx';
import { Part } from './part.tsx';
import { ScoreBar } from './score-bar.tsx';
import type { AuditView } from './view.ts';

/** The sections with their scores, a bar each. */
export function SectionsPart({ audit, context }: AuditView): JSX.Element {
  const { words } = context;
  const { sections, scores } = audit;
  return (
    <Part id="sections" title={words('audit.heading.sections')}>
      <table class="sections">
        <caption class="hidden">{words('audit.heading.sections')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('audit.column.section')}</th>
            <th scope="col" class="number">
              {words('audit.column.score')}
            </th>
            <th scope="col" class="bar-column">
              <span class="hidden">{words('html.bar')}</span>
            </th>
            <th scope="col" class="number">
              {words('audit.column.weight')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr>
              <th scope="row">
                <a href={`#section-${section.id}`}>{section.title}</a>
              </th>
              <td class="number strong">
                <CellText cell={scoreCell(section, context)} />
                {section.low !== section.high && (
                  <small class="bounds">{describeSectionBounds(section, context)}</small>
                )}
              </td>
              <td class="bar-column">
                <ScoreBar score={section} passMark={scores.passMark} />
              </td>
              <td class="number">
                <data value={String(section.weight)}>{describeShare(section.weight, context)}</data>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
