import type { Preset, Signature } from './preset.ts';

/** One for each language or layout of the export. */
export function signaturesOf({ signature }: Preset): readonly Signature[] {
  return signature === undefined ? [] : Array.isArray(signature) ? signature : [signature];
}

/** Nobody has seen the export: what is known of it is what its documentation tells. */
export function isUnconfirmed({ known_from }: Preset): boolean {
  return known_from === 'documentation';
}
