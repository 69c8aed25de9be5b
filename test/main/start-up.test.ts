import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { binary, fixtures, makeFolder } from './run-binary.ts';

/** Packages that cost more than all the rest of a start, and our files that lead to them. */
const heavy = ['zod', 'yaml', '@duckdb', 'engine/duckdb.js', 'temporal-polyfill', 'csv-parse', 'iconv-lite'];

it.each([['--version'], ['--help'], ['kpi', '--help'], ['kpi', '--unknown'], ['complete', '--', 'kpi', '--kpi', '']])(
  '%s %s loads nothing heavy',
  (...args) => {
    expect(heavy.filter((name) => loadedBy(args).some((url) => isOf(url, name)))).toEqual([]);
  },
);

it('the engine is loaded by a command that reads data, and neither zod nor yaml without files of the user’s own', () => {
  const loaded = loadedBy(['kpi', join(fixtures, 'commands', 'tickets.csv')]);
  expect(['zod', 'yaml', '@duckdb'].filter((name) => loaded.some((url) => isOf(url, name)))).toEqual(['@duckdb']);
});

it('--version takes less than one and a half times what node itself takes', () => {
  const ratio = () => {
    const pairs = Array.from({ length: 7 }, () => [timeOf([binary, '--version']), timeOf(['-e', '0'])] as const);
    const fastest = (which: 0 | 1) => Math.min(...pairs.map((pair) => pair[which]));
    return fastest(0) / fastest(1);
  };
  // Another program may take the machine for a while; it will not each time.
  const ratios: number[] = [];
  do ratios.push(ratio());
  while (ratios.length < 5 && (ratios.at(-1) ?? 0) >= 1.5);
  expect(Math.min(...ratios)).toBeLessThan(1.5);
});

function timeOf(args: readonly string[]): number {
  const begun = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - begun;
}

/** Addresses of all modules that a run resolves. */
function loadedBy(args: readonly string[]): readonly string[] {
  const log = join(makeFolder(), 'modules');
  const hooks = `import { appendFileSync } from 'node:fs';
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  appendFileSync(${JSON.stringify(log)}, found.url + '\\n');
  return found;
}`;
  const register = `import { register } from 'node:module'; register(${JSON.stringify(dataUrl(hooks))});`;
  spawnSync(process.execPath, ['--import', dataUrl(register), binary, ...args], { stdio: 'ignore' });
  const urls = readFileSync(log, 'utf8').split('\n');
  expect(urls.length).toBeGreaterThan(5);
  return urls;
}

function isOf(url: string, name: string): boolean {
  return url.includes(`/node_modules/${name}/`) || url.endsWith(`/dist/${name}`);
}

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
