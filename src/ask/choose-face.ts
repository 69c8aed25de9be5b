import type { Writable } from 'node:stream';

/** rich: single keys. plain: line by line, with a person. script: lines out of a pipe or file. none: nobody can answer. */
export type FaceName = 'rich' | 'plain' | 'script' | 'none';

export type Surroundings = {
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: Pick<Writable, 'write'> & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * How to ask. A question is put to a person only where both ends are a terminal and no CI system holds it: anywhere else
 * nobody sees the question, and the run would wait for ever.
 */
export function chooseFace({ stdin, stdout, env }: Surroundings): FaceName {
  if (stdin.isTTY !== true) return 'script';
  if (stdout.isTTY !== true || isOn(env.CI)) return 'none';
  return isOn(env.ACCESSIBLE) || env.TERM === 'dumb' ? 'plain' : 'rich';
}

/** Systems write `1`, `true` and their own name. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}
