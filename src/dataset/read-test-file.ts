import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Kpi } from '../model/kpi.ts';
import { type Problem, UserError } from '../model/problem.ts';
import type { TestFile } from '../model/test-cases.ts';
import { checkYaml } from '../read/check-yaml.ts';
import { readYaml, type YamlDocument } from '../read/read-yaml.ts';
import { type PlannedCase, planTestCase } from './plan-test-case.ts';
import { readProjectSettings } from './read-settings.ts';
import type { DataSettings } from './settings.ts';

export type ReadTestFile = {
  readonly file: TestFile;
  readonly document: YamlDocument;
  /** Of the csaudit.yaml that is tested. */
  readonly settings: DataSettings;
};

/** A file of test cases, and the configuration that it is about: the flag's, its own, or the one beside it or above it. */
export async function readTestFile(
  path: string,
  flags: { readonly config?: string },
  workingFolder: string,
): Promise<ReadTestFile> {
  if (!existsSync(path)) throw new UserError({ code: 'bad-cases', data: { why: 'missing-path', path } });
  const document = await readYaml(path);
  const { testFileSchema } = await import('../model/test-cases.ts');
  const file = checkYaml(document, testFileSchema, 'bad-cases');
  const folder = resolve(dirname(path));
  const config = flags.config === undefined ? file.config : resolve(workingFolder, flags.config);
  return {
    file,
    document,
    settings: await readProjectSettings(config === undefined ? {} : { config: resolve(folder, config) }, folder),
  };
}

/** @throws UserError with everything that is wrong with any of the cases */
export function planTestFile(
  { file, document, settings }: ReadTestFile,
  catalogue: readonly Kpi[],
): readonly PlannedCase[] {
  const problems: Problem[] = [];
  const targets = (settings.config.targets ?? []).flatMap((target) => {
    const id = typeof target === 'object' && target !== null && 'id' in target ? target.id : null;
    return typeof id === 'string' ? [id] : [];
  });
  const cases = file.cases.map((each, index) => planTestCase(each, index, { document, catalogue, targets }, problems));
  if (problems.length > 0) throw new UserError(...problems);
  return cases;
}
