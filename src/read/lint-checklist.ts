import { summariseChecklist } from '../checklist/summarise-checklist.ts';
import type { ChecklistReport } from '../model/checklist-report.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import { readChecklists, shippedChecklistFile } from './catalogue.ts';
import { findChecklistFile } from './read-checklist.ts';
import { readChecklistFile } from './read-checklist-file.ts';

/** Everything that is wrong with a checklist, by id or path. A shipped one is read from its file like any other. */
export async function lintChecklist(name: string, folder: string, kpis: readonly Kpi[]): Promise<ChecklistReport> {
  try {
    const isShipped = readChecklists().some(({ id }) => id === name);
    const file = isShipped ? shippedChecklistFile(name) : await findChecklistFile(name, folder);
    const { checklist } = await readChecklistFile(file, kpis);
    return { name, checklist: summariseChecklist(checklist), problems: [] };
  } catch (error) {
    if (error instanceof UserError) return { name, checklist: null, problems: error.problems };
    throw error;
  }
}
