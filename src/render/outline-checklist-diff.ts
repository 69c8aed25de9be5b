import type { ChecklistChange, ChecklistDiff, ComparedChecklist } from '../model/checklist-diff.ts';
import type { Block } from './block.ts';
import type { RenderContext } from './render-context.ts';

const longestShown = 40;

/** Whether scores stay comparable comes first, then what decides it, then everything else. */
export function outlineChecklistDiff(diff: ChecklistDiff, context: RenderContext): readonly Block[] {
  const { words } = context;
  const { before, after, changes, comparable } = diff;
  const decisive = changes.filter(({ affectsScore }) => affectsScore);
  const others = changes.filter(({ affectsScore }) => !affectsScore);
  const sameVersion = before.contentHash !== after.contentHash && before.version === after.version;
  const verdict = comparable ? words('checklist.comparable') : words('checklist.not-comparable');
  return [
    { kind: 'title', text: verdict },
    {
      kind: 'facts',
      facts: [
        { label: words('checklist.fact.before'), lines: [identify(before, context)] },
        { label: words('checklist.fact.after'), lines: [identify(after, context)] },
      ],
    },
    ...outlineChanges(words('checklist.decisive'), decisive, true, context),
    ...outlineChanges(words('checklist.others'), others, false, context),
    ...(changes.length === 0 ? [{ kind: 'paragraph', text: words('checklist.no-changes') } as const] : []),
    ...(sameVersion
      ? [{ kind: 'paragraph', text: words('checklist.same-version', { version: before.version }) } as const]
      : []),
  ];
}

function identify({ title, version, file, id, scoringHash }: ComparedChecklist, { words }: RenderContext): string {
  return words('checklist.identity', { title, version, where: file ?? id, hash: scoringHash.slice(0, 12) });
}

function outlineChanges(
  heading: string,
  changes: readonly ChecklistChange[],
  warning: boolean,
  context: RenderContext,
): readonly Block[] {
  if (changes.length === 0) return [];
  const items = changes.map((change) => describeChange(change, context));
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', items, warning },
  ];
}

function describeChange(change: ChecklistChange, context: RenderContext): string {
  const { kind, subject, id, title } = change;
  const { words } = context;
  const key = change.key ?? '';
  const name = id === null ? words('checklist.whole') : words('checklist.part', { subject, id });
  if (kind === 'reordered') return words('checklist.change.reordered', { subject });
  if (kind !== 'changed') return words(`checklist.change.${kind}`, { name, title: title ?? '' });
  const before = describeValue(change.before, context);
  const after = describeValue(change.after, context);
  return before === null || after === null
    ? words('checklist.change.reworded', { name, key })
    : words('checklist.change.changed', { name, key, before, after });
}

/** null: not to be told in a line; sentences side by side are for the JSON. */
function describeValue(value: unknown, { words }: RenderContext): string | null {
  if (value === null || value === undefined) return words('checklist.nothing');
  if (typeof value === 'object') return null;
  const text = String(value);
  if (text.length > longestShown) return null;
  return text.includes(' ') ? words('checklist.quoted', { text }) : text;
}
