import type { Preset } from '../model/preset.ts';
import { headerForms } from './normalise-header.ts';
import type { Recognition } from './source-plan.ts';

export type Candidate = { readonly preset: Preset; readonly recognition: Recognition };

const genericPreset = 'generic';

/**
 * The preset whose signature the header fits best; `generic` when none fits. A preset without a signature is only
 * taken when it is asked for. Between equal shares the larger signature wins: it says more.
 */
export function recognisePreset(header: readonly string[], presets: readonly Preset[]): Candidate {
  const names = new Set(header.flatMap((name) => headerForms(name)));
  const ranked = presets
    .flatMap((preset) => {
      const signature = preset.signature;
      if (signature === undefined) return [];
      // In full: `Custom field (Satisfaction date)` is not any custom field.
      const matched = signature.headers.filter((name) => names.has(headerForms(name)[0] ?? ''));
      if (matched.length < signature.at_least) return [];
      return [{ preset, matched, score: matched.length / signature.headers.length }];
    })
    .sort(
      (a, b) =>
        b.score - a.score || b.matched.length - a.matched.length || a.preset.id.localeCompare(b.preset.id, 'en'),
    );
  const [best, ...others] = ranked;
  const runnersUp = others.map(({ preset, score }) => ({ preset: preset.id, score }));
  if (best === undefined)
    return {
      preset: findGeneric(presets),
      recognition: { preset: genericPreset, score: null, matched: [], runnersUp },
    };
  return {
    preset: best.preset,
    recognition: { preset: best.preset.id, score: best.score, matched: best.matched, runnersUp },
  };
}

export function findGeneric(presets: readonly Preset[]): Preset {
  const generic = presets.find((preset) => preset.id === genericPreset);
  if (generic === undefined) throw new Error('the generic preset is not among the presets');
  return generic;
}
