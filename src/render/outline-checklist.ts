import type { Checklist } from '../model/checklist.ts';
import type { Block, Fact } from './block.ts';
import { outlineChecklistStep } from './outline-checklist-step.ts';
import type { RenderContext } from './render-context.ts';

/** A whole checklist to read from beginning to end; steps are numbered through, as they are asked. */
export function outlineChecklist(checklist: Checklist, context: RenderContext): readonly Block[] {
  const { title, description, sections } = checklist;
  const firstNumbers = sections.map((_, position) =>
    sections.slice(0, position).reduce((count, { steps }) => count + steps.length, 1),
  );
  return [
    { kind: 'title', text: title },
    { kind: 'paragraph', text: description },
    { kind: 'facts', facts: wholeFacts(checklist, context) },
    ...sections.flatMap((section, position): Block[] => [
      { kind: 'title', text: context.words('checklist.section', { number: position + 1, title: section.title }) },
      ...section.steps.flatMap((step, index) =>
        outlineChecklistStep(step, (firstNumbers[position] ?? 1) + index, context),
      ),
    ]),
  ];
}

function wholeFacts(checklist: Checklist, { words, format }: RenderContext): readonly Fact[] {
  const { id, version, audiences, sections, pass_mark, section_weight = 'equal', complete = 100, bands } = checklist;
  const steps = sections.reduce((count, section) => count + section.steps.length, 0);
  const fact = (name: string, text: string): Fact => ({ label: words(`checklist.fact.${name}`), lines: [text] });
  const grades = bands?.map(({ grade, from }) => words('checklist.band', { grade, from: format.count(from) }));
  return [
    fact('id', id),
    fact('version', version),
    fact('for', audiences.join(', ')),
    fact('size', words('checklist.size', { steps, sections: sections.length })),
    fact('pass-mark', words('checklist.pass-mark', { mark: format.count(pass_mark) })),
    ...(grades === undefined ? [] : [fact('grades', grades.join(', '))]),
    fact('weights', words(`checklist.section-weight.${section_weight}`)),
    fact('complete', words('checklist.complete', { percent: format.count(complete) })),
  ];
}
