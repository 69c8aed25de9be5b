import type { FieldName } from '../model/field.ts';
import { discardReasons } from '../model/relation.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';

/** Value -> the cell texts that mean it, as a preset or a user says it of one column. */
export type ValueTexts = Readonly<Record<string, readonly string[]>>;

/** The values that a cell of a word field can have. */
export function valuesOfField(field: FieldName): readonly (keyof WordLists & string)[] {
  return field === 'discarded' ? discardReasons : roles;
}

const roles = ['customer', 'agent', 'bot', 'system'] as const;

/**
 * The cell texts of each value: what is said of the column, then the words every export is read by. A text that is
 * claimed for one value of the column means no other one, whatever it means elsewhere.
 */
export function wordsByValue<Value extends string>(
  values: readonly Value[],
  own: ValueTexts | undefined,
  words: Readonly<Record<Value, readonly string[]>>,
): Readonly<Record<Value, readonly string[]>> {
  const claimed = new Set(values.flatMap((value) => own?.[value] ?? []).map(foldWord));
  const lists = values.map((value) => [
    value,
    [...(own?.[value] ?? []), ...words[value].filter((word) => !claimed.has(foldWord(word)))],
  ]);
  return Object.fromEntries(lists);
}

/** A preset's texts with those a user adds; a text the user gives to one value is taken from the others. */
export function addTexts(own: ValueTexts | undefined, added: ValueTexts): Record<string, string[]> {
  const given = new Set(Object.values(added).flat().map(foldWord));
  const all = new Map(
    Object.entries(own ?? {}).map(([value, texts]) => [value, texts.filter((text) => !given.has(foldWord(text)))]),
  );
  for (const [value, texts] of Object.entries(added)) all.set(value, [...(all.get(value) ?? []), ...texts]);
  return Object.fromEntries(all);
}
