import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export type DemoFile = { readonly name: string; readonly content: Buffer };

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** The files of the demo as they ship: the exports of the invented shop, its configuration, what its manager answered. */
export function readDemoFiles(): readonly DemoFile[] {
  return [...listFiles('demo-audit'), ...listFiles('demo').filter(({ name }) => name.endsWith('.csv'))];
}

function listFiles(folder: string): readonly DemoFile[] {
  const root = join(fixtures, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((path) => ({ name: path.slice(root.length + 1).replaceAll(sep, '/'), content: readFileSync(path) }));
}

/** By what a folder is known to hold the demo. */
export function markOf(
  files: readonly DemoFile[],
  name: string,
): { readonly name: string; readonly firstLine: string } {
  const file = files.find((candidate) => candidate.name === name);
  return { name, firstLine: file?.content.toString('utf8').split('\n', 1)[0]?.trim() ?? '' };
}
