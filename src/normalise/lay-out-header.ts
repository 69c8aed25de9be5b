import { isFieldName } from '../model/field.ts';
import type { Preset } from '../model/preset.ts';
import { foldWord, type WordLists } from '../model/word-list.ts';
import { cellsOf, fitsField } from './column-fit.ts';

const noInstants = { allowClock: false, numbers: [] } as const;

/** The names of the columns of an export that bears none, and the preset that knows them. */
export type LaidOut = { readonly header: readonly string[]; readonly preset: string };

/**
 * Names the columns of an export without a header row by a layout that a system is known to write: of as many columns,
 * and with cells of the right type under every name the preset reads. null when none fits, or layouts of two systems
 * do: then the user has to name the preset.
 */
export function layOutHeader(
  columns: number,
  sample: readonly (readonly string[])[],
  presets: readonly Preset[],
  words: WordLists,
): LaidOut | null {
  const missing = new Set(words.missing.map(foldWord));
  const fitting = presets.flatMap((preset) =>
    (preset.layouts ?? []).flatMap((layout): readonly LaidOut[] => {
      if (layout.length !== columns) return [];
      const header = layout.map((name, index) => name ?? `c${index}`);
      return fitsPreset(header, preset, sample, missing, words) ? [{ header, preset: preset.id }] : [];
    }),
  );
  const [first] = fitting;
  return first !== undefined && fitting.every(({ preset }) => preset === first.preset) ? first : null;
}

function fitsPreset(
  header: readonly string[],
  preset: Preset,
  sample: readonly (readonly string[])[],
  missing: ReadonlySet<string>,
  words: WordLists,
): boolean {
  return preset.columns.every((spec) => {
    const { field } = spec;
    if (!isFieldName(field)) return true;
    return header.every((name, index) => {
      if (!spec.headers.includes(name)) return true;
      const cells = cellsOf(sample, index, missing);
      // Without a cell a column fits everything, but no call is without its start.
      return (field !== 'created_at' || cells.length > 0) && fitsField(cells, field, spec, words, noInstants);
    });
  });
}
