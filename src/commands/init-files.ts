import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../model/problem.ts';
import { readShippedText, shippedFile } from '../read/shipped-text.ts';
import { claimFiles, createFile, type NewFile } from '../write/create-file.ts';
import { type CiSystem, ciSystems } from './setup-words.ts';

export type InitFiles = {
  readonly config: NewFile;
  readonly workflow: readonly (NewFile & { readonly ci: CiSystem })[];
};

const workflows = {
  github: '.github/workflows/csaudit.yml',
  gitlab: '.gitlab-ci.yml',
} as const satisfies Record<CiSystem, string>;

/** The files to be made. @throws UserError for each that is there already: nothing is looked at for nothing */
export function planInitFiles({ output, ci }: { readonly output?: string; readonly ci?: string }): InitFiles {
  const system = ci === undefined ? null : readCi(ci);
  const config = { path: output ?? 'csaudit.yaml', option: '--output' };
  // Under any of its names there is one configuration to a folder.
  const others = output === undefined ? [{ path: 'csaudit.yml' }, { path: 'csaudit.json' }] : [];
  const workflow = system === null ? [] : [{ path: workflows[system], ci: system }];
  claimFiles([config, ...others, ...workflow]);
  return { config, workflow };
}

export async function writeInitFiles({ config, workflow }: InitFiles, text: string, version: string): Promise<void> {
  await createFile(config, text);
  for (const file of workflow) {
    const template = readShippedText(`templates/${file.ci}.yml`).replaceAll('{version}', version);
    await createFile(file, template.replaceAll('{config}', quote(config.path)));
  }
}

/** The schema of the csaudit that a project has installed, which is the same on every machine; else of this one. */
export function schemaFor(folder: string): string {
  const own = 'node_modules/csaudit/schemas/config.schema.json';
  return existsSync(join(folder, own)) ? `./${own}` : pathToFileURL(shippedFile('schemas/config.schema.json')).href;
}

function readCi(text: string): CiSystem {
  const found = ciSystems.find((name) => name === text.toLowerCase());
  if (found !== undefined) return found;
  throw new UserError({ code: 'bad-option', data: { option: '--ci', value: text, expected: ciSystems.join(', ') } });
}

/** A path as a word of a shell. */
function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
