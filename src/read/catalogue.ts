import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Checklist } from '../model/checklist.ts';
import type { DefinitionSet, DefinitionSwitch } from '../model/definition-set.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Preset } from '../model/preset.ts';
import { UserError } from '../model/problem.ts';
import type { WordLists } from '../model/word-list.ts';

/** What ships with the package, as the build validated it: read when asked for, once a process. */

const root = new URL('../../', import.meta.url);
const read = new Map<string, unknown>();

export function readKpis(): readonly Kpi[] {
  return readShipped<readonly Kpi[]>('dist/catalogue/kpis.json');
}

export function readPresets(): readonly Preset[] {
  return readShipped<readonly Preset[]>('dist/catalogue/presets.json');
}

/** How others count, csaudit's own definitions first. */
export function readDefinitionSets(): readonly DefinitionSet[] {
  return readShipped<readonly DefinitionSet[]>('dist/catalogue/definitions.json');
}

/** What two definitions may differ in. */
export function readSwitches(): readonly DefinitionSwitch[] {
  return readShipped<readonly DefinitionSwitch[]>('dist/catalogue/switches.json');
}

export function readChecklists(): readonly Checklist[] {
  return readShipped<readonly Checklist[]>('dist/catalogue/checklists.json');
}

/** Where the file of a shipped checklist stands in the package. */
export function shippedChecklistFile(id: string): string {
  return fileURLToPath(new URL(`checklists/${id}.yaml`, root));
}

export function readWordLists(): WordLists {
  return readShipped<WordLists>('dist/catalogue/words.json');
}

/** Codes of the languages there are words for. */
export function languages(): readonly string[] {
  return readShipped<readonly string[]>('dist/catalogue/languages.json');
}

/** ICU messages by dotted key; throws `unknown-language`. */
export function readMessages(language: string): Readonly<Record<string, string>> {
  const known = languages();
  if (!known.includes(language)) {
    throw new UserError({ code: 'unknown-language', data: { name: language, known: known.join(', ') } });
  }
  return readShipped<Readonly<Record<string, string>>>(`dist/catalogue/locale.${language}.json`);
}

export function readVersion(): string {
  return readShipped<{ readonly version: string }>('package.json').version;
}

function readShipped<Content>(path: string): Content {
  if (!read.has(path)) read.set(path, JSON.parse(readFileSync(new URL(path, root), 'utf8')));
  return read.get(path) as Content;
}
