import type { Checklist } from '../model/checklist.ts';
import type { ChecklistChange, ChecklistDiff, ChecklistSubject, ComparedChecklist } from '../model/checklist-diff.ts';
import { canonicalJson } from './canonical-json.ts';
import { type ChecklistPart, partsOf } from './checklist-parts.ts';
import type { ChecklistHashes } from './hash-checklist.ts';

export type HashedChecklist = ChecklistHashes & { readonly checklist: Checklist; readonly file: string | null };

/** What became of a checklist: comparable exactly when no change is one that affects the score. */
export function diffChecklists(before: HashedChecklist, after: HashedChecklist): ChecklistDiff {
  return {
    formatVersion: 1,
    before: identify(before),
    after: identify(after),
    comparable: before.scoringHash === after.scoringHash,
    changes: findChanges(partsOf(before.checklist), partsOf(after.checklist)),
  };
}

function identify({ checklist, file, contentHash, scoringHash }: HashedChecklist): ComparedChecklist {
  const { id, title, version } = checklist;
  return { id, title, version, file, contentHash, scoringHash };
}

function findChanges(before: readonly ChecklistPart[], after: readonly ChecklistPart[]): readonly ChecklistChange[] {
  const old = byName(before);
  const now = byName(after);
  const appeared = after.filter((part) => !old.has(nameOf(part)) && !isInside(part, old, now));
  const gone = before.filter((part) => !now.has(nameOf(part)) && !isInside(part, now, old));
  return [
    ...gone.map((part) => change(part, 'removed')),
    ...appeared.map((part) => change(part, 'added')),
    ...after.flatMap((part) => compareParts(old.get(nameOf(part)), part)),
    ...(['section', 'step', 'criterion'] as const).flatMap((subject) => compareOrder(subject, before, after)),
  ];
}

/** The criteria of a step that is itself added or removed go without saying. */
function isInside({ subject, id }: ChecklistPart, without: Parts, having: Parts): boolean {
  const step = `step ${id?.split('/')[0]}`;
  return subject === 'criterion' && having.has(step) && !without.has(step);
}

function compareParts(before: ChecklistPart | undefined, after: ChecklistPart): readonly ChecklistChange[] {
  if (before === undefined) return [];
  const compare = (group: 'scoring' | 'words'): readonly ChecklistChange[] =>
    [...new Set([...Object.keys(before[group]), ...Object.keys(after[group])])]
      .filter((key) => canonicalJson(before[group][key]) !== canonicalJson(after[group][key]))
      .map((key) => ({
        ...change(after, 'changed'),
        key,
        before: before[group][key] ?? null,
        after: after[group][key] ?? null,
        affectsScore: group === 'scoring',
      }));
  return [...compare('scoring'), ...compare('words')];
}

/** Of those that are in both: what was added or removed moves nothing. */
function compareOrder(
  subject: ChecklistSubject,
  before: readonly ChecklistPart[],
  after: readonly ChecklistPart[],
): readonly ChecklistChange[] {
  const ids = (parts: readonly ChecklistPart[], others: Parts): readonly string[] =>
    parts.filter((part) => part.subject === subject && others.has(nameOf(part))).map(nameOf);
  const same = ids(before, byName(after)).join('\n') === ids(after, byName(before)).join('\n');
  const reordered = {
    kind: 'reordered',
    subject,
    id: null,
    title: null,
    key: null,
    before: null,
    after: null,
  } as const;
  return same ? [] : [{ ...reordered, affectsScore: false }];
}

function change({ subject, id, title }: ChecklistPart, kind: ChecklistChange['kind']): ChecklistChange {
  return { kind, subject, id, title, key: null, before: null, after: null, affectsScore: true };
}

type Parts = ReadonlyMap<string, ChecklistPart>;

function byName(parts: readonly ChecklistPart[]): Parts {
  return new Map(parts.map((part) => [nameOf(part), part]));
}

function nameOf({ subject, id }: ChecklistPart): string {
  return id === null ? subject : `${subject} ${id}`;
}
