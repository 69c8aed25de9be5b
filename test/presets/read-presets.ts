import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse } from 'yaml';
import { type Preset, presetSchema } from '../../src/model/preset.ts';
import type { WordLists } from '../../src/model/word-list.ts';
import { wordListSchema } from '../../src/model/word-list-schema.ts';

const root = new URL('../../', import.meta.url);

/** The shipped presets by file name, validated. */
export function readShippedPresets(): ReadonlyMap<string, Preset> {
  const folder = new URL('presets/', root);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== 'words.yaml');
  return new Map(files.map((file) => [basename(file, '.yaml'), presetSchema.parse(readYaml(new URL(file, folder)))]));
}

export function readShippedWords(): WordLists {
  return wordListSchema.parse(readYaml(new URL('presets/words.yaml', root)));
}

/** The small exports of each preset: names of the columns by file. */
export function readFixtureHeaders(preset: string): ReadonlyMap<string, readonly string[]> {
  const folder = new URL(`fixtures/presets/${preset}/`, root);
  return new Map(readdirSync(folder).map((file) => [file, headerOf(new URL(file, folder))]));
}

/** The first record that has as many cells as the one after it: above the header may stand a title. */
function headerOf(file: URL): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const delimiter = text.split('\n')[0]?.includes(';') ? ';' : ',';
  const records: string[][] = parseCsv(text, { bom: true, delimiter, relax_column_count: true });
  return records.find(({ length }, index) => length > 1 && length === records[index + 1]?.length) ?? [];
}

function readYaml(file: URL): unknown {
  return parse(readFileSync(file, 'utf8'));
}
