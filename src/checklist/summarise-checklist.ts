import type { Checklist } from '../model/checklist.ts';
import type { ChecklistSummary } from '../model/checklist-report.ts';

export function summariseChecklist({ id, title, version, sections }: Checklist): ChecklistSummary {
  const steps = sections.reduce((count, section) => count + section.steps.length, 0);
  return { id, title, version, sections: sections.length, steps };
}
