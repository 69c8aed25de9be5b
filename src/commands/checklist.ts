import { diffChecklists, type HashedChecklist } from '../checklist/diff-checklists.ts';
import { findStep } from '../checklist/find-step.ts';
import { hashChecklist } from '../checklist/hash-checklist.ts';
import { summariseChecklist } from '../checklist/summarise-checklist.ts';
import type { ChecklistReport } from '../model/checklist-report.ts';
import { exitCodeOfProblems } from '../model/problem.ts';
import { readChecklists } from '../read/catalogue.ts';
import { lintChecklist } from '../read/lint-checklist.ts';
import { readChecklist } from '../read/read-checklist.ts';
import { sha256Text } from '../read/sha256-text.ts';
import { outlineChecklist } from '../render/outline-checklist.ts';
import { outlineChecklistDiff } from '../render/outline-checklist-diff.ts';
import { outlineChecklistStep } from '../render/outline-checklist-step.ts';
import { outlineChecklists } from '../render/outline-checklists.ts';
import { renderChecklistReports } from '../render/render-checklist-reports.ts';
import { present, readProject } from './checklist-project.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { shortenPlaces } from './shorten-places.ts';

type Names = readonly string[];
export type ShowFlags = OutputFlags & { readonly step?: string };

/** `csaudit checklist list`: what ships with csaudit. */
export async function runChecklistList(_: Names, flags: OutputFlags, context: CommandContext): Promise<number> {
  const checklists = readChecklists().map(summariseChecklist);
  const project = await readProject(flags, context);
  await present(project, { formatVersion: 1, checklists }, (shown) => outlineChecklists(checklists, shown));
  return 0;
}

/** `csaudit checklist show ID`: a whole checklist to read, or one step of it. */
export async function runChecklistShow([name = '']: Names, flags: ShowFlags, context: CommandContext): Promise<number> {
  const project = await readProject(flags, context);
  const { checklist, file } = await readChecklist(name, project);
  if (flags.step === undefined) {
    const document = { formatVersion: 1, file, ...hashChecklist(checklist, sha256Text), checklist };
    await present(project, document, (shown) => outlineChecklist(checklist, shown));
    return 0;
  }
  const step = findStep(checklist, flags.step);
  const number = checklist.sections.flatMap(({ steps }) => steps).indexOf(step) + 1;
  const document = { formatVersion: 1, checklist: checklist.id, version: checklist.version, number, step };
  await present(project, document, (shown) => outlineChecklistStep(step, number, shown));
  return 0;
}

/** `csaudit checklist lint FILE...`: everything wrong with checklists; 0 if nothing is. */
export async function runChecklistLint(names: Names, flags: OutputFlags, context: CommandContext): Promise<number> {
  const project = await readProject(flags, context, ['table', 'json']);
  const reports: ChecklistReport[] = [];
  for (const name of names) {
    const report = await lintChecklist(name, project.folder, project.kpis);
    reports.push({ ...report, problems: shortenPlaces(report.problems, project.folder) });
  }
  await present(project, { formatVersion: 1, checklists: reports }, (shown) => renderChecklistReports(reports, shown));
  const problems = reports.flatMap((report) => report.problems);
  return problems.length === 0 ? 0 : exitCodeOfProblems(problems);
}

/** `csaudit checklist diff A B`: what changed, and whether scores stay comparable. */
export async function runChecklistDiff(names: Names, flags: OutputFlags, context: CommandContext): Promise<number> {
  const project = await readProject(flags, context);
  const read = async (name = ''): Promise<HashedChecklist> => {
    const { checklist, file } = await readChecklist(name, project);
    return { checklist, file: file === null ? null : name, ...hashChecklist(checklist, sha256Text) };
  };
  const diff = diffChecklists(await read(names[0]), await read(names[1]));
  await present(project, diff, (shown) => outlineChecklistDiff(diff, shown));
  return 0;
}
