import { resolve } from 'node:path';
import type { ConfigSource } from '../model/config.ts';
import { type Problem, type ProblemCode, UserError } from '../model/problem.ts';
import type { YamlPath } from '../read/read-yaml.ts';
import type { DataSettings, FileSettings } from './settings.ts';

/** What turns out to be wrong only when the file is there, and the key of `sources:` that it was said with. */
const keys: Readonly<Partial<Record<ProblemCode, keyof ConfigSource>>> = {
  'unknown-preset': 'preset',
  'unknown-encoding': 'encoding',
  'unknown-header': 'map',
};

/** A mistake in what csaudit.yaml says of an export is said with the place in csaudit.yaml. */
export async function placeInConfig<Value>(
  { config, document }: DataSettings,
  { source }: FileSettings,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError) || source === null || document === null) throw error;
    const place = (problem: Problem): Problem => {
      const key = keys[problem.code];
      const said = key === undefined ? undefined : config.sources?.[source]?.[key];
      const path = key === undefined ? null : findText(said, problem.data?.name, ['sources', source, key]);
      return path === null ? problem : { ...problem, place: document.locate(path) };
    };
    throw new UserError(...error.problems.map(place));
  }
}

/** A folder of own KPIs or presets that is not there is a mistake in csaudit.yaml, not in the data. */
export async function placePaths<Value>(
  { config, document, folder }: Pick<DataSettings, 'config' | 'document' | 'folder'>,
  key: 'kpis' | 'presets',
  work: (paths: readonly string[], folder: string) => Promise<Value>,
): Promise<Value> {
  const paths = config[key] ?? [];
  try {
    return await work(paths, folder);
  } catch (error) {
    if (!(error instanceof UserError) || document === null) throw error;
    const place = (problem: Problem): Problem => {
      const index = paths.findIndex((path) => resolve(folder, path) === problem.place?.file);
      if (problem.code !== 'missing-file' || index < 0) return problem;
      const data = { why: 'missing-path', path: paths[index] ?? '' };
      return { code: 'bad-config', place: document.locate([key, index]), data };
    };
    throw new UserError(...error.problems.map(place));
  }
}

/** Where in a part of the configuration a text stands; null: it came from the command line. */
function findText(node: unknown, text: unknown, path: YamlPath): YamlPath | null {
  if (node === text) return path;
  if (typeof node !== 'object' || node === null) return null;
  for (const [key, child] of Object.entries(node)) {
    const found = findText(child, text, [...path, Array.isArray(node) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}
