import { readFileSync } from 'node:fs';
import { relationsOf, type TestOptions, type TestRelations } from './relations-of.ts';

/** The relations of a fixture that shows one thing real exports do. */
export function trap(name: string, options: TestOptions = {}): Promise<TestRelations> {
  const text = readFileSync(new URL(`../../fixtures/traps/${name}`, import.meta.url));
  return relationsOf([{ name, text }], options);
}

/** How the cells of each field were read: parsed, missing, invalid. */
export function countsOf({ dataset }: TestRelations): Readonly<Record<string, readonly [number, number, number]>> {
  const counts = dataset.files[0]?.rows.typed.counts ?? [];
  return Object.fromEntries(counts.map(({ field, parsed, missing, invalid }) => [field, [parsed, missing, invalid]]));
}

export function accountOf({ dataset }: TestRelations) {
  return dataset.files[0]?.account;
}

/** Codes of what was assumed in reading the file. */
export function assumedIn({ dataset }: TestRelations): readonly string[] {
  return (dataset.relations.assumptions[0] ?? []).map(({ code }) => code);
}
