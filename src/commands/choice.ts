import type { Candidate, Choice } from './complete-words.ts';

export const aFile: Choice = { candidates: [], files: true };
export const nothing: Choice = { candidates: [], files: false };

export function words(candidates: readonly Candidate[]): Choice {
  return { candidates, files: false };
}

export function plain(word: string): Candidate {
  return [word, ''];
}

/** The last of several joined by commas. */
export function listed(partial: string, candidates: readonly Candidate[]): Choice {
  const before = partial.slice(0, partial.lastIndexOf(',') + 1);
  return words(candidates.map(([value, about]) => [before + value, about]));
}

/** `name=`, and after it what such a name may be. */
export function assigned(partial: string, names: readonly string[], values: Choice): Choice {
  const at = partial.indexOf('=');
  if (at < 0) return words(names.map((name) => [`${name}=`, '']));
  const before = partial.slice(0, at + 1);
  return { ...values, candidates: values.candidates.map(([value, about]) => [before + value, about]) };
}
