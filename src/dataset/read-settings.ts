import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Config, ConfigSource } from '../model/config.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { SourceOptions } from '../normalise/source-plan.ts';
import { expandPaths } from '../read/expand-paths.ts';
import { type ReadConfig, readConfig } from '../read/read-config.ts';
import type { YamlDocument } from '../read/read-yaml.ts';
import type { BusinessSchedule } from '../time/business-hours.ts';
import { periodStart } from '../time/local-period.ts';
import { checkConfig } from './check-config.ts';
import { parseSourceFlags, type SourceFlags } from './parse-source-flags.ts';
import type { DataSettings, FileSettings } from './settings.ts';

export type DataFlags = SourceFlags & { readonly config?: string; readonly now?: string };

/**
 * What the command line and csaudit.yaml say together; the command line outranks the file. Without paths on the
 * command line the files of `sources:` are read.
 */
export async function readSettings(
  paths: readonly string[],
  flags: DataFlags,
  workingFolder: string,
): Promise<DataSettings> {
  const fromFlags = parseSourceFlags(flags);
  const { config, folder, document } = await findConfig(paths, flags.config, workingFolder);
  const sources = await Promise.all(
    (config.sources ?? []).map(async (source) => ({
      source,
      files: await expandSource(source, folder, paths.length === 0),
    })),
  );
  const files = paths.length > 0 ? await expandPaths(paths) : sources.flatMap((entry) => entry.files);
  if (files.length === 0) throw new UserError({ code: 'no-files' });
  return {
    ...(await projectSettings({ config, folder, document }, flags)),
    files: [...new Set(files)].map((file) => fileSettings(file, sources, flags, fromFlags)),
  };
}

/** The same without files: for commands that only need the team's own definitions. */
export async function readProjectSettings(flags: DataFlags, workingFolder: string): Promise<DataSettings> {
  parseSourceFlags(flags);
  return { ...(await projectSettings(await findConfig([], flags.config, workingFolder), flags)), files: [] };
}

async function projectSettings(
  { config, folder, document }: ReadConfig,
  flags: DataFlags,
): Promise<Omit<DataSettings, 'files'>> {
  const timezone = flags.timezone ?? config.timezone ?? null;
  return {
    folder,
    config,
    document,
    timezone,
    schedules: await readSchedules(config, document),
    nowMs: flags.now === undefined ? null : readInstant('--now', flags.now, timezone),
  };
}

/** An instant or the beginning of a day, month or year, in the reports' zone. */
export function readInstant(flag: string, text: string, timezone: string | null): number {
  const instant = periodStart(text, timezone ?? 'UTC');
  if (instant === null)
    throw new UserError({ code: 'bad-option', data: { option: flag, value: text, example: `${flag} 2026-01-31` } });
  return instant;
}

/** The configuration given, that of the working folder or above it, or the one that lies beside the data. */
async function findConfig(
  paths: readonly string[],
  given: string | undefined,
  workingFolder: string,
): Promise<ReadConfig> {
  const found = await searchConfig(paths, given, workingFolder);
  checkConfig(found);
  return found;
}

async function searchConfig(
  paths: readonly string[],
  given: string | undefined,
  workingFolder: string,
): Promise<ReadConfig> {
  if (given !== undefined && !existsSync(resolve(workingFolder, given))) {
    throw new UserError({ code: 'bad-config', data: { why: 'missing-path', path: given } });
  }
  const own = await readConfig(given ?? null, workingFolder);
  const [first] = paths;
  if (own.document !== null || first === undefined || first === '-') return own;
  const path = resolve(workingFolder, first);
  for (const folder of [path, dirname(path)]) {
    const beside = join(folder, 'csaudit.yaml');
    if (existsSync(beside)) return readConfig(beside, folder);
  }
  return own;
}

async function expandSource(source: ConfigSource, folder: string, mustExist: boolean): Promise<readonly string[]> {
  const patterns = [source.files].flat().map((path) => (isAbsolute(path) ? path : relative('', join(folder, path))));
  try {
    return await expandPaths(patterns);
  } catch (error) {
    // With paths on the command line the sources only say how those files are read.
    if (mustExist || !(error instanceof UserError)) throw error;
    return [];
  }
}

type ExpandedSource = { readonly source: ConfigSource; readonly files: readonly string[] };

function fileSettings(
  file: string,
  sources: readonly ExpandedSource[],
  flags: DataFlags,
  fromFlags: SourceOptions,
): FileSettings {
  const index = sources.findIndex(({ files }) => files.some((candidate) => resolve(candidate) === resolve(file)));
  const source = sources[index]?.source;
  return {
    file,
    encoding: flags.encoding ?? source?.encoding,
    delimiter: flags.delimiter ?? source?.delimiter,
    // The command line only ever denies a header; without it the reader finds out.
    header: flags.header === false ? false : undefined,
    options: source === undefined ? fromFlags : mergeOptions(source, fromFlags),
    source: source === undefined ? null : index,
    mappedByConfig: new Set(
      Object.keys(source?.map ?? {}).filter((field) => !Object.hasOwn(fromFlags.map ?? {}, field)),
    ),
    presetBy: flags.preset !== undefined ? 'option' : source?.preset === undefined ? null : 'config',
  };
}

function mergeOptions(source: ConfigSource, flags: SourceOptions): SourceOptions {
  return {
    ...(source.kind === undefined ? {} : { kind: source.kind }),
    ...(source.preset === undefined ? {} : { preset: source.preset }),
    ...(source.date_order === undefined ? {} : { dateOrder: source.date_order }),
    ...(source.decimal === undefined ? {} : { decimal: source.decimal }),
    ...(source.timezone === undefined ? {} : { timezone: source.timezone }),
    ...flags,
    map: { ...source.map, ...flags.map },
    values: { ...source.values, ...flags.values },
    unit: { ...source.unit, ...flags.unit },
    scale: mergeScales(source.scale, flags.scale),
  };
}

/** From which score on customers are satisfied may be said of a scale that is declared elsewhere. */
function mergeScales(source: SourceOptions['scale'] = {}, flags: SourceOptions['scale'] = {}): SourceOptions['scale'] {
  const merged = Object.entries(flags).map(([field, scale]) => {
    const known = source[field as keyof typeof source];
    return [field, scale.from === undefined && scale.by === undefined ? { ...known, ...scale } : scale] as const;
  });
  return { ...source, ...Object.fromEntries(merged) };
}

async function readSchedules(
  config: Config,
  document: YamlDocument | null,
): Promise<readonly BusinessSchedule[] | null> {
  if (config.business_hours === undefined) return null;
  const { parseBusinessHours } = await import('../time/parse-business-hours.ts');
  const { schedules, issues } = parseBusinessHours(config.business_hours);
  if (issues === null) return schedules;
  throw new UserError(
    ...issues.map((issue): Problem => {
      const path = ['business_hours', ...issue.path.map((key) => (typeof key === 'symbol' ? key.toString() : key))];
      return {
        code: 'bad-business-hours',
        place: document?.locate(path) ?? {},
        data: { why: issue.code, ...issue.data },
      };
    }),
  );
}
