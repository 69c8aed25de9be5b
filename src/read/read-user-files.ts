import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Kpi } from '../model/kpi.ts';
import type { Preset } from '../model/preset.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { UserError } from '../model/problem.ts';
import type { Schema } from '../model/schema.ts';
import { problemOfFile } from './file-problem.ts';
import type { YamlDocument } from './read-yaml.ts';

/** A team's own file, with the places its values stand at. */
export type UserFile<Value> = { readonly value: Value; readonly document: YamlDocument };

/** KPIs of the files and folders named under `kpis:`; throws every problem of every file at once. */
export async function readUserKpis(paths: readonly string[], folder: string): Promise<readonly UserFile<Kpi>[]> {
  if (paths.length === 0) return [];
  const { kpiSchema } = await import('../model/kpi.ts');
  return await readUserFiles(paths, folder, kpiSchema, 'bad-kpi');
}

/** Presets of the files and folders named under `presets:`; throws every problem of every file at once. */
export async function readUserPresets(paths: readonly string[], folder: string): Promise<readonly UserFile<Preset>[]> {
  if (paths.length === 0) return [];
  const { presetSchema } = await import('../model/preset.ts');
  return await readUserFiles(paths, folder, presetSchema, 'bad-preset');
}

async function readUserFiles<Value extends { readonly id: string }>(
  paths: readonly string[],
  folder: string,
  schema: Schema<Value>,
  code: ProblemCode,
): Promise<readonly UserFile<Value>[]> {
  const [{ readYaml }, { checkYaml }] = await Promise.all([import('./read-yaml.ts'), import('./check-yaml.ts')]);
  const problems: Problem[] = [];
  const found: UserFile<Value>[] = [];
  const attempt = async (file: string, step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch (error) {
      problems.push(...problemsOf(error, file));
    }
  };
  for (const path of paths.map((name) => resolve(folder, name))) {
    await attempt(path, async () => {
      for (const file of await listYaml(path)) {
        await attempt(file, async () => {
          const document = await readYaml(file);
          const value = checkYaml(document, schema, code);
          checkId(value.id, document, code);
          found.push({ value, document });
        });
      }
    });
  }
  if (problems.length > 0) throw new UserError(...problems);
  return found;
}

async function listYaml(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const root = await realpath(path);
  const names = (await readdir(root)).filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.')).sort();
  for (const name of names) {
    // A folder that came with somebody's export must not reach files elsewhere.
    const outside = relative(root, await realpath(join(root, name))).startsWith('..');
    if (outside) {
      const place = { file: join(path, name) };
      throw new UserError({ code: 'unreadable-file', place, data: { reason: 'link-outside-folder' } });
    }
  }
  return names.map((name) => join(path, name));
}

/** The id is the file's name, so that searching for what was printed finds the file. */
function checkId(id: string, document: YamlDocument, code: ProblemCode): void {
  const name = basename(document.file).replace(/\.ya?ml$/i, '');
  if (name === id) return;
  const data = { reason: 'id-differs-from-file-name', detail: `${id} ≠ ${name}`, id, name };
  throw new UserError({ code, place: document.locate(['id']), data });
}

function problemsOf(error: unknown, file: string): readonly Problem[] {
  if (error instanceof UserError) return error.problems;
  const problem = problemOfFile(error, { file });
  if (problem === null) throw error;
  return [problem];
}
