import { checkOwnKpis } from '../dataset/check-own-kpis.ts';
import { chooseDefinitions, type Definitions } from '../dataset/choose-definitions.ts';
import { type Dataset, type OpenOptions, openDataset } from '../dataset/open-dataset.ts';
import { placePaths } from '../dataset/place-in-config.ts';
import type { DataSettings } from '../dataset/settings.ts';
import type { Engine } from '../engine/engine.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Preset } from '../model/preset.ts';
import { UserError } from '../model/problem.ts';
import { readKpis, readPresets, readWordLists } from '../read/catalogue.ts';
import { readUserKpis, readUserPresets } from '../read/read-user-files.ts';
import type { CommandContext, OutputFlags } from './context.ts';
import { withProgress } from './with-progress.ts';

/** The KPIs that ship, and the team's own. */
export async function readAllKpis(settings: DataSettings): Promise<readonly Kpi[]> {
  const shipped = readKpis();
  const own = await placePaths(settings, 'kpis', readUserKpis);
  // An abbreviation is accepted wherever an id is, so each of them means one KPI.
  const known = new Set(shipped.flatMap(({ id, abbreviation = id }) => [id, abbreviation.toLowerCase()]));
  for (const { value, document } of own) {
    const { id, abbreviation = id } = value;
    for (const [key, name] of Object.entries({ id, abbreviation })) {
      if (known.has(name.toLowerCase()))
        throw new UserError({ code: 'duplicate-kpi', place: document.locate([key]), data: { name } });
    }
    known.add(id).add(abbreviation.toLowerCase());
  }
  return [...shipped, ...own.map(({ value }) => value)];
}

/** The same, by the definitions that `--definitions` or csaudit.yaml names. */
export async function readDefinitions(settings: DataSettings, flag?: string): Promise<Definitions> {
  return chooseDefinitions(flag, settings, await readAllKpis(settings));
}

export async function readAllPresets(settings: DataSettings): Promise<readonly Preset[]> {
  const own = await placePaths(settings, 'presets', readUserPresets);
  return [...own.map(({ value }) => value), ...readPresets()];
}

/** An engine of this run's own, which takes the team's KPIs; the module is loaded only by commands that need it. */
export async function startEngine(context: CommandContext, settings: DataSettings): Promise<Engine> {
  const { openDuckDb } = await import('../engine/duckdb.ts');
  const engine = await openDuckDb({ spillFolder: context.run.path('spill') });
  context.keepEngine(engine);
  await checkOwnKpis(engine, await placePaths(settings, 'kpis', readUserKpis));
  return engine;
}

export type DatasetWishes = Pick<OpenOptions, 'keepCells' | 'businessClock' | 'rivals' | 'where' | 'wants'>;

/** Reads the exports that the settings name. */
export function readDataset(
  context: CommandContext,
  settings: DataSettings,
  flags: OutputFlags,
  wishes: DatasetWishes,
): Promise<Dataset> {
  return withProgress(context, flags, async (progress) => {
    const presets = await readAllPresets(settings);
    const engine = await startEngine(context, settings);
    const { run, signal, terminal } = context;
    return await openDataset(engine, settings, {
      presets,
      words: readWordLists(),
      run,
      progress,
      signal,
      stdin: terminal.stdin,
      ...wishes,
    });
  });
}
