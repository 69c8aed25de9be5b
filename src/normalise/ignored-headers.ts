import type { Preset } from '../model/preset.ts';
import { headerForms } from './normalise-header.ts';

/** Tells the headers that the system is known to write and that mean no field, whatever they mean elsewhere. */
export function ignoredBy(preset: Preset): (header: string) => boolean {
  const ignored = new Set((preset.ignored ?? []).flatMap((name) => headerForms(name).slice(0, 1)));
  return (header) => headerForms(header).some((form) => ignored.has(form));
}
