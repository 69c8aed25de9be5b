import type { FieldName } from '../../src/model/field.ts';
import type { SourceKind } from '../../src/model/preset.ts';
import { decideKind } from '../../src/normalise/decide-kind.ts';
import { mapColumns } from '../../src/normalise/map-columns.ts';
import { readShippedPresets, readShippedWords } from './read-presets.ts';

const generic = readShippedPresets().get('generic');
const words = readShippedWords();

/** What the header means in an export of no system known, its cells empty so that nothing but the name decides. */
export function mapGeneric(
  header: readonly string[],
  kind: SourceKind | null = 'tickets',
): Readonly<Record<string, FieldName>> {
  if (generic === undefined) throw new Error('there is no generic preset');
  const { columns } = mapColumns({
    ...{ header, sample: [], preset: generic, generic, options: {}, words, missing: new Set<string>(), kind },
  });
  return Object.fromEntries(columns.map(({ header: name, field }) => [name, field]));
}

/** What the rows are by the usual names of the columns. */
export function usualKind(header: readonly string[]): SourceKind {
  return decideKind(new Set(Object.values(mapGeneric(header, null))));
}
