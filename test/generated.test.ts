import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const generate = fileURLToPath(new URL('../scripts/generate.js', import.meta.url));

test('the documentation of the KPIs and the JSON Schemas are those of the sources', () => {
  const { status, stderr } = spawnSync(process.execPath, [generate, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
