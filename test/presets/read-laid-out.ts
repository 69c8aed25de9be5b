import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { relationsOf, type TestRelations } from '../normalise/relations-of.ts';
import { readShippedPresets } from './read-presets.ts';

/** The relations of an export without a header, with the names that its preset gives to so many columns written above it. */
export function readLaidOut(preset: string, file: string): Promise<TestRelations> {
  const text = readFileSync(new URL(`../../fixtures/layouts/${preset}/${file}`, import.meta.url), 'utf8');
  const [record = []]: string[][] = parse(text, { to: 1 });
  const layout = readShippedPresets()
    .get(preset)
    ?.layouts?.find(({ length }) => length === record.length);
  if (layout === undefined) throw new Error(`${preset} has no layout of ${record.length} columns`);
  return relationsOf([{ name: file, text: `${layout.join(',')}\n${text}` }], { preset });
}
