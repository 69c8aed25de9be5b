import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Lines ` * name(arguments) // => value` of the docstrings, run against the module they stand in. */
const examples = ['stats', 'time', 'judge', 'audit'].flatMap((folder) =>
  readdirSync(new URL(`../../src/${folder}/`, import.meta.url)).flatMap((file) => {
    const text = readFileSync(new URL(`../../src/${folder}/${file}`, import.meta.url), 'utf8');
    return [...text.matchAll(/^ \* (\w+\(.*\)) \/\/ => (.+)$/gm)].map(([, call = '', value = '']) => ({
      path: `${folder}/${file}`,
      call,
      value,
    }));
  }),
);

test('docstrings have examples', () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)('$path: $call', async ({ path, call, value }) => {
  const module: Record<string, unknown> = await import(new URL(`../../src/${path}`, import.meta.url).href);
  const names = Object.keys(module);
  const evaluate = (expression: string): unknown =>
    new Function(...names, `return (${expression});`)(...names.map((name) => module[name]));
  expectAsWritten(evaluate(call), evaluate(value));
});

/** Numbers agree to the decimals that the example writes out. */
function expectAsWritten(actual: unknown, written: unknown): void {
  if (typeof written === 'number' && typeof actual === 'number') {
    const decimals = String(written).split('.')[1]?.length ?? 0;
    expect(Math.abs(actual - written)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals * (decimals === 0 ? 0 : 1));
  } else if (written !== null && typeof written === 'object') {
    expect(Object.keys(actual ?? {})).toEqual(Object.keys(written));
    for (const [key, value] of Object.entries(written))
      expectAsWritten(Object.entries(actual ?? {}).find(([k]) => k === key)?.[1], value);
  } else {
    expect(actual).toEqual(written);
  }
}
