import type { Preset, Signature, SourceKind } from '../model/preset.ts';
import { isUnconfirmed, signaturesOf } from '../model/signature.ts';
import { headerForms } from './normalise-header.ts';
import type { Recognition } from './source-plan.ts';

export type Candidate = { readonly preset: Preset; readonly recognition: Recognition };

type Match = {
  readonly preset: Preset;
  readonly matched: readonly string[];
  readonly score: number;
  readonly ofItsKind: boolean;
};

const genericPreset = 'generic';

/**
 * The preset whose signature the header fits best; `generic` when none fits. A preset without a signature is only
 * taken when it is asked for, and so is one of an export that nobody has seen: it is suggested. Between equal shares
 * the larger signature wins: it says more. `usualKind` is what the rows are by the usual names of the columns.
 */
export function recognisePreset(
  header: readonly string[],
  presets: readonly Preset[],
  usualKind: () => SourceKind,
): Candidate {
  const names = new Set(header.flatMap((name) => headerForms(name)));
  const ranked = presets
    .flatMap((preset) => matchPreset(preset, names))
    .filter(({ preset, ofItsKind }) => !ofItsKind || usualKind() === preset.kind)
    .sort(byFit);
  const [best, ...others] = ranked.filter(({ preset }) => !isUnconfirmed(preset));
  const runnersUp = others.map(({ preset, score }) => ({ preset: preset.id, score }));
  if (best === undefined) {
    const suggested = ranked[0]?.preset.id;
    return {
      preset: findGeneric(presets),
      recognition: {
        preset: genericPreset,
        score: null,
        matched: [],
        runnersUp,
        ...(suggested === undefined ? {} : { suggested }),
      },
    };
  }
  return {
    preset: best.preset,
    recognition: { preset: best.preset.id, score: best.score, matched: best.matched, runnersUp },
  };
}

function byFit(a: Match, b: Match): number {
  return b.score - a.score || b.matched.length - a.matched.length || a.preset.id.localeCompare(b.preset.id, 'en');
}

/** By the language or layout of the preset that fits best. */
function matchPreset(preset: Preset, names: ReadonlySet<string>): readonly Match[] {
  const matches = signaturesOf(preset).flatMap((signature) => {
    const match = matchSignature(signature, names);
    return match === null ? [] : [{ preset, ...match }];
  });
  return matches.sort(byFit).slice(0, 1);
}

function matchSignature(
  { headers, at_least, without = [], of_its_kind: ofItsKind = false }: Signature,
  names: ReadonlySet<string>,
): Omit<Match, 'preset'> | null {
  // In full: `Custom field (Satisfaction date)` is not any custom field.
  const isThere = (name: string) => names.has(headerForms(name)[0] ?? '');
  const matched = headers.filter(isThere);
  if (matched.length < at_least || without.some(isThere)) return null;
  return { matched, score: matched.length / headers.length, ofItsKind };
}

export function findGeneric(presets: readonly Preset[]): Preset {
  const generic = presets.find((preset) => preset.id === genericPreset);
  if (generic === undefined) throw new Error('the generic preset is not among the presets');
  return generic;
}
