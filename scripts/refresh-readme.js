/**
 * `node scripts/refresh-readme.js` runs the examples of README.md again, writes what they print now, and brings the
 * table of presets up to date; look at the difference before you commit it. With `--check` it writes nothing and fails
 * if README.md is not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { refreshConsoleBlocks } from './console-blocks.js';
import { importBuilt } from './import-built.js';
import { refreshPresetTable } from './preset-table.js';

const path = fileURLToPath(new URL('../README.md', import.meta.url));
const { readPresets } = await importBuilt('read/catalogue.js');
const page = readFileSync(path, 'utf8');
const refreshed = refreshPresetTable(refreshConsoleBlocks(page), readPresets());

if (refreshed !== page && process.argv.includes('--check')) {
  console.error('README.md is out of date: npm run generate');
  process.exitCode = 1;
} else if (refreshed !== page) {
  writeFileSync(path, refreshed);
  console.log('wrote README.md');
}
