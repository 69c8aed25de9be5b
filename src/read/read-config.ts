import { homedir } from 'node:os';
import { dirname } from 'node:path';
import type { Config } from '../model/config.ts';
import { UserError } from '../model/problem.ts';
import { explainFileError } from './file-problem.ts';
import type { YamlDocument } from './read-yaml.ts';

export type ReadConfig = {
  readonly config: Config;
  /** Paths in the configuration are relative to this folder. */
  readonly folder: string;
  /** null: there is no configuration file. */
  readonly document: YamlDocument | null;
};

/** Only these: a tool that looks at data does not execute a `.js` file it happens to find. */
const names = ['csaudit.yaml', 'csaudit.yml', 'csaudit.json'];

/** Reads the file given, or the nearest `csaudit.yaml` from the folder upwards. */
export async function readConfig(given: string | null, folder: string): Promise<ReadConfig> {
  const path = given ?? (await findConfig(folder));
  if (path === null) return { config: {}, folder, document: null };
  const [{ readYaml }, { checkYaml }, { configFileSchema, configSchema }] = await Promise.all([
    import('./read-yaml.ts'),
    import('./check-yaml.ts'),
    import('../model/config.ts'),
  ]);
  const document = await readYaml(path);
  const folderOfFile = dirname(path);
  if (document.value === null) return { config: {}, folder: folderOfFile, document };
  try {
    return { config: checkYaml(document, configSchema, 'bad-config'), folder: folderOfFile, document };
  } catch (error) {
    // The targets are looked at later, one by one; where something is wrong already, theirs is told in the same breath.
    if (error instanceof UserError) checkYaml(document, configFileSchema, 'bad-config');
    throw error;
  }
}

async function findConfig(folder: string): Promise<string | null> {
  const { lilconfig } = await import('lilconfig');
  const search = lilconfig('csaudit', {
    searchPlaces: names,
    // Found is enough here; reading it with positions is the YAML reader's.
    loaders: { '.yaml': noContent, '.yml': noContent, '.json': noContent },
    ignoreEmptySearchPlaces: false,
    stopDir: homedir(),
    cache: false,
  });
  try {
    return (await search.search(folder))?.filepath ?? null;
  } catch (error) {
    throw explainFileError(error, { file: folder });
  }
}

function noContent(): null {
  return null;
}
