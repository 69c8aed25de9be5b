import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConsoleBlocks, runConsoleBlock } from '../../scripts/console-blocks.js';
import { refreshPresetTable } from '../../scripts/preset-table.js';
import { readPresets } from '../../src/read/catalogue.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json'));

describe('README.md', () => {
  it('has five examples, one of a walk and one of a mistake', () => {
    expect(readConsoleBlocks(readme)).toHaveLength(7);
  });

  it.each(readConsoleBlocks(readme).map((block) => [block.split('\n', 1)[0], block] as const))(
    'shows what %s prints',
    (_, block) => {
      expect(runConsoleBlock(block)).toBe(block);
    },
  );

  it('lists the presets as they are', () => {
    expect(refreshPresetTable(readme, readPresets())).toBe(readme);
  });

  it('gives the reason of every dependency, and of no other', () => {
    const table = readme.slice(readme.indexOf('## What it stands on'), readme.indexOf('## More'));
    const named = [...table.matchAll(/^\| (?!Package|-)(.+?) \|/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(named.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
  });

  it('names the version that is packed and the Node.js that is needed', () => {
    expect(readme).toContain(`./csaudit-${manifest.version}.tgz`);
    expect(manifest.engines.node).toBe('>=20.19.0');
    expect(readme).toContain('20.19 or newer');
  });
});
