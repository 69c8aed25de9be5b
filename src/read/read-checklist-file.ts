import { findMistakes } from '../checklist/find-mistakes.ts';
import { type Checklist, checklistSchema } from '../model/checklist.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Problem } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import { checkYaml } from './check-yaml.ts';
import { readYaml, type YamlDocument } from './read-yaml.ts';

export type ChecklistFile = { readonly checklist: Checklist; readonly document: YamlDocument };

/** A checklist's file; throws all that is wrong with it, what the schema sees and what it does not, in the file's order. */
export async function readChecklistFile(file: string, kpis: readonly Kpi[]): Promise<ChecklistFile> {
  const document = await readYaml(file);
  const mistakes = findMistakes(document.value, kpis).map(
    ({ path, code, data }): Problem => ({ code, place: document.locate(path), data }),
  );
  const checklist = checkSchema(document, mistakes);
  if (mistakes.length > 0) throw new UserError(...mistakes.toSorted(byPlace));
  return { checklist, document };
}

function checkSchema(document: YamlDocument, mistakes: readonly Problem[]): Checklist {
  try {
    return checkYaml(document, checklistSchema, 'bad-checklist');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(...[...error.problems, ...mistakes].toSorted(byPlace));
  }
}

function byPlace({ place: left }: Problem, { place: right }: Problem): number {
  return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
}
