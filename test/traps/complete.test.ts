import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What real exports do is numbered; each has tests whose names begin with its number, and files that show it. */
const traps = Array.from({ length: 34 }, (_, index) => index + 1);

const tests = fileURLToPath(new URL('..', import.meta.url));
const names = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => {
    const text = readFileSync(`${tests}/${name}`, 'utf8');
    return [...text.matchAll(/\b(?:it|test|describe)\b[^'"`]*?\(\s*(['"`])(\d{1,2}): /g)].map(([, , number]) =>
      Number(number),
    );
  });
const fixtures = readdirSync(new URL('../../fixtures/traps', import.meta.url)).map((name) => Number(name.slice(0, 2)));

test('every trap has a test', () => {
  expect(traps.filter((trap) => !names.includes(trap))).toEqual([]);
});

test('every trap has a fixture', () => {
  expect(traps.filter((trap) => !fixtures.includes(trap))).toEqual([]);
});

test('every fixture is of a trap, and is used', () => {
  const all = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${tests}/${name}`, 'utf8'))
    .join('');
  const files = readdirSync(new URL('../../fixtures/traps', import.meta.url));
  expect(files.filter((name) => !traps.includes(Number(name.slice(0, 2))) || !all.includes(name))).toEqual([]);
});
