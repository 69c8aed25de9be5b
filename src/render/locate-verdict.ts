import type { Result } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';

/**
 * Where a CI system shows a verdict: where its target is written. A target of the command line stands in no file: then the
 * export that it is about.
 */
export function locateVerdict(
  { place }: Verdict,
  { sources }: Result,
): { readonly file: string; readonly line: number } | null {
  if (place !== null) return { file: withoutDot(place.file), line: place.line };
  const file = sources.find((source) => source.file !== '-')?.file;
  return file === undefined ? null : { file: withoutDot(file.replaceAll('\\', '/')), line: 1 };
}

/** GitLab compares paths as text. */
function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
