/** What stands in a checklist, found without trusting that it is one: mistakes are looked for in half-right files too. */

export type Path = readonly (string | number)[];
export type Placed = { readonly path: Path; readonly value: Readonly<Record<string, unknown>> };

export function sectionsOf(checklist: unknown): readonly Placed[] {
  return entriesOf({ path: [], value: asObject(checklist) }, 'sections');
}

export function stepsOf(checklist: unknown): readonly Placed[] {
  return sectionsOf(checklist).flatMap((section) => entriesOf(section, 'steps'));
}

/** The objects of a list below; what is none of them is left to the schema. */
export function entriesOf({ path, value }: Placed, key: string): readonly Placed[] {
  return listOf(value, key).flatMap((entry, index) =>
    isObject(entry) ? [{ path: [...path, key, index], value: entry }] : [],
  );
}

export function listOf(value: Placed['value'], key: string): readonly unknown[] {
  const list = value[key];
  return Array.isArray(list) ? list : [];
}

export function asObject(value: unknown): Placed['value'] {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Placed['value'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
