import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SavedAudit, savedAuditSchema } from '../../src/model/audit.ts';
import { makeFolder } from '../main/run-binary.ts';
import { commandFixtures } from './fake-process.ts';

/** As many as the shipped checklist has steps. */
export const steps = 22;

/** A folder of a team, with its export and a target for it; gone after the test. */
export function makeTeamFolder(config = ''): string {
  const folder = makeFolder();
  copyFileSync(join(commandFixtures, 'tickets.csv'), join(folder, 'tickets.csv'));
  writeFileSync(join(folder, 'csaudit.yaml'), `timezone: Europe/Zagreb\n${config}`);
  return folder;
}

/** Of the audits saved in a folder, by name of the file: the first began first. */
export function savedAudits(folder: string): readonly SavedAudit[] {
  const store = join(folder, '.csaudit');
  return readdirSync(store)
    .filter((name) => name.endsWith('.json'))
    .map((name) => savedAuditSchema.parse(JSON.parse(readFileSync(join(store, name), 'utf8'))))
    .toSorted((left, right) => (left.startedAt < right.startedAt ? -1 : 1));
}

export function savedAudit(folder: string): SavedAudit {
  const [audit, ...others] = savedAudits(folder);
  if (audit === undefined || others.length > 0) throw new Error(`${others.length + 1} audits, not one`);
  return audit;
}

/** How many steps have an answer. */
export function countAnswers({ answers }: SavedAudit): number {
  return Object.values(answers).filter(({ value }) => value !== null).length;
}

/** What two audits of the same answers have in common: all but names and times. */
export function withoutTimes(audit: SavedAudit): string {
  const text = JSON.stringify(audit, null, 2).replaceAll(audit.id, '(id)');
  return text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(time)');
}

/** The line repeated, each with its end. */
export function lines(...given: readonly string[]): string {
  return given.map((line) => `${line}\n`).join('');
}

export function met(count: number): readonly string[] {
  return Array.from({ length: count }, () => 'm');
}
