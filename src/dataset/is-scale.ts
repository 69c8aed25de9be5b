import type { Scale } from '../model/preset.ts';

/** A scale goes upwards, and the answers that satisfy lie on it. */
export function isScale({ from, to, satisfied_from }: Scale): boolean {
  return from < to && satisfied_from >= from && satisfied_from <= to;
}
