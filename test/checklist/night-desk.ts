import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Checklist, checklistSchema } from '../../src/model/checklist.ts';

/** A small checklist of three steps in two sections. */
export const nightDeskText = readFileSync(
  new URL('../../fixtures/checklists/night-desk.yaml', import.meta.url),
  'utf8',
);

/** The text with one thing changed; fails if that is not there exactly once. */
export function nightDeskWith(...changes: readonly (readonly [before: string, after: string])[]): string {
  return changes.reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`"${before}" is not there exactly once`);
    return text.replace(before, () => after);
  }, nightDeskText);
}

export function checklistOf(text: string): Checklist {
  return checklistSchema.parse(parse(text));
}
