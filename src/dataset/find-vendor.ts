import { UserError } from '../model/problem.ts';
import { readDefinitionSets } from '../read/catalogue.ts';
import { findDefinitions, unknownDefinitions } from './choose-definitions.ts';
import type { Dataset } from './open-dataset.ts';
import type { Vendor } from './reconcile-kpi.ts';
import type { DataSettings } from './settings.ts';

/**
 * Whose number it probably is: the vendor that is named, or the one whose exports these are.
 *
 * @returns null when nothing tells
 * @throws UserError unknown-definitions
 */
export function findVendor(
  flag: string | undefined,
  { config }: Pick<DataSettings, 'config'>,
  { files }: Pick<Dataset, 'files'>,
): Vendor | null {
  const name = flag ?? config.definitions;
  if (name !== undefined) {
    const set = findDefinitions(name);
    if (set === null) throw new UserError(unknownDefinitions(name));
    return { set, by: flag === undefined ? 'config' : 'option' };
  }
  const presets = new Set(files.map(({ rows }) => rows.plan.recognition.preset));
  const found = readDefinitionSets().filter((set) => set.presets.some((preset) => presets.has(preset)));
  const [only] = found;
  return only === undefined || found.length > 1 ? null : { set: only, by: 'preset' };
}
