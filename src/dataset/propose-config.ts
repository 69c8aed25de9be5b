import { join } from 'node:path';
import type { ConfigProposal } from '../model/config-proposal.ts';
import type { Kpi } from '../model/kpi.ts';
import { UserError } from '../model/problem.ts';
import { expandPaths } from '../read/expand-paths.ts';
import { countAnswers } from './count-answers.ts';
import { measureDataset, planMeasures } from './measure-dataset.ts';
import type { Dataset } from './open-dataset.ts';
import { parseSourceFlags, type SourceFlags } from './parse-source-flags.ts';
import { proposeHours } from './propose-hours.ts';
import { proposeSources } from './propose-sources.ts';
import { promised, proposeTargets } from './propose-targets.ts';
import type { DataSettings } from './settings.ts';

export type Said = {
  /** Folder of the file to be. */
  readonly folder: string;
  readonly schema: string;
  readonly language: string | null;
  /** null: nobody said it. */
  readonly timezone: string | null;
  /** Zone of this machine. */
  readonly machineZone: string;
};

/** How exports are read that no csaudit.yaml says anything of yet; one that lies around is another's. */
export async function settingsWithoutConfig(
  paths: readonly string[],
  flags: SourceFlags,
  timezone: string | null,
): Promise<DataSettings> {
  const { timezone: _, ...options } = parseSourceFlags(flags);
  const files = await expandPaths(paths);
  if (files.includes('-')) throw new UserError({ code: 'no-files', place: { file: '-' } });
  return {
    files: files.map((file) => ({
      file,
      encoding: flags.encoding,
      delimiter: flags.delimiter,
      header: flags.header === false ? false : undefined,
      options,
      source: null,
      mappedByConfig: new Set(),
      presetBy: flags.preset === undefined ? null : 'option',
    })),
    folder: '.',
    config: {},
    document: null,
    timezone,
    schedules: null,
    nowMs: null,
  };
}

/** Looks at exports, and proposes a configuration that fits them. */
export async function proposeConfig(
  dataset: Dataset,
  settings: DataSettings,
  kpis: readonly Kpi[],
  said: Said,
): Promise<ConfigProposal> {
  const { folder, schema, language, timezone, machineZone } = said;
  const known = promised.map(({ kpi }) => kpi).filter((kpi) => kpis.some(({ id }) => id === kpi.split('.')[0]));
  const { measurements } = await measureDataset(dataset, planMeasures({}, known, kpis, settings), settings);
  // Times that say no zone are wall-clock times already, whatever the zone.
  const isWallClock = dataset.relations.assumptions.flat().some(({ code }) => code === 'no-zone');
  const hours = proposeHours(await countAnswers(dataset, timezone ?? (isWallClock ? null : machineZone)));
  return {
    schema,
    language,
    timezone: { name: timezone ?? machineZone, isProposal: timezone === null },
    sources: proposeSources(dataset.files, settings.files, join(folder)),
    hours: hours === null ? null : { ...hours, timezone: timezone ?? machineZone, isProposal: timezone === null },
    targets: proposeTargets(measurements, kpis),
  };
}
