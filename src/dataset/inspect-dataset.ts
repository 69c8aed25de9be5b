import type { Inspection } from '../model/inspection.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Preset } from '../model/preset.ts';
import type { Measurement } from '../model/result.ts';
import { inspectFile } from './inspect-file.ts';
import type { Dataset } from './open-dataset.ts';

/** How each file is read, and which KPIs that unlocks: those whose columns are there, with or without a number. */
export function inspectDataset(
  { files }: Dataset,
  measurements: readonly Measurement[],
  catalogue: readonly Kpi[],
  presets: readonly Preset[],
): Inspection {
  const kpis = catalogue.map(({ id, title }) => {
    const own = measurements.filter(({ kpi }) => kpi === id);
    const absent = own.find(({ status }) => status === 'missing-field' || status === 'ambiguous');
    const missing = String(absent?.reason?.data.columns ?? '')
      .split(', ')
      .filter((column) => column !== '');
    const reason = absent?.status === 'ambiguous' ? absent.reason : null;
    const isUnlocked = own.some(({ status }) => status === 'ok' || status === 'no-data');
    return { isUnlocked, named: { id, title }, locked: { id, title, missing, ...(reason === null ? {} : { reason }) } };
  });
  return {
    formatVersion: 1,
    files: files.map((file) => inspectFile(file, presets)),
    problems: [],
    unlocked: kpis.filter(({ isUnlocked }) => isUnlocked).map(({ named }) => named),
    locked: kpis.filter(({ isUnlocked }) => !isUnlocked).map(({ locked }) => locked),
  };
}
